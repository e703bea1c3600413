import type { Wording } from '@core/audit/event-sentence'
import { channel } from '@core/cases/case'
import { packKey, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { yearOf } from '@core/time/calendar-date'
import type { CountedSet } from './counted-set'
import { results, type Figures } from './figures'
import { ever, shapeOf, type Period } from './period'
import { stretches } from './spread'

const monthWord = (month: string, { say }: Wording): string => say(`reports.month.${month}`)

/** December 2026; October to December 2026; fiscal year 2026 …; otherwise its first and last day. */
export function periodWords(period: Period, wording: Wording): string {
  const { from, to } = period
  const shape = endlessShape(period) ?? shapeOf(period)
  return wording.say(`reports.period.${shape}`, {
    year: yearOf(from),
    lastYear: yearOf(to),
    month: monthWord(from.slice(5, 7), wording),
    lastMonth: monthWord(to.slice(5, 7), wording),
    from: wording.day(from),
    to: wording.day(to),
  })
}

function endlessShape({ from, to }: Period): 'ever' | 'since' | 'until' | undefined {
  if (from === ever.from) return to === ever.to ? 'ever' : 'until'
  return to === ever.to ? 'since' : undefined
}

/** YYYY-MM in words. */
export const monthOfYear = (month: string, wording: Wording): string =>
  wording.say('reports.monthOfYear', {
    year: Number(month.slice(0, 4)),
    month: monthWord(month.slice(5, 7), wording),
  })

/** What the period was like, in one sentence: how many came, how many were answered, how fast, how late. */
export function reportSentence(figures: Figures, { say }: Wording): string {
  const { received, answered, days, law, own } = figures
  if (received === 0 && answered === 0) return say('reports.sentence.quiet')
  const parts = [
    received === 0
      ? say('reports.sentence.receivedNone')
      : say('reports.sentence.received', { count: received }),
    answered === 0
      ? say('reports.sentence.answeredNone')
      : say('reports.sentence.answered', { count: answered }),
    ...(days.median === null ? [] : [say('reports.sentence.median', { count: days.median })]),
    ...(law.late > 0 ? [say('reports.sentence.lateLaw', { count: law.late })] : []),
    ...(own.late > 0 ? [say('reports.sentence.lateOwn', { count: own.late })] : []),
    ...(answered > 0 && law.late + own.late === 0 ? [say('reports.sentence.noneLate')] : []),
  ]
  return parts.join(say('reports.sentence.and')) + say('reports.sentence.end')
}

const packNamed = (key: string): RulePack | undefined =>
  rulePacks.find(pack => packKey(pack) === key)

export const lawWords = (key: string, { pick }: Wording): string => {
  const pack = packNamed(key)
  return pack ? pick(pack.name) : key
}

export function typeWords(key: string, type: string, { pick }: Wording): string {
  const found = packNamed(key)?.requestTypes.find(one => one.id === type)
  return found ? pick(found.name) : type
}

export function groundWords(key: string, ground: string, { pick }: Wording): string {
  const found = packNamed(key)?.checklist.find(question => question.id === ground)
  return found ? pick(found.label) : ground
}

export function resultWords(result: string, { say }: Wording): string {
  const known: readonly string[] = results
  return known.includes(result) ? say(`reports.result.${result}`) : result
}

export function channelWords(text: string, { say }: Wording): string {
  const known = channel.safeParse(text)
  return known.success ? say(`cases.channel.${known.data}`) : text
}

/** Which requests a number counts. */
export function setWords(set: CountedSet, wording: Wording): string {
  const { pack, type, channel: came, result, late } = set
  const { say } = wording
  return [
    say(`reports.set.${set.of}`, { period: periodWords(set, wording) }),
    ...(type ? [typeWords(pack ?? packOfType(type), type, wording)] : []),
    ...(pack ? [lawWords(pack, wording)] : []),
    ...(came ? [channelWords(came, wording)] : []),
    ...(result ? [resultWords(result, wording)] : []),
    ...(late ? [say(`reports.set.late.${late}`)] : []),
  ].join(say('reports.sentence.and'))
}

const packOfType = (type: string): string => {
  const found = rulePacks.find(pack => pack.requestTypes.some(({ id }) => id === type))
  return found ? packKey(found) : ''
}

export const stretchWords = ({ say }: Wording): readonly string[] =>
  stretches.map(({ from, to }) =>
    to === null
      ? say('reports.lastStretch', { from: from - 1 })
      : say('reports.stretch', { from, to }),
  )

/** A number of days as it is printed: whole, or with one decimal; a dash for none. */
export const daysWords = (days: number | null, { say }: Wording): string =>
  days === null ? say('reports.figures.none') : String(Math.round(days * 10) / 10)
