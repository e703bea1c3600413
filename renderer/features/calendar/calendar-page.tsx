import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { CalendarView } from '@core/calendar/contract'
import { weeksOf, type WeekStart } from '@core/calendar/month'
import { addMonths, type CalendarDate } from '@core/time/calendar-date'
import { monthName } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { usePreferences } from '@ui/app/preferences'
import { useText } from '@ui/app/text'
import { useToday } from '@ui/app/today'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { DayThings } from './day-things'
import { MonthGrid } from './month-grid'
import { SaveIcs } from './save-ics'
import { useDays } from './use-days'
import './calendar.css'

/** The first day of weeks: as the language has it, or as somebody chose. */
function useWeekStart(): WeekStart {
  const { language } = useText()
  const chosen = usePreferences(({ weekStart }) => weekStart)
  if (chosen === 'language') return language === 'ja' ? 7 : 1
  return chosen === 'monday' ? 1 : 7
}

/** Every date of open cases, of tasks and of what is kept, by month or as a list. */
export function CalendarPage() {
  const { t, language } = useText()
  const today = useToday()
  const [day, setDay] = useState(today)
  const [shape, setShape] = useState<'month' | 'list'>('month')
  const start = useWeekStart()
  const days = weeksOf(day, start).flat()
  const read = useDays(days[0] ?? day, days.at(-1) ?? day)
  const month = monthName(day, language)
  return (
    <Page
      wide
      title={t('calendar.title')}
      actions={
        <SegmentedControl
          aria-label={t('calendar.view')}
          data={[
            { value: 'month', label: t('calendar.month') },
            { value: 'list', label: t('calendar.list') },
          ]}
          value={shape}
          onChange={value => setShape(value === 'list' ? 'list' : 'month')}
        />
      }
    >
      <MonthPicker month={month} day={day} today={today} onDay={setDay} />
      <Shown read={read} shape={shape} day={day} start={start} month={month} onDay={setDay} />
      <SaveIcs />
    </Page>
  )
}

type ShownProps = {
  readonly read: ReturnType<typeof useDays>
  readonly shape: 'month' | 'list'
  readonly day: CalendarDate
  readonly start: WeekStart
  readonly month: string
  readonly onDay: (day: CalendarDate) => void
}

function Shown({ read, shape, day, start, month, onDay }: ShownProps) {
  const { t } = useText()
  if (read.isPending) return <Reading rows={6} />
  if (read.isError) {
    return <Problem problem={problemOf(read.error)} onRetry={() => void read.refetch()} />
  }
  const view = read.data
  return (
    <>
      {!view.settled && <Text size="sm">{t('calendar.unsettled')}</Text>}
      {shape === 'list' ? (
        <MonthList view={view} month={day} title={month} />
      ) : (
        <>
          <MonthGrid
            view={view}
            day={day}
            start={start}
            label={t('calendar.grid', { month })}
            onDay={onDay}
          />
          <div className="kaiji-section">
            <DayThings day={day} view={view} order={2} />
          </div>
        </>
      )}
    </>
  )
}

type PickerProps = {
  readonly month: string
  readonly day: CalendarDate
  readonly today: CalendarDate
  readonly onDay: (day: CalendarDate) => void
}

function MonthPicker({ month, day, today, onDay }: PickerProps) {
  const { t } = useText()
  const weekStart = usePreferences(preferences => preferences.weekStart)
  const change = usePreferences(preferences => preferences.change)
  const start = useWeekStart()
  const turned = start === 1 ? 'sunday' : 'monday'
  return (
    <Group justify="space-between">
      <Group gap="xs">
        <Button
          variant="default"
          px={8}
          aria-label={t('calendar.previous')}
          onClick={() => onDay(addMonths(day, -1))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </Button>
        <Title order={2} size="h4" miw={200} ta="center" aria-live="polite">
          {month}
        </Title>
        <Button
          variant="default"
          px={8}
          aria-label={t('calendar.next')}
          onClick={() => onDay(addMonths(day, 1))}
        >
          <IconChevronRight size={18} aria-hidden />
        </Button>
        <Button variant="default" onClick={() => onDay(today)}>
          {t('calendar.today')}
        </Button>
      </Group>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('calendar.weekStart')}
        </Text>
        <SegmentedControl
          size="xs"
          key={weekStart}
          aria-label={t('calendar.weekStart')}
          data={[
            { value: 'sunday', label: t('calendar.sunday') },
            { value: 'monday', label: t('calendar.monday') },
          ]}
          value={start === 1 ? 'monday' : 'sunday'}
          onChange={() => change({ weekStart: turned })}
        />
      </Group>
    </Group>
  )
}

type ListProps = {
  readonly view: CalendarView
  readonly month: CalendarDate
  readonly title: string
}

function MonthList({ view, month, title }: ListProps) {
  const { t } = useText()
  const ofMonth = view.things.map(({ on }) => on).filter(on => on.slice(0, 7) === month.slice(0, 7))
  const days = [...new Set(ofMonth)]
  return (
    <Section title={title}>
      {days.length === 0 && <Text size="sm">{t('calendar.nothingInMonth')}</Text>}
      <Stack gap="md">
        {days.map(day => (
          <DayThings key={day} day={day} view={view} order={3} />
        ))}
      </Stack>
    </Section>
  )
}
