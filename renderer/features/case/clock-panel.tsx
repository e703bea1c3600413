import { Divider, Group, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { Deadline } from '@core/deadlines/deadlines'
import { appliesToType, type DeadlineRule } from '@core/regimes/rule-pack'
import { daysBetween } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { Article } from '@ui/ui/article'
import { exactDate } from '@ui/ui/date-text'
import { useCase } from './case-context'
import { ClockSteps } from './clock-steps'
import { Disclosure } from './disclosure'
import { WaitingNote } from './waiting-note'

/** Every date of the case with its reason and its source. No date is shown that no rule makes. */
export function ClockPanel() {
  const { t, language } = useText()
  const { view, file } = useCase()
  return (
    <Stack gap="sm" component="section" aria-labelledby="clock">
      <Divider />
      <Title order={2} size="h6" id="clock" c="dimmed">
        {t('clock.title')}
      </Title>
      <WaitingNote />
      {view.requests.map((request, index) => (
        <RequestClock
          key={file.requests[index]?.request.id ?? index}
          deadlines={request.clock.deadlines}
          type={file.requests[index]?.request.type ?? ''}
        />
      ))}
      <Stack gap={0}>
        <Text size="sm" c="dimmed">
          {t('clock.received')}
        </Text>
        <Text size="sm">{exactDate(file.case.receivedOn, language)}</Text>
      </Stack>
      {file.case.closedOn && (
        <Text size="sm">
          {t('clock.closedOn', { date: fullDate(file.case.closedOn, language) })}
        </Text>
      )}
    </Stack>
  )
}

type RequestClockProps = { readonly deadlines: readonly Deadline[]; readonly type: string }

function RequestClock({ deadlines, type }: RequestClockProps) {
  const { t } = useText()
  const { pack } = useCase()
  const beside = useMediaQuery('(min-width: 75em)', true)
  const rules = pack.deadlines.filter(
    rule => appliesToType(rule.types, type) && rule.start !== 'letter',
  )
  const entryOf = (deadline: Deadline) => {
    const rule = rules.find(r => r.id === deadline.rule)
    return rule && <DeadlineEntry key={deadline.rule} deadline={deadline} rule={rule} />
  }
  const others = (
    <div className="case-dates">
      {deadlines
        .filter(d => !d.leading)
        .toSorted((a, b) => a.date.localeCompare(b.date))
        .map(entryOf)}
      {rules
        .filter(rule => !deadlines.some(d => d.rule === rule.id))
        .map(rule => (
          <DatelessEntry key={rule.id} rule={rule} />
        ))}
    </div>
  )
  return (
    <Stack gap="md">
      {deadlines.filter(d => d.leading).map(entryOf)}
      {/* Above the file there is room for the date that leads; the rest is one click away. */}
      {beside ? others : <Disclosure label={t('clock.others')}>{others}</Disclosure>}
    </Stack>
  )
}

type DeadlineEntryProps = { readonly deadline: Deadline; readonly rule: DeadlineRule }

function DeadlineEntry({ deadline, rule }: DeadlineEntryProps) {
  const { t, pick, language } = useText()
  const big = deadline.leading
  return (
    <Stack gap={2}>
      <Group gap="xs" align="baseline" style={{ rowGap: 0 }}>
        <Text size="sm" fw={big ? 600 : 400}>
          {pick(rule.name)}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`clock.kind.${rule.kind}`)}
        </Text>
      </Group>
      <Text
        component="time"
        dateTime={deadline.date}
        size={big ? 'lg' : 'sm'}
        fw={big ? 700 : 500}
        title={exactDate(deadline.date, language)}
      >
        {fullDate(deadline.date, language)}
      </Text>
      <DaysLeft deadline={deadline} />
      {deadline.beyondCalendar && (
        <Text size="xs" className="kaiji-soon">
          {t('clock.beyondCalendar')}
        </Text>
      )}
      <div>
        <Article source={rule.source} />
      </div>
      <ClockSteps deadline={deadline} name={pick(rule.name)} />
    </Stack>
  )
}

/** A rule without a day: the law sets none, or it has not begun to run. */
function DatelessEntry({ rule }: { readonly rule: DeadlineRule }) {
  const { t, pick } = useText()
  const words = rule.length === null ? t('clock.noStatutoryDay') : t('clock.startsLater')
  return (
    <Stack gap={2}>
      <Text size="sm">{pick(rule.name)}</Text>
      <Text size="xs" c="dimmed">
        {words}
      </Text>
      <Group gap="sm">
        <Article source={rule.source} />
      </Group>
    </Stack>
  )
}

const soonDays = 3

/** How far away a date is: in words, with colour and icon only on top of them. */
function DaysLeft({ deadline }: { readonly deadline: Deadline }) {
  const { t } = useText()
  const { view } = useCase()
  if (view.stage === 'closed' || view.stage === 'answered') return null
  const days = daysBetween(view.today, deadline.date)
  const tone = toneOf(days, deadline)
  const Icon = tone === 'calm' ? IconClock : IconAlertTriangle
  return (
    <Group gap={4} wrap="nowrap" className={tone === 'calm' ? '' : `kaiji-${tone}`}>
      <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" fw={tone === 'calm' ? 400 : 600} c={tone === 'calm' ? 'dimmed' : 'inherit'}>
        {daysWords(t, days, deadline)}
      </Text>
    </Group>
  )
}

/** What binds us can be late. From a risk date on, the person may act; a target on the way has only passed. */
const binds = ({ kind, leading }: Deadline): boolean => kind === 'statutory' || leading

function daysWords(t: TFunction, days: number, deadline: Deadline): string {
  if (days > 0) return t('clock.daysLeft', { count: days })
  if (days === 0) return t('clock.today')
  if (binds(deadline)) return t('clock.lateBy', { count: -days })
  const passed = deadline.kind === 'risk' ? 'clock.passedSince' : 'clock.passed'
  return t(passed, { count: -days })
}

function toneOf(days: number, deadline: Deadline): 'late' | 'soon' | 'calm' {
  if (days < 0) return binds(deadline) ? 'late' : 'soon'
  return days <= soonDays ? 'soon' : 'calm'
}
