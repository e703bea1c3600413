import {
  array,
  assert,
  constantFrom,
  integer,
  option,
  property,
  record,
  type Arbitrary,
} from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '@core/assert'
import { deadlinesOf, type Clock, type Deadline } from '@core/deadlines/deadlines'
import type { DeadlineRule } from '@core/regimes/rule-pack'
import { addBusinessDays, dayOff, type Closure, type WorkingTime } from '@core/time/business-days'
import { addDays, addMonths, daysBetween, type CalendarDate } from '@core/time/calendar-date'
import { calendarOf } from '@core/time/calendars/index'
import { day, disclosure, jpAppi } from '@tests/support/a-case-file'
import { aMonthRule, withRules } from '@tests/support/deadline-rules'

const calendar = must(calendarOf('JP'), 'calendar')
const anyDay: Arbitrary<CalendarDate> = integer({ min: 0, max: 3650 }).map(n =>
  addDays(day('2020-01-01'), n),
)
const closure: Arbitrary<Closure> = record({
  from: anyDay,
  length: integer({ min: 0, max: 20 }),
}).map(({ from, length }) => ({ from, to: addDays(from, length) }))
const closures = array(closure, { maxLength: 5 })
const anyRule: Arbitrary<DeadlineRule> = record({
  kind: constantFrom<DeadlineRule['kind']>('statutory', 'risk', 'internal'),
  length: integer({ min: 1, max: 60 }),
  unit: constantFrom<DeadlineRule['unit']>('calendar_days', 'business_days', 'months'),
  roll: constantFrom<DeadlineRule['roll']>('none', 'back', 'forward'),
}).map(aMonthRule)

const clockOf = (receivedOn: CalendarDate, time: WorkingTime, rule?: DeadlineRule): Clock =>
  deadlinesOf({
    pack: rule ? withRules(jpAppi, rule) : jpAppi,
    type: disclosure,
    receivedOn,
    completeOn: receivedOn,
    waits: [],
    extended: false,
    today: receivedOn,
    time,
  })

const onlyDate = (receivedOn: CalendarDate, time: WorkingTime, rule: DeadlineRule): Deadline =>
  must(clockOf(receivedOn, time, rule).deadlines[0], 'deadline')

test('the APPI never has a statutory date', () => {
  assert(
    property(anyDay, closures, (received, closed) => {
      const clock = clockOf(received, { calendar, closures: closed })
      expect(clock.statutory).toBeNull()
      expect(clock.deadlines.every(d => d.kind !== 'statutory')).toBe(true)
    }),
  )
})

test('a later receipt never makes an earlier date, whatever the rule', () => {
  assert(
    property(
      anyDay,
      integer({ min: 0, max: 40 }),
      closures,
      anyRule,
      (received, later, c, rule) => {
        const time = { calendar, closures: c }
        const earlier = onlyDate(received, time, rule).date
        expect(onlyDate(addDays(received, later), time, rule).date >= earlier).toBe(true)
      },
    ),
  )
})

test('a date that rolls never lands on a day off, and passes over days off only', () => {
  assert(
    property(anyDay, closures, anyRule, (received, closed, rule) => {
      const working = { calendar, closures: rule.kind === 'internal' ? closed : [] }
      const { date, steps } = onlyDate(received, { calendar, closures: closed }, rule)
      if (rule.roll !== 'none') expect(dayOff(date, working)).toBeUndefined()
      for (const step of steps.slice(1)) expect(dayOff(step.from, working)).toBeDefined()
    }),
  )
})

test('closures never move a date that is not our own', () => {
  assert(
    property(anyDay, closures, anyRule, (received, closed, rule) => {
      if (rule.kind === 'internal') return
      const closedOften = onlyDate(received, { calendar, closures: closed }, rule)
      expect(closedOften).toEqual(onlyDate(received, { calendar, closures: [] }, rule))
    }),
  )
})

test('the steps lead from receipt to the date without a gap', () => {
  assert(
    property(anyDay, closures, option(anyRule, { nil: undefined }), (received, closed, rule) => {
      const { deadlines } = clockOf(received, { calendar, closures: closed }, rule)
      for (const { steps, date } of deadlines) {
        expect(steps[0]?.from).toBe(received)
        expect(steps.at(-1)?.to).toBe(date)
        for (const [index, step] of steps.slice(1).entries()) {
          expect(step.from).toBe(steps[index]?.to)
        }
      }
    }),
  )
})

test('between a day and the nth business day after it lie n business days', () => {
  assert(
    property(anyDay, integer({ min: 1, max: 30 }), closures, (from, count, closed) => {
      const time = { calendar, closures: closed }
      const end = addBusinessDays(from, count, time)
      const passed = Array.from({ length: daysBetween(from, end) }, (_, n) => addDays(from, n + 1))
      expect(passed.filter(d => !dayOff(d, time))).toHaveLength(count)
      expect(dayOff(end, time)).toBeUndefined()
    }),
  )
})

test('a month later is the same day number or the last of its month', () => {
  assert(
    property(anyDay, integer({ min: 1, max: 36 }), (from, months) => {
      const end = addMonths(from, months)
      const isLastOfMonth = addDays(end, 1).endsWith('-01')
      expect(end.slice(8) === from.slice(8) || isLastOfMonth).toBe(true)
      expect(monthsSinceZero(end) - monthsSinceZero(from)).toBe(months)
    }),
  )
})

const monthsSinceZero = (date: CalendarDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
