import type { DateInputProps } from '@mantine/dates'
import type { CalendarDate } from '@core/time/calendar-date'
import { useText } from '@ui/app/text'
import { useAutoSave, type Save } from './auto-save'
import { DateField } from './date-field'
import { problemText } from './problem-text'

type Passed = 'label' | 'description' | 'required' | 'disabled' | 'clearable' | 'aria-label'

type Props = Pick<DateInputProps, Passed> & {
  /** As saved. */
  readonly value: CalendarDate | null
  readonly onSave: Save<CalendarDate | null>
  /** No day after today. */
  readonly maxToday?: boolean
}

/** A date that saves by itself, typed as people write dates or chosen from the calendar. */
export function AutoDate({ value, onSave, ...rest }: Props) {
  const { t } = useText()
  const { shown, problem, type, focus, leave } = useAutoSave(value, onSave)
  return (
    <DateField
      {...rest}
      value={shown}
      error={problem && problemText(t, problem)}
      onChange={date => type(date)}
      onFocus={focus}
      onLeave={leave}
    />
  )
}
