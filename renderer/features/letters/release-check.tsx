import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { addresseeOf, principalOf, type CaseFile } from '@core/cases/case-file'
import type { LetterView } from '@core/letters/contract'
import type { LetterBody } from '@core/letters/letter'
import type { RulePack } from '@core/regimes/rule-pack'
import { useText, type Text as Words } from '@ui/app/text'
import { problemText } from '@ui/ui/problem-text'
import { Section } from '@ui/ui/section'
import { Facts } from './facts'
import { partName } from './part-name'
import { runsText } from './runs'

export type Release = {
  readonly view: LetterView
  readonly file: CaseFile
  readonly pack: RulePack
  readonly body: LetterBody
  readonly pageCount: number | undefined
}

type Props = Release & {
  readonly issuing: boolean
  readonly onIssue: () => void
  readonly onBack: () => void
}

/** The look at the envelope before a letter goes out: to whom, where, what, in which language, with what inside. */
export function ReleaseCheck(props: Props) {
  const { view, issuing, onIssue, onBack } = props
  const words = useText()
  const { t } = words
  const [read, setRead] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.focus()
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const name = view.frame.addressee.at(-1) ?? ''
  const obstacle = obstacleOf(view, read, words)
  return (
    <div ref={panel} tabIndex={-1} className="kaiji-letter-release">
      <Section
        title={t('letters.issue.title')}
        summary={t('letters.issue.lead')}
        action={
          <Stack gap="xs" align="flex-end">
            {obstacle && (
              <Text size="sm" id="release-obstacle">
                {obstacle}
              </Text>
            )}
            <Group gap="sm">
              <Button variant="default" onClick={onBack}>
                {t('letters.issue.back')}
              </Button>
              <Button
                disabled={obstacle !== undefined || issuing}
                aria-describedby={obstacle ? 'release-obstacle' : undefined}
                onClick={onIssue}
              >
                {t(issuing ? 'letters.issue.working' : 'letters.issue.confirm')}
              </Button>
            </Group>
          </Stack>
        }
      >
        <Facts facts={releaseFacts(props, words)} />
        <Checkbox
          checked={read}
          onChange={event => setRead(event.currentTarget.checked)}
          label={t('letters.issue.readAloud', { name })}
        />
      </Section>
    </div>
  )
}

/** What still stands between the letter and the post, in words. */
function obstacleOf({ mayIssue, missing }: LetterView, read: boolean, { t }: Words) {
  if (!mayIssue.allowed) return problemText(t, { code: 'case/not-allowed', why: mayIssue.why })
  if (missing.length > 0) return t('letters.issue.firstMissing')
  return read ? undefined : t('letters.issue.firstRead')
}

function releaseFacts({ view, file, pack, body, pageCount }: Release, words: Words) {
  const { t } = words
  const { frame, letter, missing } = view
  return [
    [
      t('letters.issue.receiver'),
      <Stack key="receiver" gap={0}>
        <Text size="lg" fw={600} lang={frame.language}>
          {frame.addressee.at(-1)}
        </Text>
        <Text size="sm">{standing(file, pack, words)}</Text>
      </Stack>,
    ],
    [t('letters.issue.address'), <Envelope key="address" lines={frame.addressee} file={file} />],
    [t('letters.issue.letter'), <span lang={frame.language}>{body.title}</span>],
    [t('letters.issue.language'), languageFact(letter.language, file, words)],
    [t('letters.issue.inside'), insideFact(body, pageCount, words)],
    [
      t('letters.issue.contents'),
      missing.length > 0
        ? missing.map(part => partName(t, part)).join(' · ')
        : t('letters.missing.none'),
    ],
  ] as const
}

/** Whether the letter goes to the person concerned or to somebody who acts for them. */
function standing(file: CaseFile, pack: RulePack, { t, pick }: Words): string {
  if (file.case.requesterRole === 'principal') return t('letters.issue.principal')
  const principal = principalOf(file)?.name ?? ''
  const kindId = addresseeOf(file)?.agentKind
  const kind = pack.identity.agentKinds.find(k => k.id === kindId)
  return kind
    ? t('letters.issue.agent', { kind: pick(kind.name), principal })
    : t('letters.issue.agentPlain', { principal })
}

function Envelope({ lines, file }: { readonly lines: readonly string[]; readonly file: CaseFile }) {
  const { t } = useText()
  const posted = addresseeOf(file)?.address.trim()
  return (
    <Stack gap={4}>
      <address className="kaiji-letter-envelope" lang={file.case.language}>
        {lines.map((line, index) => (
          // Lines have no identity but their place.
          <div key={index}>{line}</div>
        ))}
      </address>
      {!posted && (
        <Text size="sm" className="kaiji-letter-check">
          {t('letters.issue.noAddress')}
        </Text>
      )}
    </Stack>
  )
}

function languageFact(language: 'ja' | 'en', file: CaseFile, { t }: Words): string {
  const named = t(`letters.issue.language_${language}`)
  if (file.case.language === language) return named
  const kept = t(`letters.issue.language_${file.case.language}`)
  return `${named} · ${t('letters.issue.languageDiffers', { language: kept })}`
}

function insideFact(body: LetterBody, pageCount: number | undefined, { t }: Words): string {
  const annexes = body.blocks.flatMap(b => (b.type === 'annex' ? [runsText(b.runs)] : []))
  const inside = annexes.length
    ? t('letters.issue.annexes', { count: annexes.length, titles: annexes.join(' / ') })
    : t('letters.issue.noAnnex')
  return pageCount === undefined
    ? inside
    : `${t('letters.pages.count', { count: pageCount })} · ${inside}`
}
