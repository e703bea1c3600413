import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { CaseFile } from '@core/cases/case-file'
import type { LetterView } from '@core/letters/contract'
import type { LetterRecord } from '@core/letters/letter'
import type { RulePack } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { exactDate } from '@ui/ui/date-text'
import { Problem } from '@ui/ui/problem'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease } from '@ui/ui/release/use-release'
import { Section } from '@ui/ui/section'
import { WhyButton } from '@ui/ui/why-button'
import { DispatchForm } from './dispatch-form'
import { EditorOrPages, wideEnough, type Side } from './editor-or-pages'
import { Facts } from './facts'
import { InItsPlace, VoidNote } from './in-its-place'
import { LetterPages } from './letter-pages'
import { LetterText } from './letter-text'
import { usePages } from './use-pages'

type Props = {
  readonly view: LetterView
  readonly file: CaseFile
  readonly pack: RulePack
  readonly today: CalendarDate
}

/** A letter that never changes again: its number, its file, and how it went out. */
export function IssuedLetter({ view, file, pack, today }: Props) {
  const { t } = useText()
  const { letter, frame } = view
  const mayWork = useMay('case/work')
  const pages = usePages(letter.id, undefined)
  const wide = useMediaQuery(wideEnough, undefined, { getInitialValueInEffect: false })
  const [side, setSide] = useState<Side>('editor')
  const top = useRef<HTMLDivElement>(null)
  // Issued just now, from the bottom of the draft: what was issued is read from its beginning.
  useEffect(() => top.current?.closest('main')?.scrollTo({ top: 0 }), [])
  const recipient = frame.addressee.at(-1) ?? ''
  // In a closed case nothing is taken back, nor by those who may only read.
  const closed = file.case.closedOn !== null || !mayWork
  return (
    <EditorOrPages
      wide={wide}
      side={side}
      onSide={setSide}
      editor={
        <Stack gap="md" ref={top}>
          <VoidNote letter={letter} pack={pack} />
          <IssuedFacts letter={letter} />
          {letter.dispatch && (
            <Sent
              letter={letter}
              dispatch={letter.dispatch}
              caseNumber={file.case.number}
              closed={closed}
            />
          )}
          {mayWork && letter.status === 'issued' && !letter.dispatch && (
            <DispatchForm letter={letter} recipient={recipient} today={today} />
          )}
          {mayWork && <InItsPlace letter={letter} file={file} pack={pack} />}
          <Section title={t('letters.done.text')}>
            <LetterText body={letter.body} language={letter.language} />
          </Section>
        </Stack>
      }
      pages={<LetterPages pages={pages} title={letter.body.title} textIn="text" />}
    />
  )
}

function IssuedFacts({ letter }: { readonly letter: LetterRecord }) {
  const { t, language } = useText()
  const mayTakeOut = useMay('data/take-out')
  return (
    <Section title={t('letters.issued')} summary={t('letters.done.unchanging')}>
      <Facts
        facts={[
          [t('letters.done.number'), <strong key="number">{letter.documentNumber}</strong>],
          [t('letters.done.date'), letter.datedOn && exactDate(letter.datedOn, language)],
          [t('letters.done.by'), letter.issuedBy],
          [t('letters.done.hash'), letter.sha256 && <Hash value={letter.sha256} />],
        ]}
      />
      {mayTakeOut && <ExportPdf letter={letter} />}
    </Section>
  )
}

function Hash({ value }: { readonly value: string }) {
  const { t } = useText()
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Code>{value}</Code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {t(copied ? 'common.copied' : 'common.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="xs" c="dimmed">
        {t('letters.done.hashNote')}
      </Text>
    </Stack>
  )
}

function ExportPdf({ letter }: { readonly letter: LetterRecord }) {
  const { t } = useText()
  const saving = useChange(api.letters.exportPdf)
  const releasing = useRelease(release =>
    saving.mutateAsync({ letterRecordId: letter.id, release }),
  )
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button variant="default" loading={releasing.pending} onClick={releasing.begin}>
          {t('letters.export.action')}
        </Button>
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {saving.data ? t('letters.export.done', { path: saving.data }) : ''}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {t('letters.export.note')}
      </Text>
      <ReleasePanel releasing={releasing} draftKey={`case/${letter.caseId}/letter-${letter.id}`} />
    </Stack>
  )
}

type SentProps = {
  readonly letter: LetterRecord
  readonly dispatch: NonNullable<LetterRecord['dispatch']>
  readonly caseNumber: string
  readonly closed: boolean
}

function Sent({ letter, dispatch, caseNumber, closed }: SentProps) {
  const { t, language } = useText()
  return (
    <Section
      title={t('letters.dispatch.sent')}
      action={
        <Button component={Link} to={`/cases/${letter.caseId}`}>
          {t('letters.backToCase', { number: caseNumber })}
        </Button>
      }
    >
      <Facts
        facts={[
          [t('letters.dispatch.sentOn'), exactDate(dispatch.sentOn, language)],
          [t('letters.dispatch.method'), t(`letters.dispatch.methods.${dispatch.method}`)],
          [t('letters.dispatch.recipient'), dispatch.recipient],
          ...(dispatch.note ? [[t('letters.dispatch.note'), dispatch.note] as const] : []),
          [t('letters.dispatch.recordedBy'), dispatch.recordedBy],
          ...(letter.replyBy
            ? [[t('letters.dispatch.replyBy'), exactDate(letter.replyBy, language)] as const]
            : []),
        ]}
      />
      {!closed && <UndoDispatch letter={letter} />}
    </Section>
  )
}

function UndoDispatch({ letter }: { readonly letter: LetterRecord }) {
  const { t } = useText()
  const undo = useChange(api.letters.undoDispatch)
  return (
    <>
      <Group>
        <WhyButton
          size="xs"
          question={t('letters.dispatch.undoAsk')}
          confirmLabel={t('letters.dispatch.undoDo')}
          onConfirm={why => undo.mutate({ letterRecordId: letter.id, why })}
        >
          {t('letters.dispatch.undo')}
        </WhyButton>
      </Group>
      {undo.error && <Problem problem={problemOf(undo.error)} />}
    </>
  )
}
