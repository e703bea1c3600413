import { Text } from '@mantine/core'
import type { Deadline, StepReason } from '@core/deadlines/deadlines'
import { fullDate } from '@ui/app/date-words'
import { useText, type Text as Words } from '@ui/app/text'
import { Disclosure } from './disclosure'

type Props = { readonly deadline: Deadline; readonly name: string }

/** How a date was counted, each move in words. */
export function ClockSteps({ deadline, name }: Props) {
  const text = useText()
  const { t, language } = text
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
              {reasonWords(step.reason, text)} → {fullDate(step.to, language)}
            </Text>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

function reasonWords(reason: StepReason, { t }: Words): string {
  if (reason.kind === 'add') return t(`clock.step.add.${reason.unit}`, { count: reason.length })
  return t(`clock.step.${reason.direction}.${reason.over}`)
}
