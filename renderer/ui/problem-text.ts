import i18next, { type TFunction } from 'i18next'
import type { AppError } from '@core/errors'
import { calendarDate } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'

/** What happened and what to do, in the language of the interface. */
export function problemText(t: TFunction, problem: AppError): string {
  const key = problem.code === 'case/not-allowed' ? problem.why : problem.code
  // Each message names only fields of its own error; the types of a key that varies cannot say so.
  const say = t as (key: string, values: object) => string
  return say(`errors.${key}`, { ...withDates(problem), ...partNames(say, problem) })
}

/** Dates as people read them. */
function withDates(problem: AppError): object {
  const language = i18next.language === 'en' ? 'en' : 'ja'
  const values = Object.entries(problem).map(([name, value]) => {
    const day = calendarDate.safeParse(value)
    return [name, day.success ? fullDate(day.data, language) : (value as unknown)]
  })
  return Object.fromEntries(values) as object
}

/** What a letter lacks, or must not hold, by the names its screen gives it. */
function partNames(say: (key: string, values: object) => string, problem: AppError): object {
  if (problem.code === 'sensitive/in-letter') {
    const kinds = problem.kinds.map(kind => say(`sensitive.kind.${kind}`, {}))
    return { kinds: kinds.join(say('common.listSeparator', {})) }
  }
  if (problem.code !== 'letter/missing-content') return {}
  const names = problem.parts.map(part => say(`letters.part.${part}`, {}))
  return { parts: names.join(say('common.listSeparator', {})) }
}
