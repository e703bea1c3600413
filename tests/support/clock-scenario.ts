import { must } from '@core/assert'
import { deadlinesOf } from '@core/deadlines/deadlines'
import type { Wait } from '@core/deadlines/pauses'
import { replyDates } from '@core/deadlines/reply-dates'
import { pauseReason } from '@core/regimes/deadline-rules'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Closure, WorkingTime } from '@core/time/business-days'
import { calendarOf } from '@core/time/calendars/index'
import { day } from './a-case-file'

/**
 * A case worked out by hand from the text of a law. `given` and `gives` are lists parted by `; `.
 * Given: `received D`, `complete D`, `done D`, `today D`, `extended`, `calendar ID`, `closed D..D`, and
 * waits as `identity D..D`, without a second day while the reply is still out.
 * Gives: every date of the request and no other; a date that depends on an open wait as `rule D?safe day`.
 */
export type ClockScenario = {
  readonly says: string
  readonly types: readonly string[]
  readonly given: string
  readonly gives: string
  /** The rule whose date binds by law; null where the law sets no day. */
  readonly law: string | null
}

/** The same for a letter that asks: `sent` twice where a reminder went out. Gives `reply D` and what hangs on it. */
export type ReplyScenario = {
  readonly says: string
  readonly letters: readonly string[]
  readonly given: string
  readonly gives: string
}

type Facts = readonly (readonly [word: string, rest: string])[]

const factsOf = (given: string): Facts =>
  given.split('; ').map(part => {
    const [word = '', rest = ''] = part.split(' ')
    return [word, rest]
  })
const all = (facts: Facts, word: string): readonly string[] =>
  facts.flatMap(([name, rest]) => (name === word ? [rest] : []))
const one = (facts: Facts, word: string) => {
  const [found] = all(facts, word)
  return found === undefined ? undefined : day(found)
}

function timeOf(pack: RulePack, facts: Facts): WorkingTime {
  const id = all(facts, 'calendar')[0] ?? pack.calendar
  const closures = all(facts, 'closed').map((text): Closure => {
    const [from = '', to = ''] = text.split('..')
    return { from: day(from), to: day(to) }
  })
  return { calendar: must(calendarOf(id), id), closures }
}

const waitsOf = (facts: Facts): readonly Wait[] =>
  facts.flatMap(([word, rest]) => {
    const reason = pauseReason.safeParse(word)
    if (!reason.success) return []
    const [asked = '', answered = ''] = rest.split('..')
    return [
      {
        reason: reason.data,
        askedOn: day(asked),
        answeredOn: answered === '' ? null : day(answered),
      },
    ]
  })

/** What the clock makes of a scenario, in the words of `gives` and `law`. */
export function clockSays(pack: RulePack, type: string, { given }: ClockScenario) {
  const facts = factsOf(given)
  const receivedOn = must(one(facts, 'received'), 'received')
  const { statutory, deadlines } = deadlinesOf({
    pack,
    type,
    receivedOn,
    completeOn: one(facts, 'complete'),
    doneOn: one(facts, 'done'),
    waits: waitsOf(facts),
    extended: all(facts, 'extended').length > 0,
    today: one(facts, 'today') ?? receivedOn,
    time: timeOf(pack, facts),
  })
  const gives = deadlines.map(
    ({ rule, date, provisional, safeDate }) =>
      `${rule} ${date}${provisional ? `?${safeDate}` : ''}`,
  )
  return { gives: inOrder(gives.join('; ')), law: statutory?.rule ?? null }
}

/** What a letter that asks leads to, in the words of `gives`. */
export function repliesSay(pack: RulePack, letter: string, { given }: ReplyScenario): string {
  const facts = factsOf(given)
  const [first, ...rest] = all(facts, 'sent').map(day)
  const dates = replyDates(pack, letter, [must(first, 'sent'), ...rest], timeOf(pack, facts))
  if (!dates) return ''
  const after = dates.after.map(({ rule, date }) => `${rule} ${date}`)
  return inOrder([`reply ${dates.replyBy.date}`, ...after].join('; '))
}

/** The order in which a scenario names its dates plays no part. */
export const inOrder = (gives: string): string => gives.split('; ').toSorted().join('; ')
