import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { CalendarView } from '@core/calendar/contract'
import { dayByKey, weeksOf, type WeekStart } from '@core/calendar/month'
import type { CalendarDate } from '@core/time/calendar-date'
import { useText } from '@ui/app/text'
import { exactDate } from '@ui/ui/date-text'
import { weekdayName } from '@ui/app/date-words'
import { isLate, offWords } from './day-things'
import { thingWords } from './thing-words'

const shownOfADay = 3

type Props = {
  readonly view: CalendarView
  readonly day: CalendarDate
  readonly start: WeekStart
  readonly label: string
  readonly onDay: (day: CalendarDate) => void
}

/** A month by weeks: one stop of the tab key, and arrows from day to day. */
export function MonthGrid({ view, day, start, label, onDay }: Props) {
  const { language } = useText()
  const weeks = weeksOf(day, start)
  const chosen = useRef<HTMLTableCellElement>(null)
  const byKey = useRef(false)
  useEffect(() => {
    if (byKey.current) chosen.current?.focus()
    byKey.current = false
  }, [day])
  const press = (event: KeyboardEvent) => {
    const to = dayByKey(event.key, day, start)
    if (!to) return
    event.preventDefault()
    byKey.current = true
    onDay(to)
  }
  return (
    <table className="calendar-month" role="grid" aria-label={label} onKeyDown={press}>
      <thead>
        <tr>
          {weeks[0]?.map(one => (
            <th key={one} scope="col" abbr={weekdayName(one, language)}>
              {shortWeekday(one, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]}>
            {week.map(one => (
              <DayCell
                key={one}
                day={one}
                view={view}
                isChosen={one === day}
                isOutside={one.slice(0, 7) !== day.slice(0, 7)}
                cell={one === day ? chosen : undefined}
                onChoose={() => onDay(one)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const shortWeekday = (day: CalendarDate, language: 'ja' | 'en'): string =>
  weekdayName(day, language).slice(0, language === 'ja' ? 1 : 3)

type CellProps = {
  readonly day: CalendarDate
  readonly view: CalendarView
  readonly isChosen: boolean
  readonly isOutside: boolean
  readonly cell: React.RefObject<HTMLTableCellElement | null> | undefined
  readonly onChoose: () => void
}

function DayCell({ day, view, isChosen, isOutside, cell, onChoose }: CellProps) {
  const text = useText()
  const { t, pick, language } = text
  const things = view.things.filter(({ on }) => on === day)
  const off = view.off.find(({ on }) => on === day)
  const count = view.counts[day] ?? things.length
  const closed = off && offWords(off, pick, t('calendar.closed'))
  const isToday = day === view.today
  const classes = [
    isToday ? 'calendar-today' : '',
    isOutside ? 'calendar-outside' : '',
    off ? 'calendar-off' : '',
  ]
  return (
    <td
      {...(cell ? { ref: cell } : {})}
      role="gridcell"
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      {...(isToday ? { 'aria-current': 'date' } : {})}
      className={classes.join(' ')}
      onClick={onChoose}
    >
      <span className="calendar-day" aria-hidden>
        <span className="calendar-number-of-day">{Number(day.slice(8))}</span>
        {isToday && <span className="calendar-today-word">{t('calendar.today')}</span>}
        {closed && <span className="calendar-off-word">{closed}</span>}
      </span>
      <VisuallyHidden>
        {[exactDate(day, language), closed].filter(Boolean).join(' ')}
      </VisuallyHidden>
      {things.slice(0, shownOfADay).map((thing, index) => {
        const { number, what } = thingWords(text, thing)
        return (
          <span
            key={index}
            className={`calendar-thing calendar-${thing.kind} ${isLate(thing, view.today) ? 'kaiji-late' : ''}`}
          >
            {[number, what].filter(Boolean).join(' ')}
          </span>
        )
      })}
      {count > shownOfADay && (
        <span className="calendar-more">{t('calendar.more', { count: count - shownOfADay })}</span>
      )}
    </td>
  )
}
