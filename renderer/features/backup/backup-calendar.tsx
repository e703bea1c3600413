import { Box, Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconMinus,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import type { BackupOverview } from '@core/backup/contract'
import type { BackupDay, DayState } from '@core/backup/schedule'
import { weekdayOf } from '@core/time/calendar-date'
import { fullDate, weekdayName } from '@ui/app/date-words'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'
import './calendar.css'

const icons: Readonly<Record<DayState, Icon>> = {
  verified: IconCheck,
  made: IconAlertTriangle,
  failed: IconX,
  missing: IconCircle,
  before: IconMinus,
}
const legend = ['verified', 'made', 'failed', 'missing'] as const

/** Five weeks of dots, a week a row; each dot has its shape, and its words for who cannot see it. */
export function BackupCalendar({ overview }: { readonly overview: BackupOverview }) {
  const { t } = useText()
  const { days } = overview
  const counted = days.filter(day => day.state !== 'before')
  const verified = counted.filter(day => day.state === 'verified').length
  // The first row begins on its own weekday.
  const blanks = days[0] ? weekdayOf(days[0].day) - 1 : 0
  return (
    <Section
      title={t('backup.calendar.title')}
      summary={t('backup.calendar.summary', { verified, days: counted.length })}
    >
      <Group gap="xl" align="flex-start">
        <div>
          <Weekdays days={days} />
          <Box component="ol" className="kaiji-dots">
            {Array.from({ length: blanks }, (_, n) => (
              <li key={`blank-${n}`} aria-hidden />
            ))}
            {days.map((day, at) => (
              <Dot key={day.day} day={day} isToday={at === days.length - 1} />
            ))}
          </Box>
        </div>
        <Box component="ul" className="kaiji-dots-legend" aria-hidden>
          {legend.map(state => (
            <li key={state}>
              <Mark state={state} />
              {t(`backup.calendar.${state}`)}
            </li>
          ))}
        </Box>
      </Group>
      <Next overview={overview} />
    </Section>
  )
}

/** Monday to Sunday. Each dot names its whole date, so these are for the eye only. */
function Weekdays({ days }: { readonly days: readonly BackupDay[] }) {
  const { language } = useText()
  const week = days.slice(0, 7).toSorted((a, b) => weekdayOf(a.day) - weekdayOf(b.day))
  return (
    <div className="kaiji-dots kaiji-dots-heads" aria-hidden>
      {week.map(({ day }) => (
        <span key={day}>{weekdayName(day, language).slice(0, 1)}</span>
      ))}
    </div>
  )
}

function Next({ overview: { next, paused } }: { readonly overview: BackupOverview }) {
  const { t, language } = useText()
  const words = () => {
    if (paused) return t('backup.paused.title')
    if (next === null) return t('backup.schedule.noNext')
    return next <= new Date().toISOString()
      ? t('backup.schedule.nextNow')
      : t('backup.schedule.next', { when: momentWords(t, language, next) })
  }
  return <Text size="sm">{words()}</Text>
}

type DotProps = { readonly day: BackupDay; readonly isToday: boolean }

function Dot({ day: { day, state }, isToday }: DotProps) {
  const { t, language } = useText()
  const date = isToday ? t('backup.calendar.today') : fullDate(day, language)
  const words = t('backup.calendar.day', { date, state: t(`backup.calendar.${state}`) })
  return (
    <li title={words} data-today={isToday}>
      <Mark state={state} />
      <span className="kaiji-dots-words">{words}</span>
    </li>
  )
}

function Mark({ state }: { readonly state: DayState }) {
  const Shape = icons[state]
  return (
    <span className="kaiji-dot" data-state={state}>
      <Shape size={14} aria-hidden />
    </span>
  )
}
