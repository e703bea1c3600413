import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DocumentText } from '@core/document-text/text-gap'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { PlainText } from '@ui/ui/plain-text'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { TableView } from './table-view'
import { useOnce } from './use-once'
import { partKey, type ViewedPart } from './viewed-part'

type Props = {
  readonly of: ViewedPart
  readonly name: string
  /** words: those of an Office file and the like, without its look. */
  readonly as: 'text' | 'table' | 'words'
}

/** The words of a document, as text or as a table. */
export function TextView({ of, name, as }: Props) {
  const once = useOnce(partKey(of), () => api.documents.text(of))
  const [way, setWay] = useState<'table' | 'text'>('table')
  const { t } = useText()
  if (!once) return <Reading rows={6} />
  if ('problem' in once) return <Problem problem={once.problem} />
  const { text, gap } = once.value
  return (
    <Stack gap="xs" className="viewer-fill">
      {as === 'words' && <Text size="sm">{t('documents.words.only')}</Text>}
      <Gap gap={gap} />
      {as === 'table' && (
        <SegmentedControl
          size="xs"
          value={way}
          aria-label={t('documents.table.way')}
          data={[
            { value: 'table', label: t('documents.table.asTable') },
            { value: 'text', label: t('documents.table.asText') },
          ]}
          onChange={value => setWay(value === 'text' ? 'text' : 'table')}
        />
      )}
      {as === 'table' && way === 'table' ? (
        <TableView text={text} name={name} />
      ) : (
        <Words text={text} name={name} />
      )}
    </Stack>
  )
}

type GapProps = Pick<DocumentText, 'gap'> & {
  /** Of which of several texts it is said. */
  readonly of?: string
}

export function Gap({ gap, of }: GapProps) {
  const { t } = useText()
  if (!gap) return null
  const words = t(`documents.gap.${gap}`)
  return <Text size="sm">{of ? t('documents.compare.gapOf', { version: of, words }) : words}</Text>
}

/** More than this is longer than anybody reads here, and slow to lay out. */
const longest = 1_000_000

function Words({ text, name }: { readonly text: string; readonly name: string }) {
  const { t } = useText()
  const shown = useMemo(() => text.slice(0, longest), [text])
  if (text.trim() === '') return <Text size="sm">{t('documents.words.none')}</Text>
  return (
    <>
      <div
        className="viewer-text"
        tabIndex={0}
        role="region"
        aria-label={t('documents.viewer.content', { name })}
      >
        <PlainText text={shown} />
      </div>
      {text.length > longest && (
        <Text size="xs" c="dimmed">
          {t('documents.words.cut', { limit: longest.toLocaleString() })}
        </Text>
      )}
    </>
  )
}
