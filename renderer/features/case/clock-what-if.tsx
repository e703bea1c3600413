import { Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { Clock } from '@core/deadlines/deadlines'
import type { RequestId } from '@core/ids'
import type { RulePack } from '@core/regimes/rule-pack'
import type { ClockChange } from '@core/requests/contract'
import { daysBetween, type CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { useCase } from './case-context'
import { dateChanges, type DateChange } from './clock-changes'

type WhatIfProps = {
  readonly requestId: RequestId
  readonly change: ClockChange
  /** False while the change is being made: its dates are then no longer a question. */
  readonly asking?: boolean
}

/** What a change would do to the dates of a request, asked of the vault before it is made. */
export function WhatIf({ requestId, change, asking = true }: WhatIfProps) {
  const { caseId, pack } = useCase()
  const read = useRead(api.requests.whatIf, { caseId, requestId, change }, { when: asking })
  if (read.error) return <Problem problem={problemOf(read.error)} />
  return read.data ? <DatesBeforeAfter {...read.data} pack={pack} /> : null
}

type Props = { readonly before: Clock; readonly after: Clock; readonly pack: RulePack }

/** The dates that change, before and after; the others are left out. */
export function DatesBeforeAfter({ before, after, pack }: Props) {
  const { t } = useText()
  const changes = dateChanges(before, after)
  return (
    <Stack gap={4} aria-live="polite">
      <Text size="sm" fw={600}>
        {t('clock.change.title')}
      </Text>
      {changes.length === 0 ? (
        <Text size="sm">{t('clock.change.none')}</Text>
      ) : (
        <ul className="kaiji-list clock-changes">
          {changes.map(change => (
            <ChangedDate key={change.rule} change={change} pack={pack} />
          ))}
        </ul>
      )}
    </Stack>
  )
}

type ChangedProps = { readonly change: DateChange; readonly pack: RulePack }

function ChangedDate({ change, pack }: ChangedProps) {
  const { t, pick, language } = useText()
  const rule = pack.deadlines.find(d => d.id === change.rule)
  const name = rule ? pick(rule.name) : change.rule
  const say = (date: CalendarDate | null) =>
    date ? fullDate(date, language) : t('clock.change.noDay')
  const [before, after] = [say(change.before), say(change.after)]
  const notes = [
    moveWords(change, (key, count) => t(`clock.change.${key}`, { count })),
    change.provisional ? t('clock.provisional') : '',
  ].filter(Boolean)
  return (
    <li>
      <Text size="xs" c="dimmed">
        {change.leads ? `${t('clock.change.leads')} · ${name}` : name}
      </Text>
      <VisuallyHidden>{t('clock.change.fromTo', { before, after })}</VisuallyHidden>
      <Group gap={6} style={{ rowGap: 0 }} aria-hidden>
        <Text size="sm" td={change.before ? 'line-through' : ''} c="dimmed">
          {before}
        </Text>
        <Group gap={6} wrap="nowrap">
          <IconArrowRight size={14} style={{ flexShrink: 0 }} />
          <Text size="sm" fw={600}>
            {after}
          </Text>
        </Group>
      </Group>
      {notes.length > 0 && <Text size="xs">{notes.join(' · ')}</Text>}
    </li>
  )
}

function moveWords(
  { before, after }: DateChange,
  say: (key: 'laterBy' | 'soonerBy', days: number) => string,
): string {
  if (!before || !after || before === after) return ''
  const days = daysBetween(before, after)
  return days > 0 ? say('laterBy', days) : say('soonerBy', -days)
}
