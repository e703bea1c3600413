import { sample } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { must } from '@core/assert'
import { deadlinesOf, type Clock, type ClockInput, type Deadline } from '@core/deadlines/deadlines'
import { rulePacks } from '@core/regimes/index'
import type { DeadlineRule, RulePack } from '@core/regimes/rule-pack'
import { dayOff } from '@core/time/business-days'
import { addDays, addMonths, daysBetween, type CalendarDate } from '@core/time/calendar-date'
import { anyRequest } from '@tests/support/random-clocks'

const ruleOf = (pack: RulePack, id: string): DeadlineRule =>
  must(
    pack.deadlines.find(rule => rule.id === id),
    id,
  )
const workingTimeOf = ({ kind }: Deadline, { time }: ClockInput) =>
  kind === 'internal' ? time : { ...time, closures: [] }
const dateOf = ({ deadlines }: Clock, rule: string) => deadlines.find(d => d.rule === rule)?.date

/** Plain comparisons: an assertion for each date of each of these cases would take minutes. */
function holds(found: boolean, input: ClockInput, about: unknown): void {
  if (!found)
    throw new Error(JSON.stringify({ about, ...input, pack: '', time: input.time.calendar.id }))
}
type Case = { readonly input: ClockInput; readonly clock: Clock }
const tenThousand = (pack: RulePack): readonly Case[] =>
  sample(anyRequest(pack), 10_000).map(input => ({ input, clock: deadlinesOf(input) }))

const laws = rulePacks.map(pack => ({ name: [pack.regime, pack.variant].join(' ').trim(), pack }))

describe.each(laws)('10,000 requests under $name', ({ pack }) => {
  const cases = tenThousand(pack)
  const forAll = (check: (input: ClockInput, clock: Clock, index: number) => void) => {
    cases.forEach(({ input, clock }, index) => {
      check(input, clock, index)
    })
  }

  test('a date that rolls, or counts business days, is a working day', () => {
    forAll((input, { deadlines }) => {
      for (const deadline of deadlines) {
        const { roll, unit } = ruleOf(pack, deadline.rule)
        if (roll === 'none' && unit !== 'business_days') continue
        holds(!dayOff(deadline.date, workingTimeOf(deadline, input)), input, deadline)
      }
    })
  })

  test('the steps lead to the date without a gap, and each roll passes over a day off only', () => {
    forAll((input, { deadlines }) => {
      for (const deadline of deadlines) {
        const { steps, date } = deadline
        holds(steps.at(-1)?.to === date, input, deadline)
        steps.forEach((step, index) => {
          const before = steps[index - 1]
          if (before) holds(before.to === step.from, input, deadline)
          if (step.reason.kind !== 'roll') return
          holds(dayOff(step.from, workingTimeOf(deadline, input)) !== undefined, input, deadline)
          holds(Math.abs(daysBetween(step.from, step.to)) === 1, input, deadline)
        })
      }
    })
  })

  test('no wait makes a date earlier, and the safe date is the one without any', () => {
    forAll((input, { deadlines }) => {
      const undisturbed = deadlinesOf({ ...input, waits: [] })
      for (const deadline of deadlines) {
        holds(deadline.safeDate <= deadline.date, input, deadline)
        holds(deadline.safeDate === dateOf(undisturbed, deadline.rule), input, deadline)
        const open = input.waits.some(wait => wait.answeredOn === null)
        holds(!deadline.provisional || open, input, deadline)
      }
    })
  })

  test('a request that came later, and all that followed with it, has no date earlier', () => {
    forAll((input, { deadlines }, index) => {
      const days = 1 + (index % 40)
      const later = deadlinesOf({
        ...input,
        receivedOn: addDays(input.receivedOn, days),
        today: addDays(input.today, days),
        waits: input.waits.map(wait => ({
          ...wait,
          askedOn: addDays(wait.askedOn, days),
          answeredOn: wait.answeredOn && addDays(wait.answeredOn, days),
        })),
      })
      for (const { rule, date } of deadlines) {
        holds(must(dateOf(later, rule), rule) >= date, input, rule)
      }
    })
  })

  test('waits that overlap count once: cut in two, twice over or in another order, they are the same', () => {
    forAll((input, clock) => {
      const cut = input.waits.flatMap(wait => {
        const { answeredOn, askedOn } = wait
        if (!answeredOn) return [wait, wait]
        const middle = addDays(askedOn, Math.floor(daysBetween(askedOn, answeredOn) / 2))
        return [{ ...wait, askedOn: middle }, { ...wait, answeredOn: middle }, wait]
      })
      const again = deadlinesOf({ ...input, waits: cut.toReversed() })
      for (const { rule, date } of clock.deadlines) {
        holds(dateOf(again, rule) === date, input, rule)
      }
    })
  })

  test('dates in months are counted from the start in one go, whatever was clipped or rolled on the way', () => {
    forAll((input, { deadlines }) => {
      for (const deadline of deadlines) {
        const { unit, length } = ruleOf(pack, deadline.rule)
        if (unit !== 'months' || length === null) continue
        const add = must(
          deadline.steps.find(step => step.reason.kind === 'add'),
          'add',
        )
        const starts: readonly (CalendarDate | undefined)[] = [
          input.receivedOn,
          input.doneOn,
          ...input.waits.map(wait => wait.answeredOn ?? input.today),
          ...input.waits.map(wait => wait.askedOn),
        ]
        holds(starts.includes(add.from), input, deadline)
        holds(add.to === addMonths(add.from, length), input, deadline)
        const last = addDays(add.to, 1).endsWith('-01')
        holds(add.to.slice(8) === add.from.slice(8) || last, input, deadline)
      }
    })
  })

  test('an extension moves no date, it only says which one binds; closures move no date of the law', () => {
    forAll((input, clock) => {
      const other = deadlinesOf({ ...input, extended: !input.extended })
      const open = deadlinesOf({ ...input, time: { ...input.time, closures: [] } })
      for (const { rule, date, kind } of clock.deadlines) {
        holds(dateOf(other, rule) === date, input, rule)
        if (kind !== 'internal') holds(dateOf(open, rule) === date, input, rule)
      }
      const [ordinary, longer] = input.extended ? [other, clock] : [clock, other]
      const hasLonger = clock.deadlines.some(d => d.role === 'extended_answer')
      const bound = longer.deadlines.find(d => d.rule === longer.statutory?.rule)
      if (hasLonger) holds(bound?.role === 'extended_answer', input, longer.statutory)
      else holds(longer.statutory?.rule === ordinary.statutory?.rule, input, longer.statutory)
    })
  })
})

test('under the APPI no day is ever statutory, and no wait moves any', () => {
  const japan = must(
    rulePacks.find(pack => pack.deadlines.every(d => d.kind !== 'statutory' || d.length === null)),
    'a law without days',
  )
  expect(japan.regime).toBe('jp_appi')
  for (const { input, clock } of tenThousand(japan)) {
    holds(clock.statutory === null, input, clock.statutory)
    for (const deadline of clock.deadlines) {
      holds(deadline.kind !== 'statutory', input, deadline)
      holds(deadline.date === deadline.safeDate && !deadline.provisional, input, deadline)
    }
  }
})
