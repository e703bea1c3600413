import { Button, Group, Stack, Text } from '@mantine/core'
import { IconHourglass, IconHourglassEmpty } from '@tabler/icons-react'
import { useState } from 'react'
import type { RequestFile } from '@core/cases/case-file'
import type { Pause } from '@core/deadlines/pauses'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { DateField } from '@ui/ui/date-field'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'
import { answeredOn, lettersOf } from './clock-facts'
import { ClockLetter } from './clock-letter'
import { openReasons, PauseForm } from './clock-pause-form'
import { ResumeForm } from './clock-resume'
import { WhatIf } from './clock-what-if'
import { Disclosure } from './disclosure'

type Props = { readonly requestFile: RequestFile }

/** What we wait for from the person, what came, and the way to write down another wait. */
export function ClockWaits({ requestFile }: Props) {
  const { t } = useText()
  const now = useCase()
  const [adding, setAdding] = useState(false)
  const open = requestFile.pauses.filter(pause => pause.answeredOn === null)
  const over = requestFile.pauses.filter(pause => pause.answeredOn !== null)
  const mayAdd =
    !now.closed && answeredOn(now, requestFile) === undefined && openReasons(requestFile).length > 0
  return (
    <Stack gap="sm">
      {open.map(pause => (
        <OpenWait key={pause.id} pause={pause} requestFile={requestFile} />
      ))}
      {over.length > 0 && (
        <Disclosure label={t('clock.pause.earlier', { count: over.length })}>
          <Stack gap="sm">
            {over.map(pause => (
              <PastWait key={pause.id} pause={pause} />
            ))}
          </Stack>
        </Disclosure>
      )}
      {mayAdd && adding && <PauseForm requestFile={requestFile} onEnd={() => setAdding(false)} />}
      {mayAdd && !adding && (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconHourglassEmpty size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('clock.pause.open')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function OpenWait({ pause, requestFile }: Props & { readonly pause: Pause }) {
  const { t, language } = useText()
  const now = useCase()
  const [ending, setEnding] = useState(false)
  const reason = t(`clock.pause.reasons.${pause.reason}`)
  const letterId = now.pack.lettersByStep.missing[pause.reason]
  const sent = lettersOf(now, requestFile, id => id === letterId).some(letter => letter.dispatch)
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconHourglass size={18} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
        <Stack gap={0} style={{ minWidth: 0 }}>
          <Text size="sm">
            {t('clock.pause.since', { reason, date: fullDate(pause.askedOn, language) })}
          </Text>
          {pause.why && <Text size="xs">{t('clock.why.shown', { reason: pause.why })}</Text>}
        </Stack>
      </Group>
      {ending && <ReplyForm pause={pause} onEnd={() => setEnding(false)} />}
      {!now.closed && !ending && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={t('clock.pause.receivedFor', { reason })}
            onClick={() => setEnding(true)}
          >
            {t('clock.pause.received')}
          </Button>
          <UndoWait pause={pause} />
        </Group>
      )}
      {!now.closed && letterId !== undefined && !sent && (
        <ClockLetter requestFile={requestFile} letterId={letterId} />
      )}
    </Stack>
  )
}

function PastWait({ pause }: { readonly pause: Pause }) {
  const { t, language } = useText()
  const { closed } = useCase()
  const [resuming, setResuming] = useState(false)
  const reason = t(`clock.pause.reasons.${pause.reason}`)
  return (
    <Stack gap={4}>
      <Text size="sm">
        {t('clock.pause.answered', {
          reason,
          asked: fullDate(pause.askedOn, language),
          answered: pause.answeredOn ? fullDate(pause.answeredOn, language) : '',
        })}
      </Text>
      {pause.why && <Text size="xs">{t('clock.why.shown', { reason: pause.why })}</Text>}
      {resuming && <ResumeForm pause={pause} onEnd={() => setResuming(false)} />}
      {!closed && !resuming && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={t('clock.pause.resumeFor', { reason })}
            onClick={() => setResuming(true)}
          >
            {t('clock.pause.resume')}
          </Button>
          <UndoWait pause={pause} />
        </Group>
      )}
    </Stack>
  )
}

function UndoWait({ pause }: { readonly pause: Pause }) {
  const { t } = useText()
  const { caseId } = useCase()
  const undo = useChange(api.requests.undoPause)
  return (
    <>
      <WhyButton
        size="xs"
        question={t('clock.pause.undoAsk')}
        confirmLabel={t('clock.pause.undoDo')}
        ariaLabel={t('clock.pause.undoFor', { reason: t(`clock.pause.reasons.${pause.reason}`) })}
        onConfirm={why => undo.mutate({ caseId, pauseId: pause.id, why })}
      >
        {t('clock.pause.undo')}
      </WhyButton>
      {undo.error && <Problem problem={problemOf(undo.error)} />}
    </>
  )
}

type ReplyFormProps = { readonly pause: Pause; readonly onEnd: () => void }

/** The day the reply came, and what that makes of the dates. */
function ReplyForm({ pause, onEnd }: ReplyFormProps) {
  const { t } = useText()
  const { caseId, view } = useCase()
  const [answered, setAnswered] = useState<CalendarDate | null>(view.today)
  const save = useChange(api.requests.endPause)
  const submit = () => {
    if (!answered) return
    save.mutate({ caseId, pauseId: pause.id, answeredOn: answered }, { onSuccess: onEnd })
  }
  return (
    <Stack gap="sm">
      <DateField
        label={t('clock.pause.receivedOn')}
        value={answered}
        maxToday
        required
        onChange={setAnswered}
      />
      {answered && (
        <WhatIf
          requestId={pause.requestId}
          change={{ kind: 'end-pause', pauseId: pause.id, answeredOn: answered }}
          asking={save.isIdle || save.isError}
        />
      )}
      {save.error && <Problem problem={problemOf(save.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onEnd}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" variant="light" disabled={!answered || save.isPending} onClick={submit}>
          {t('clock.pause.end')}
        </Button>
      </Group>
    </Stack>
  )
}
