import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { addresseeOf, principalOf, type CaseFile } from '@core/cases/case-file'
import type { LetterView } from '@core/letters/contract'
import { addressLines, type LetterBody } from '@core/letters/letter'
import { releaseWarnings } from '@core/letters/release-warnings'
import type { RulePack } from '@core/regimes/rule-pack'
import { frameText, letterText } from '@core/sensitive/letter-text'
import { useText, type Text as Words } from '@ui/app/text'
import { problemText } from '@ui/ui/problem-text'
import { Section } from '@ui/ui/section'
import { useOpenFindings } from '@ui/ui/sensitive/use-open-findings'
import { EnclosureList } from './enclosures-section'
import { Facts } from './facts'
import { partName } from '@ui/ui/part-name'
import { ReleaseWarnings } from './release-warnings'
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
  const { view } = props
  const words = useText()
  const { t } = words
  const [read, setRead] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.focus()
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const name = view.frame.addressee.at(-1) ?? ''
  const [seen, setSeen] = useState(false)
  const numbers = useNumbersFound(props)
  const warnings = releaseWarnings(view.release)
  const obstacle = obstacleOf(view, { read, seen: seen || warnings.length === 0 }, words)
  return (
    <div ref={panel} tabIndex={-1} className="kaiji-letter-release">
      <Section
        title={t('letters.issue.title')}
        summary={t('letters.issue.lead')}
        action={<Go {...props} obstacle={obstacle} />}
      >
        <Facts facts={[...releaseFacts(props, words), ...moreFacts(view, numbers, words)]} />
        <ReleaseWarnings {...{ warnings, seen }} facts={view.release} onSeen={setSeen} />
        <Checkbox
          checked={read}
          onChange={event => setRead(event.currentTarget.checked)}
          label={t('letters.issue.readAloud', { name })}
        />
      </Section>
    </div>
  )
}

type GoProps = Pick<Props, 'issuing' | 'onIssue' | 'onBack'> & {
  readonly obstacle: string | undefined
}

/** On to the post, or back to the text. */
function Go({ obstacle, issuing, onIssue, onBack }: GoProps) {
  const { t } = useText()
  return (
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
  )
}

/** How many numbers stand in the letter, or around it, that must not go out. */
function useNumbersFound({ view: { letter, frame }, body }: Release): number {
  const place = { place: 'letter', caseId: letter.caseId } as const
  const inBody = useOpenFindings({ text: letterText(body), ...place })
  const inFrame = useOpenFindings({ text: frameText(frame), ...place })
  return (inBody?.findings.length ?? 0) + (inFrame?.findings.length ?? 0)
}

/** What still stands between the letter and the post, in words. */
function obstacleOf(
  { mayIssue, missing }: LetterView,
  { read, seen }: { readonly read: boolean; readonly seen: boolean },
  { t }: Words,
) {
  if (!mayIssue.allowed) return problemText(t, { code: 'case/not-allowed', why: mayIssue.why })
  if (missing.length > 0) return t('letters.issue.firstMissing')
  if (!seen) return t('wayOut.check.firstSeen')
  return read ? undefined : t('letters.issue.firstRead')
}

/** Files that go along, numbers that must not, and who approved. */
function moreFacts(
  { letter, approval }: LetterView,
  numbers: number,
  { t }: Words,
): readonly (readonly [string, ReactNode])[] {
  const { enclosures } = letter
  return [
    ...(enclosures.length > 0
      ? [
          [
            t('wayOut.enclosures.title'),
            <EnclosureList key="enclosures" enclosures={enclosures} />,
          ] as const,
        ]
      : []),
    [
      t('wayOut.check.sensitive'),
      numbers > 0
        ? t('wayOut.check.sensitiveFound', { count: numbers })
        : t('wayOut.check.noSensitive'),
    ],
    ...(letter.approval && approval.state === 'given'
      ? [[t('wayOut.check.approval'), letter.approval.by] as const]
      : []),
  ]
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
    [
      t('letters.issue.address'),
      <Envelope key="address" lines={addressLines(frame)} file={file} />,
    ],
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
export function standing(file: CaseFile, pack: RulePack, { t, pick }: Words): string {
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
  const hasSlip = body.blocks.some(b => b.type === 'annex' && b.slip)
  const named = annexes.length
    ? t('letters.issue.annexes', { count: annexes.length, titles: annexes.join(' / ') })
    : t('letters.issue.noAnnex')
  const inside = hasSlip ? `${named} · ${t('wayOut.check.slip')}` : named
  return pageCount === undefined
    ? inside
    : `${t('letters.pages.count', { count: pageCount })} · ${inside}`
}
