import { z } from 'zod'
import { channel } from '@core/cases/case'
import { addDays, addMonths, calendarDate } from '@core/time/calendar-date'
import type { Figures } from './figures'
import type { Period } from './period'

/** Requests that one number of a report counts; null for no limit. */
export const countedSet = z.object({
  /** Answered or otherwise: ended in the period with an answer, or without one. */
  of: z.enum(['received', 'answered', 'ended', 'otherwise']),
  from: calendarDate,
  to: calendarDate,
  pack: z.string().max(100).nullable().default(null),
  type: z.string().max(100).nullable().default(null),
  channel: channel.nullable().default(null),
  result: z.string().max(100).nullable().default(null),
  late: z.enum(['law', 'own']).nullable().default(null),
})
export type CountedSet = Readonly<z.infer<typeof countedSet>>

type Narrowed = Pick<CountedSet, 'pack' | 'type' | 'channel'>

/** The sets that the numbers of a report count. */
export function countedSets(period: Period, filter: Narrowed) {
  const whole = { ...period, ...filter, result: null, late: null }
  const set = (change: Partial<CountedSet> & Pick<CountedSet, 'of'>): CountedSet => ({
    ...whole,
    ...change,
  })
  return {
    all: (of: CountedSet['of']) => set({ of }),
    late: (late: 'law' | 'own') => set({ of: 'answered', late }),
    month: (month: string, of: CountedSet['of']) => set({ of, ...daysOf(month, period) }),
    type: ({ pack, type }: Pick<CountedSet, 'pack' | 'type'>, of: CountedSet['of']) =>
      set({ of, pack, type }),
    channel: (text: string, of: CountedSet['of']) => set({ of, channel: channel.parse(text) }),
    result: (result: string) => set({ of: 'ended', result }),
  }
}

/** The days of a month that lie in the period. */
function daysOf(month: string, { from, to }: Period): Period {
  const first = calendarDate.parse(`${month}-01`)
  const last = addDays(addMonths(first, 1), -1)
  return { from: first < from ? from : first, to: last > to ? to : last }
}

/** Every set that a number of these figures counts. */
export function setsOf(period: Period, filter: Narrowed, figures: Figures): readonly CountedSet[] {
  const sets = countedSets(period, filter)
  const both = ['received', 'answered'] as const
  return [
    ...(['received', 'answered', 'otherwise'] as const).map(sets.all),
    ...(['law', 'own'] as const).map(sets.late),
    ...figures.byMonth.flatMap(({ month }) => both.map(of => sets.month(month, of))),
    ...figures.byType.flatMap(one => both.map(of => sets.type(one, of))),
    ...figures.byChannel.flatMap(one => both.map(of => sets.channel(one.channel, of))),
    ...figures.outcomes.map(({ result }) => sets.result(result)),
  ]
}

export const keyOfSet = (set: CountedSet): string => JSON.stringify(set)

/** A request whose case has others as well, or some of destroyed cases, of which only months are known. */
export type SharedRequest = Pick<CountedSet, 'pack' | 'type' | 'result'> & {
  readonly caseId: string | null
  readonly channel: string
  readonly receivedOn: string
  readonly endedOn: string | null
  readonly answered: number
  readonly lateLaw: number
  readonly lateOwn: number
}

/** Whether a set has as many cases, that are still there, as requests. */
export function isOfCases(set: CountedSet, shared: readonly SharedRequest[]): boolean {
  const seen = new Set<string>()
  for (const request of shared) {
    if (!isIn(set, request)) continue
    if (request.caseId === null || seen.has(request.caseId)) return false
    seen.add(request.caseId)
  }
  return true
}

function isIn(set: CountedSet, request: SharedRequest): boolean {
  const on = set.of === 'received' ? request.receivedOn : request.endedOn
  if (on === null || on < set.from.slice(0, on.length) || on > set.to.slice(0, on.length))
    return false
  const same = (['pack', 'type', 'channel', 'result'] as const).every(
    name => set[name] === null || set[name] === request[name],
  )
  return same && isEnded(set, request)
}

const isEnded = (
  { of, late }: CountedSet,
  { answered, lateLaw, lateOwn }: SharedRequest,
): boolean =>
  (of !== 'answered' || answered === 1) &&
  (of !== 'otherwise' || answered === 0) &&
  (late === null || (late === 'law' ? lateLaw : lateOwn) === 1)
