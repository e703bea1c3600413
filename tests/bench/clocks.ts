import { must } from '@core/assert'
import { deadlinesOf, type ClockInput } from '@core/deadlines/deadlines'
import { pauseReason } from '@core/regimes/deadline-rules'
import { rulePacks } from '@core/regimes/index'
import { calendarOf } from '@core/time/calendars'
import { addDays, calendarDate } from '@core/time/calendar-date'
import type { Wait } from '@core/deadlines/pauses'
import type { Benchmark } from './measure'

const firstDay = calendarDate.parse('2024-01-01')
const reasons = pauseReason.options

/** Cases of every law and type in turn, received on the days of three years, their papers complete after five. */
export function manyClocks(count: number, waitsOf: (n: number) => readonly Wait[]): ClockInput[] {
  const kinds = rulePacks.flatMap(pack => {
    const time = { calendar: must(calendarOf(pack.calendar), pack.calendar), closures: [] }
    return pack.requestTypes.map(({ id }) => ({ pack, type: id, time }))
  })
  return Array.from({ length: count }, (_, n) => {
    const receivedOn = addDays(firstDay, n % 1096)
    return {
      ...must(kinds[n % kinds.length], 'a request type'),
      receivedOn,
      completeOn: addDays(receivedOn, 5),
      doneOn: addDays(receivedOn, 12),
      waits: waitsOf(n),
      extended: n % 7 === 0,
      today: addDays(receivedOn, 20),
    }
  })
}

/** Three waits that overlap, the last of them still open. */
function threeWaits(n: number): readonly Wait[] {
  const receivedOn = addDays(firstDay, n % 1096)
  return [2, 4, 8].map((days, at) => ({
    reason: must(reasons[(n + at) % reasons.length], 'a reason'),
    askedOn: addDays(receivedOn, days),
    answeredOn: at < 2 ? addDays(receivedOn, days + 3) : null,
  }))
}

const allDates = (inputs: readonly ClockInput[]) => () =>
  inputs.reduce((dates, input) => dates + deadlinesOf(input).deadlines.length, 0)

/** All dates of many cases, without waiting for anybody and with three waits each. */
export function clockBenchmarks(cases: number): readonly Benchmark[] {
  // The limit is stated for 100,000 cases and grows with their number.
  const limitMs = (2000 * cases) / 100_000
  const without = manyClocks(cases, () => [])
  const waiting = manyClocks(cases, threeWaits)
  const name = `all dates of ${cases} cases`
  return [
    { name: `${name}, no waits`, run: allDates(without), units: cases, limitMs },
    { name: `${name}, three waits each`, run: allDates(waiting), units: cases, limitMs },
  ]
}
