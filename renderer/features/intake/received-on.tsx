import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import { parseDate } from '@core/time/parse-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { fieldId } from './form-field'

type Props = {
  readonly value: CalendarDate | null
  readonly problem: string | undefined
  readonly onChange: (date: CalendarDate | null) => void
}

/** The day the inquiry reached us, typed as people write dates or chosen from the calendar. */
export function ReceivedOn({ value, problem, onChange }: Props) {
  const { t, language } = useText()
  const today = useToday()
  const [unread, setUnread] = useState<string>()

  /** What cannot be used is named, not swallowed. */
  const complaint = (typed: string): string | undefined => {
    if (!typed.trim()) return undefined
    const date = parseDate(typed, today)
    if (!date) return t('common.date.notUnderstood', { typed })
    return date > today ? t('common.date.inFuture', { typed }) : undefined
  }
  return (
    <DateInput
      id={fieldId('receivedOn')}
      label={t('intake.receipt.receivedOn')}
      description={t('intake.receipt.receivedOnNote')}
      withAsterisk
      style={{ flex: '1 1 16rem' }}
      value={value}
      maxDate={today}
      valueFormat={date => fullDate(calendarDate.parse(date.slice(0, 10)), language)}
      dateParser={text => parseDate(text, today) ?? null}
      placeholder={t('common.date.format')}
      error={unread ?? problem}
      onChange={text => {
        const parsed = calendarDate.safeParse(text?.slice(0, 10))
        onChange(parsed.success ? parsed.data : null)
        setUnread(undefined)
      }}
      onBlur={event => setUnread(complaint(event.currentTarget.value))}
    />
  )
}
