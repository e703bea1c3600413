import { Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import type { RequestFile } from '@core/cases/case-file'
import type { Deadline } from '@core/deadlines/deadlines'
import { helpOfDeadline } from '@core/help/help'
import type { DeadlineRule } from '@core/regimes/rule-pack'
import { daysBetween, type CalendarDate } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { Article } from '@ui/ui/article'
import { WhatIsThis } from '@ui/ui/what-is-this'
import { exactDate } from '@ui/ui/date-text'
import { useCase } from './case-context'
import { answeredOn, metOn } from './clock-facts'
import { ClockSteps } from './clock-steps'
import { distanceWords } from './clock-words'

type Props = {
  readonly requestFile: RequestFile
  readonly deadline: Deadline
  readonly rule: DeadlineRule
}

/** A date of a request with what it is, how far away, on what it rests, and how it was counted. */
export function ClockDate({ requestFile, deadline, rule }: Props) {
  const { t, pick, language } = useText()
  const now = useCase()
  const { leading, date, safeDate, provisional } = deadline
  const met = metOn(now, requestFile, rule)
  return (
    <Stack gap={2}>
      <Group gap="xs" align="baseline" style={{ rowGap: 0 }}>
        <Text size="sm" fw={leading ? 600 : 400}>
          {pick(rule.name)}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`clock.kind.${rule.kind}`)}
        </Text>
      </Group>
      <Text
        component="time"
        dateTime={date}
        size={leading ? 'xl' : 'sm'}
        lh={1.4}
        fw={leading ? 700 : 500}
        title={exactDate(date, language)}
      >
        {fullDate(date, language)}
      </Text>
      {provisional && !met && (
        <Text size="sm">
          {t('clock.provisional')} · {t('clock.safe', { date: fullDate(safeDate, language) })}
        </Text>
      )}
      {met ? (
        <Met rule={rule} deadline={deadline} met={met} />
      ) : (
        <Distance requestFile={requestFile} deadline={deadline} />
      )}
      {deadline.beyondCalendar && (
        <Text size="xs" className="kaiji-soon">
          {t('clock.beyondCalendar')}
        </Text>
      )}
      <div>
        <Article source={rule.source} />
      </div>
      <WhatIsThis help={helpOfDeadline(rule)} />
      <ClockSteps
        rule={rule}
        steps={deadline.steps}
        safeDate={safeDate === date ? undefined : safeDate}
      />
    </Stack>
  )
}

type MetProps = {
  readonly rule: DeadlineRule
  readonly deadline: Deadline
  readonly met: CalendarDate
}

/** Done, and when; after the date, by how much. */
function Met({ rule, deadline, met }: MetProps) {
  const { t, language } = useText()
  const late = daysBetween(deadline.date, met)
  const date = fullDate(met, language)
  const role = rule.metBy || rule.role !== 'other' ? rule.role : 'answer'
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <IconCircleCheck size={16} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
      <Text size="sm">
        {t(`clock.met.${role}`, { date })}
        {late > 0 && (
          <Text span inherit className="kaiji-soon">
            {' · '}
            {t('clock.metLate', { count: late })}
          </Text>
        )}
      </Text>
    </Group>
  )
}

/** How far away a date is: in words, with colour and icon only on top of them. */
function Distance({ requestFile, deadline }: Omit<Props, 'rule'>) {
  const { t } = useText()
  const now = useCase()
  const over = now.file.case.closedOn !== null || answeredOn(now, requestFile) !== undefined
  const distance = distanceWords(t, deadline, now.view.today)
  if (!distance || (over && deadline.kind !== 'not_before')) return null
  const { words, tone } = distance
  const calm = tone === 'calm'
  const Icon = calm ? IconClock : IconAlertTriangle
  return (
    <Group gap={4} wrap="nowrap" className={calm ? '' : `kaiji-${tone}`}>
      <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" fw={calm ? 400 : 600} c={calm ? 'dimmed' : 'inherit'}>
        {words}
      </Text>
    </Group>
  )
}

/** A rule without a day: the law sets none, or it has not begun to run. */
export function DatelessRule({ rule }: { readonly rule: DeadlineRule }) {
  const { t, pick } = useText()
  const words = () => {
    if (rule.length === null) return t('clock.noStatutoryDay')
    return rule.start === 'done' ? t('clock.startsWhenDone') : t('clock.startsLater')
  }
  return (
    <Stack gap={2}>
      <Group gap="xs" align="baseline" style={{ rowGap: 0 }}>
        <Text size="sm">{pick(rule.name)}</Text>
        <Text size="xs" c="dimmed">
          {t(`clock.kind.${rule.kind}`)}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {words()}
      </Text>
      <div>
        <Article source={rule.source} />
      </div>
      <WhatIsThis help={helpOfDeadline(rule)} />
    </Stack>
  )
}
