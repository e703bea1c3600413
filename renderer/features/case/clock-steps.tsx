import { Stack, Text } from '@mantine/core'
import type { Step } from '@core/deadlines/step'
import { stepText } from '@core/deadlines/step-text'
import type { DeadlineRule } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { Disclosure } from './disclosure'

type Props = {
  readonly rule: DeadlineRule
  readonly steps: readonly Step[]
  /** The date without the days left out for waiting, where it is another. */
  readonly safeDate?: CalendarDate | undefined
}

/** How a date was counted, each move in words. */
export function ClockSteps({ rule, steps, safeDate }: Props) {
  const { t, pick, language } = useText()
  const [first] = steps
  return (
    <Disclosure label={t('clock.how')} ariaLabel={t('clock.howFor', { name: pick(rule.name) })}>
      <Stack gap={4}>
        <ol
          style={{ margin: 0, paddingInlineStart: 16, fontSize: 'var(--mantine-font-size-xs)' }}
          aria-label={t('clock.steps')}
        >
          {first && (
            <li>
              <Text size="xs">
                {fullDate(first.from, language)} ({t(`clock.start.${startOf(rule)}`)})
              </Text>
            </li>
          )}
          {steps.map((step, index) => (
            <li key={index}>
              <Text size="xs">
                {pick(stepText(step, date => fullDate(date, language)))} →{' '}
                {fullDate(step.to, language)}
              </Text>
            </li>
          ))}
        </ol>
        {safeDate && (
          <Text size="xs">{t('clock.withoutWaits', { date: fullDate(safeDate, language) })}</Text>
        )}
      </Stack>
    </Disclosure>
  )
}

function startOf({ start }: DeadlineRule): 'received' | 'complete' | 'done' | 'letter' | 'after' {
  if (typeof start === 'object') return start.window === undefined ? 'after' : 'letter'
  // A clock that restarted says so in its first step, which begins on the day of receipt.
  return start === 'clock_start' ? 'received' : start
}
