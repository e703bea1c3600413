import { DateInput, type DateInputProps } from '@mantine/dates'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import { parseDate } from '@core/time/parse-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { useUnreadDate } from './unread-date'

type Passed =
  'label' | 'description' | 'required' | 'disabled' | 'clearable' | 'error' | 'aria-label'

type Props = Pick<DateInputProps, Passed> & {
  readonly value: CalendarDate | null
  readonly onChange: (date: CalendarDate | null) => void
  readonly onFocus?: () => void
  readonly onLeave?: () => void
  /** No day after today. */
  readonly maxToday?: boolean
}

const known = (text: string | null): CalendarDate | null => {
  const parsed = calendarDate.safeParse(text?.slice(0, 10))
  return parsed.success ? parsed.data : null
}

/** A date, typed as people write dates or chosen from the calendar. */
export function DateField(props: Props) {
  const { value, onChange, onFocus, onLeave, maxToday = false, error, ...rest } = props
  const { t, language } = useText()
  const today = useToday()
  // The field falls back to the date it had.
  const unread = useUnreadDate(today, maxToday ? today : undefined)
  return (
    <DateInput
      {...rest}
      value={value}
      valueFormat={date => fullDate(calendarDate.parse(date.slice(0, 10)), language)}
      dateParser={text => parseDate(text, today) ?? null}
      {...(maxToday ? { maxDate: today } : {})}
      clearButtonProps={{ 'aria-label': t('common.date.clear') }}
      placeholder={t('common.date.format')}
      error={unread.error ?? error}
      onChange={text => {
        unread.clear()
        onChange(known(text))
      }}
      {...(onFocus ? { onFocus } : {})}
      onBlur={event => {
        unread.check(event.currentTarget.value)
        onLeave?.()
      }}
    />
  )
}
