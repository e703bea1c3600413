import type { Period } from '@core/retention/period'
import type { RetentionStep } from '@core/retention/step'
import { fullDate } from '@ui/app/date-words'
import type { Text } from '@ui/app/text'

export const periodWords = ({ t }: Pick<Text, 't'>, { amount, unit }: Period): string =>
  t(`retention.period.${unit}`, { count: amount })

/** One step on the way to the day something is due, as a sentence. */
export function stepWords(text: Text, step: RetentionStep): string {
  const { t, language } = text
  const date = fullDate(step.to, language)
  switch (step.step) {
    case 'started':
      return t(`retention.step.started.${step.event}`, { date })
    case 'kept-for': {
      const period = periodWords(text, step.period)
      return t(`retention.step.kept-for.${step.by}`, { period, date })
    }
    case 'law-minimum':
      return t('retention.step.law-minimum', { months: step.months, date })
    case 'latest-for-copies':
      return t('retention.step.latest-for-copies', { days: step.days })
    case 'part-kept': {
      const category = t(`retention.category.${step.category}`)
      return t('retention.step.part-kept', { category, date })
    }
    case 'decided-to-keep':
    case 'set-by-hand':
    case 'day-after':
    case 'destroyed-before':
      return t(`retention.step.${step.step}`, { date })
  }
}
