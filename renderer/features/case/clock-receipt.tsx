import { Button, Group, Stack, Text } from '@mantine/core'
import { typeOf } from '@core/regimes/index'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { DateField } from '@ui/ui/date-field'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { WhatIf } from './clock-what-if'

type DayProps = {
  /** Chosen, but not saved. */
  readonly chosen: CalendarDate | null
  readonly onChoose: (day: CalendarDate | null) => void
}

/** The day of receipt. Every date hangs on it, so another day shows what it does before it is saved. */
export function ReceiptDay({ chosen, onChoose }: DayProps) {
  const { t } = useText()
  const { file, closed } = useCase()
  return (
    <DateField
      label={t('cases.inquiry.receivedOn')}
      value={chosen ?? file.case.receivedOn}
      maxToday
      disabled={closed}
      onChange={onChoose}
    />
  )
}

/** What the chosen day of receipt would do to the dates of every request, and the choice to keep it. */
export function ReceiptChange({ chosen, onChoose }: DayProps) {
  const { t, pick } = useText()
  const { caseId, file, pack } = useCase()
  const change = useChange(api.cases.change)
  if (chosen === null || chosen === file.case.receivedOn) return null
  const forget = () => onChoose(null)
  const save = () =>
    change.mutate({ caseId, change: { receivedOn: chosen } }, { onSuccess: forget })
  return (
    <Stack gap="xs" maw={480}>
      <Text size="sm">{t('clock.receipt.ask')}</Text>
      {file.requests.map(({ request }) => (
        <Stack key={request.id} gap={2}>
          {file.requests.length > 1 && (
            <Text size="sm" fw={600}>
              {pick(typeOf(pack, request.type).name)}
            </Text>
          )}
          <WhatIf
            requestId={request.id}
            change={{ kind: 'received', receivedOn: chosen }}
            asking={!change.isPending}
          />
        </Stack>
      ))}
      {change.error && <Problem problem={problemOf(change.error)} />}
      <Group gap="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={forget}>
          {t('clock.receipt.keep')}
        </Button>
        <Button size="xs" variant="light" disabled={change.isPending} onClick={save}>
          {t('clock.receipt.save')}
        </Button>
      </Group>
    </Stack>
  )
}
