import type { Period } from './period'
import { monthsIn } from './period'
import { inStretches, spreadOf, type DayCount, type Spread } from './spread'

/** How a request ended: an outcome of its answer, or why its case ended without one. */
export const results = [
  'full',
  'partial',
  'refused',
  'none',
  'not_processed',
  'withdrawn',
  'no_reply',
  'duplicate',
] as const
export type ReportResult = (typeof results)[number]

/** So many requests alike, as the vault counted them. */
export type ReceivedCount = {
  readonly month: string
  readonly pack: string
  readonly type: string
  readonly channel: string
  readonly count: number
}

export type EndedCount = ReceivedCount & {
  readonly result: string
  readonly isAnswered: boolean
  /** Of these, how many had a day of the kind, and were past it. */
  readonly lawful: number
  readonly lateLaw: number
  readonly targeted: number
  readonly lateOwn: number
  readonly extended: number
}

export type ChannelDays = DayCount & { readonly channel: string }
export type GroundCount = { readonly pack: string; readonly ground: string; readonly count: number }

export type Counts = {
  readonly received: readonly ReceivedCount[]
  readonly ended: readonly EndedCount[]
  readonly days: readonly ChannelDays[]
  readonly daysCounted: readonly DayCount[]
  readonly grounds: readonly GroundCount[]
  /** Requests of destroyed cases in months that lie in the period in part only: not counted. */
  readonly leftOut: number
}

/** What came in and what was answered in a period: two sets of requests, which overlap. */
export type Figures = {
  readonly received: number
  /** Answered in the period, whenever received. */
  readonly answered: number
  /** Ended in the period without an answer: withdrawn, no reply, duplicate. */
  readonly endedOtherwise: number
  readonly byMonth: readonly {
    readonly month: string
    readonly received: number
    readonly answered: number
  }[]
  readonly byType: readonly {
    readonly pack: string
    readonly type: string
    readonly received: number
    readonly answered: number
  }[]
  readonly byChannel: readonly {
    readonly channel: string
    readonly received: number
    readonly spread: Spread
  }[]
  /** Of what ended in the period, in the order of `results`. */
  readonly outcomes: readonly { readonly result: string; readonly count: number }[]
  /** The most used first. A request may have several. */
  readonly reasons: readonly GroundCount[]
  /** Of what was answered in the period, from receipt. */
  readonly days: Spread
  /** The same as the law counts: from its own start, without the days it leaves out. */
  readonly daysCounted: Spread
  readonly stretches: readonly number[]
  readonly law: { readonly of: number; readonly late: number }
  readonly own: { readonly of: number; readonly late: number }
  readonly extended: number
  readonly leftOut: number
}

export function figuresOf(period: Period, counts: Counts): Figures {
  const { received, ended, days } = counts
  const answered = ended.filter(one => one.isAnswered)
  const all = sum(answered, one => one.count)
  return {
    received: sum(received, one => one.count),
    answered: all,
    endedOtherwise: sum(ended, one => one.count) - all,
    byMonth: monthsIn(period).map(month => ({
      month,
      received: sum(inMonth(received, month), one => one.count),
      answered: sum(inMonth(answered, month), one => one.count),
    })),
    byType: byType(received, answered),
    byChannel: byChannel(received, days),
    outcomes: byResult(ended),
    reasons: counts.grounds.toSorted((a, b) => b.count - a.count || (a.ground < b.ground ? -1 : 1)),
    days: spreadOf(days),
    daysCounted: spreadOf(counts.daysCounted),
    stretches: inStretches(days),
    law: { of: sum(answered, one => one.lawful), late: sum(answered, one => one.lateLaw) },
    own: { of: sum(answered, one => one.targeted), late: sum(answered, one => one.lateOwn) },
    extended: sum(answered, one => one.extended),
    leftOut: counts.leftOut,
  }
}

const sum = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((total, one) => total + value(one), 0)

const inMonth = <T extends ReceivedCount>(all: readonly T[], month: string): readonly T[] =>
  all.filter(one => one.month === month)

function byType(
  received: readonly ReceivedCount[],
  answered: readonly EndedCount[],
): Figures['byType'] {
  const kinds = new Map([...received, ...answered].map(one => [`${one.pack} ${one.type}`, one]))
  return [...kinds.values()]
    .map(({ pack, type }) => {
      const isSame = (one: ReceivedCount) => one.pack === pack && one.type === type
      return {
        ...{ pack, type },
        received: sum(received.filter(isSame), one => one.count),
        answered: sum(answered.filter(isSame), one => one.count),
      }
    })
    .toSorted((a, b) => b.received - a.received || b.answered - a.answered || compare(a, b))
}

const compare = (a: { readonly type: string }, b: { readonly type: string }): number =>
  a.type < b.type ? -1 : 1

function byChannel(
  received: readonly ReceivedCount[],
  days: readonly ChannelDays[],
): Figures['byChannel'] {
  const channels = new Set([...received, ...days].map(one => one.channel))
  return [...channels]
    .map(channel => ({
      channel,
      received: sum(
        received.filter(one => one.channel === channel),
        one => one.count,
      ),
      spread: spreadOf(days.filter(one => one.channel === channel)),
    }))
    .toSorted((a, b) => b.received - a.received || (a.channel < b.channel ? -1 : 1))
}

function byResult(ended: readonly EndedCount[]): Figures['outcomes'] {
  const known: readonly string[] = results
  const found = [...new Set([...known, ...ended.map(one => one.result)])]
  return found
    .map(result => ({
      result,
      count: sum(
        ended.filter(one => one.result === result),
        one => one.count,
      ),
    }))
    .filter(({ count }) => count > 0)
}
