import { Badge, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Language } from '@core/bilingual'
import { compareBodies, type BlockChange } from '@core/letters/compare'
import type { LetterBody, LetterRecord } from '@core/letters/letter'
import { differencesIn, type Change } from '@core/text/compare-lines'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Changes, ChangesLegend } from '@ui/ui/changes'
import { exactDate } from '@ui/ui/date-text'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'

export type CompareWith = 'template' | 'now' | 'last'

type Props = {
  readonly body: LetterBody
  readonly language: Language
  /** As the template made it, with the facts of now. */
  readonly template: LetterBody
  /** Written anew from the case; null where that is not possible. */
  readonly now: LetterBody | null
  /** The last issued letter of the same kind. */
  readonly last: LetterRecord | undefined
  readonly chosen: CompareWith
  readonly onChoose: (chosen: CompareWith) => void
  readonly onClose: () => void
}

/** What is different from another text of the same letter, in the place of the pages. */
export function ComparePanel(props: Props) {
  const { t } = useText()
  const { body, language, template, now, last, chosen, onChoose, onClose } = props
  const choices = [
    { value: 'template', label: t('letterEditor.compare.template') } as const,
    ...(now ? [{ value: 'now', label: t('letterEditor.compare.now') } as const] : []),
    ...(last ? [{ value: 'last', label: t('letterEditor.compare.last') } as const] : []),
  ]
  return (
    <section aria-label={t('letterEditor.compare.title')} className="kaiji-letter-compare">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <SegmentedControl<CompareWith>
            size="xs"
            aria-label={t('letterEditor.compare.with')}
            value={chosen}
            onChange={onChoose}
            data={choices}
          />
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {t('letterEditor.compare.close')}
          </Button>
        </Group>
        {chosen === 'template' && (
          <Compared
            lead={t('letterEditor.compare.templateLead')}
            before={template}
            after={body}
            language={language}
          />
        )}
        {chosen === 'now' && now && (
          <Compared
            lead={t('letterEditor.compare.nowLead')}
            before={body}
            after={now}
            language={language}
          />
        )}
        {chosen === 'last' && last && <WithLast last={last} body={body} language={language} />}
      </Stack>
    </section>
  )
}

type LastProps = Pick<Props, 'body' | 'language'> & { readonly last: LetterRecord }

/** Its text is read like any other letter's, so that the log knows who looked. */
function WithLast({ last, body, language }: LastProps) {
  const { t, language: shown } = useText()
  const view = useRead(api.letters.view, { letterRecordId: last.id })
  if (view.isPending) return <Reading rows={6} />
  if (!view.data) {
    return <Problem problem={problemOf(view.error)} onRetry={() => void view.refetch()} />
  }
  const { letter } = view.data
  const lead = t('letterEditor.compare.lastLead', {
    number: letter.documentNumber ?? '',
    date: letter.datedOn ? exactDate(letter.datedOn, shown) : '',
  })
  return (
    <>
      {letter.status === 'void' && <Text size="sm">{t('letterEditor.compare.lastVoid')}</Text>}
      <Compared lead={lead} before={letter.body} after={body} language={language} />
    </>
  )
}

type ComparedProps = {
  readonly lead: string
  readonly before: LetterBody
  readonly after: LetterBody
  readonly language: Language
}

function Compared({ lead, before, after, language }: ComparedProps) {
  const { t } = useText()
  const [showSame, setShowSame] = useState(false)
  // Comparing never holds up a key.
  const [from, to] = [useDeferredValue(before), useDeferredValue(after)]
  const blocks = useMemo(() => compareBodies(from, to, language), [from, to, language])
  const count = differencesIn(blocks)
  return (
    <>
      <Text size="sm" c="dimmed">
        {lead}
      </Text>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600} role="status">
          {count > 0 ? t('letterEditor.compare.count', { count }) : t('letterEditor.compare.none')}
        </Text>
        <Checkbox
          size="xs"
          label={t('common.changes.showSame')}
          checked={showSame}
          onChange={event => setShowSame(event.currentTarget.checked)}
        />
      </Group>
      {count > 0 && <ChangesLegend />}
      {/* Scrollable by keyboard, so it takes the focus. */}
      <div
        className="kaiji-letter-differences"
        role="region"
        aria-label={t('letterEditor.compare.title')}
        tabIndex={0}
      >
        {blocks
          .filter(({ kind, changes }) => kind !== 'same' || (showSame && changes[0]?.text))
          .map((block, index) => (
            // Differences have no identity but their place.
            <OneBlock key={index} block={block} language={language} />
          ))}
      </div>
    </>
  )
}

const kindWords = {
  added: 'letterEditor.compare.blockAdded',
  removed: 'letterEditor.compare.blockRemoved',
  changed: 'letterEditor.compare.blockChanged',
} as const

function OneBlock({
  block,
  language,
}: {
  readonly block: BlockChange
  readonly language: Language
}) {
  const { t } = useText()
  const { kind, type, changes } = block
  const marker = markerWords[type]
  return (
    <div className="kaiji-letter-difference" data-kind={kind}>
      {kind !== 'same' && (
        <Badge size="sm" variant="outline" color="gray">
          {t(kindWords[kind])}
        </Badge>
      )}
      <Text size="sm" component="div" lang={language} fw={isHead(type) ? 600 : undefined}>
        {marker !== undefined && <Changes changes={[{ kind: wordKind(kind), text: t(marker) }]} />}
        <Changes changes={changes} />
      </Text>
    </div>
  )
}

const isHead = (type: BlockChange['type']) =>
  type === 'title' || type === 'heading' || type === 'annex'

const wordKind = (kind: BlockChange['kind']): Change['kind'] => (kind === 'changed' ? 'same' : kind)

const markerWords: Partial<
  Record<BlockChange['type'], 'letters.marker.recordStart' | 'letters.marker.recordEnd'>
> = { recordStart: 'letters.marker.recordStart', recordEnd: 'letters.marker.recordEnd' }
