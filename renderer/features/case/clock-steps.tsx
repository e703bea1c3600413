import { Text } from '@mantine/core'
import type { Deadline } from '@core/deadlines/deadlines'
import { stepText } from '@core/deadlines/step-text'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { Disclosure } from './disclosure'

type Props = { readonly deadline: Deadline; readonly name: string }

/** How a date was counted, each move in words. */
export function ClockSteps({ deadline, name }: Props) {
  const { t, pick, language } = useText()
  const [first] = deadline.steps
  return (
    <Disclosure label={t('clock.how')} ariaLabel={t('clock.howFor', { name })}>
      <ol style={{ margin: 0, paddingInlineStart: 16 }} aria-label={t('clock.steps')}>
        {first && (
          <li>
            <Text size="xs">{fullDate(first.from, language)}</Text>
          </li>
        )}
        {deadline.steps.map((step, index) => (
          <li key={index}>
            <Text size="xs">
              {pick(stepText(step))} → {fullDate(step.to, language)}
            </Text>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
