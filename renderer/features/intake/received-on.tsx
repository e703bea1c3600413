import { Box, Button, Group } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import type { RegimeRef } from '@core/regimes/index'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import { parseDate } from '@core/time/parse-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { useUnreadDate } from '@ui/ui/unread-date'
import { fieldId } from './form-field'
import { useTodayOf } from './use-today-of'

type Props = {
  readonly value: CalendarDate | null
  /** Its time zone says which day it is. */
  readonly law: RegimeRef
  readonly problem: string | undefined
  readonly onChange: (date: CalendarDate | null) => void
}

/** The day the inquiry reached us, typed as people write dates or chosen from the calendar. */
export function ReceivedOn({ value, law, problem, onChange }: Props) {
  const { t, language } = useText()
  const here = useToday()
  const today = useTodayOf(law)
  const note = t('intake.receipt.receivedOnNote')
  // An officer whose own day has begun already is told why it is not taken.
  const otherDay =
    today === here ? '' : t('intake.receipt.otherDay', { date: fullDate(today, language) })
  const unread = useUnreadDate(today, today)
  return (
    <DateInput
      id={fieldId('receivedOn')}
      label={t('intake.receipt.receivedOn')}
      description={
        otherDay ? (
          <>
            {note}
            <br />
            {otherDay}
          </>
        ) : (
          note
        )
      }
      withAsterisk
      inputContainer={field => (
        <Group gap="sm" wrap="nowrap">
          <Box flex={1}>{field}</Box>
          <Button
            variant="default"
            onClick={() => {
              onChange(today)
              unread.clear()
            }}
          >
            {t('intake.receipt.today')}
          </Button>
        </Group>
      )}
      value={value}
      maxDate={today}
      valueFormat={date => fullDate(calendarDate.parse(date.slice(0, 10)), language)}
      dateParser={text => parseDate(text, today) ?? null}
      placeholder={t('common.date.format')}
      error={unread.error ?? problem}
      onChange={text => {
        const parsed = calendarDate.safeParse(text?.slice(0, 10))
        onChange(parsed.success ? parsed.data : null)
        unread.clear()
      }}
      onBlur={event => unread.check(event.currentTarget.value)}
    />
  )
}
