import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { RequestFile } from '@core/cases/case-file'
import { helpOfDeadline } from '@core/help/help'
import { pauseReason, type PauseReason } from '@core/regimes/deadline-rules'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { Article } from '@ui/ui/article'
import { DateField } from '@ui/ui/date-field'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { WhatIsThis } from '@ui/ui/what-is-this'
import { useCase } from './case-context'
import { pauseRuleFor } from './clock-facts'
import { ClockLetter } from './clock-letter'
import { WhatIf } from './clock-what-if'
import { GrowingText } from '@ui/ui/growing-text'

type Props = { readonly requestFile: RequestFile; readonly onEnd: () => void }

/** Writes down that we wait for the person, after saying what the law makes of it. */
export function PauseForm({ requestFile, onEnd }: Props) {
  const { t } = useText()
  const now = useCase()
  const reasons = openReasons(requestFile)
  const [reason, setReason] = useState<PauseReason>(reasons[0] ?? 'clarification')
  const [askedOn, setAskedOn] = useState<CalendarDate | null>(now.view.today)
  const save = useChange(api.requests.pause)
  const { caseId } = now
  const requestId = requestFile.request.id
  const { text: why, type: setWhy, forget } = useKeptText(`case/${caseId}/pause-${requestId}`)
  const moves = pauseRuleFor(now, requestFile, reason) !== undefined
  const letterId = now.pack.lettersByStep.missing[reason]
  const complete = askedOn !== null && (!moves || why.trim() !== '')

  const submit = () => {
    if (askedOn === null || !complete) return
    const done = () => {
      forget()
      onEnd()
    }
    save.mutate({ caseId, requestId, reason, askedOn, why: why.trim() }, { onSuccess: done })
  }
  return (
    <Stack gap="sm" role="group" aria-label={t('clock.pause.open')}>
      <Select
        label={t('clock.pause.reason')}
        data={reasons.map(value => ({ value, label: t(`clock.pause.reasons.${value}`) }))}
        value={reason}
        allowDeselect={false}
        onChange={value => {
          const parsed = pauseReason.safeParse(value)
          if (parsed.success) setReason(parsed.data)
        }}
      />
      <DateField
        label={t('clock.pause.askedOn')}
        value={askedOn}
        maxToday
        required
        onChange={setAskedOn}
      />
      <GrowingText
        label={t('clock.pause.why')}
        description={t(moves ? 'clock.pause.whyNeeded' : 'clock.pause.whyNote')}
        minRows={2}
        required={moves}
        value={why}
        onChange={event => setWhy(event.currentTarget.value)}
      />
      <PauseEffect requestFile={requestFile} reason={reason} />
      {askedOn && (
        <WhatIf
          requestId={requestId}
          change={{ kind: 'pause', reason, askedOn, answeredOn: null }}
          asking={save.isIdle || save.isError}
        />
      )}
      {save.error && <Problem problem={problemOf(save.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onEnd}>
          {t('common.cancel')}
        </Button>
        <Button size="xs" variant="light" disabled={!complete || save.isPending} onClick={submit}>
          {t('clock.pause.save')}
        </Button>
      </Group>
      {letterId !== undefined && (
        <Stack gap={4}>
          <Text size="xs" c="dimmed">
            {t('clock.pause.byLetter')}
          </Text>
          <ClockLetter requestFile={requestFile} letterId={letterId} />
        </Stack>
      )}
    </Stack>
  )
}

/** What may still be asked: nothing is waited for twice. */
export const openReasons = ({ pauses }: RequestFile): readonly PauseReason[] =>
  pauseReason.options.filter(
    reason => !pauses.some(pause => pause.reason === reason && pause.answeredOn === null),
  )

/** What the law makes of waiting for this, said before anything is saved. */
function PauseEffect({
  requestFile,
  reason,
}: {
  readonly requestFile: RequestFile
  readonly reason: PauseReason
}) {
  const { t, language } = useText()
  const rule = pauseRuleFor(useCase(), requestFile, reason)
  if (!rule) return <Text size="sm">{t('clock.pause.effect.none')}</Text>
  return (
    <Stack gap={2}>
      <Text size="sm">
        {[
          t(`clock.pause.effect.${rule.effect}`),
          t('clock.pause.effectGrows'),
          t('clock.pause.safest'),
        ].join(language === 'ja' ? '' : ' ')}
      </Text>
      <div>
        <Article source={rule.source} />
      </div>
      <WhatIsThis help={helpOfDeadline(rule)} />
    </Stack>
  )
}
