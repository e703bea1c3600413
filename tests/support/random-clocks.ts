import {
  array,
  boolean,
  constantFrom,
  integer,
  option,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check'
import { must } from '@core/assert'
import type { ClockInput } from '@core/deadlines/deadlines'
import type { Wait } from '@core/deadlines/pauses'
import { pauseReason } from '@core/regimes/deadline-rules'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Closure } from '@core/time/business-days'
import { addDays, type CalendarDate } from '@core/time/calendar-date'
import { calendarOf } from '@core/time/calendars/index'
import { day } from './a-case-file'

/** Days from 2019 to 2029, month ends and the days around New Year more often than the rest. */
export const anyReceipt: Arbitrary<CalendarDate> = tuple(
  integer({ min: 0, max: 4017 }),
  integer({ min: 0, max: 3 }),
).map(([offset, kind]) => {
  const date = addDays(day('2019-01-01'), offset)
  if (kind === 0) return addDays(day(`${date.slice(0, 7)}-01`), -1)
  return kind === 1 ? addDays(day(`${date.slice(0, 4)}-12-20`), offset % 20) : date
})

/** Waits by the days after receipt on which they began, and how long they took; null while open. */
const anyWait = record({
  reason: constantFrom(...pauseReason.options),
  after: integer({ min: 0, max: 40 }),
  took: option(integer({ min: 0, max: 30 }), { nil: null, freq: 6 }),
})

const waitFrom =
  (receivedOn: CalendarDate) =>
  ({ reason, after, took }: { reason: Wait['reason']; after: number; took: number | null }) => {
    const askedOn = addDays(receivedOn, after)
    return { reason, askedOn, answeredOn: took === null ? null : addDays(askedOn, took) }
  }

const anyClosure = tuple(integer({ min: 0, max: 60 }), integer({ min: 0, max: 12 }))

/** A request of this law, of any of its types, in any of its calendars, with waits and closures. */
export const anyRequest = (pack: RulePack): Arbitrary<ClockInput> =>
  record({
    type: constantFrom(...pack.requestTypes.map(type => type.id)),
    calendar: constantFrom(...pack.calendars),
    receivedOn: anyReceipt,
    complete: option(integer({ min: 0, max: 60 }), { nil: undefined }),
    done: option(integer({ min: 0, max: 60 }), { nil: undefined }),
    waits: array(anyWait, { maxLength: 4 }),
    closures: array(anyClosure, { maxLength: 2 }),
    today: integer({ min: 0, max: 90 }),
    extended: boolean(),
  }).map(({ type, calendar, receivedOn, complete, done, waits, closures, today, extended }) => ({
    pack,
    type,
    receivedOn,
    completeOn: complete === undefined ? undefined : addDays(receivedOn, complete),
    doneOn: done === undefined ? undefined : addDays(receivedOn, done),
    waits: waits.map(waitFrom(receivedOn)),
    extended,
    today: addDays(receivedOn, today),
    time: {
      calendar: must(calendarOf(calendar), calendar),
      closures: closures.map(([from, length]): Closure => {
        const first = addDays(receivedOn, from)
        return { from: first, to: addDays(first, length) }
      }),
    },
  }))
