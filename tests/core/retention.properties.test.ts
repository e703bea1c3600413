import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseFile } from '@core/cases/case-file'
import { holdId } from '@core/retention/hold'
import { destructionsOf, mayGo } from '@core/retention/due'
import { lastGoneBy } from '@core/retention/older-backups'
import { periodUnit, startEvent, type Period } from '@core/retention/period'
import { retentionPolicy, type RetentionPolicy } from '@core/retention/retention-policy'
import { findPack, rulePacks } from '@core/regimes/index'
import { addDays, addMonths, daysBetween, type CalendarDate } from '@core/time/calendar-date'
import { aCaseFile, aLetter, day } from '@tests/support/a-case-file'

/** What holds whatever the organisation sets. */

const aDay = fc.integer({ min: 0, max: 20_000 }).map(days => addDays(day('2000-01-01'), days))
const aPeriod: fc.Arbitrary<Period> = fc.record({
  amount: fc.integer({ min: 0, max: 120 }),
  unit: fc.constantFrom(...periodUnit.options),
  from: fc.constantFrom(...startEvent.options),
})
const maybe = fc.option(aPeriod)
const aPolicy: fc.Arbitrary<RetentionPolicy> = fc
  .record({
    identity: maybe,
    authority: maybe,
    correspondence: maybe,
    other: maybe,
    letters: maybe,
    decisions: maybe,
    stops: maybe,
    case: maybe,
  })
  .map(periods => retentionPolicy.parse(periods))

const kinds = ['inquiry', 'attachment', 'identity', 'letter', 'other'] as const

/** A case of any law, closed some days after it came, its last letter in between. */
const aClosedCase = fc
  .record({
    receivedOn: aDay,
    toLetter: fc.integer({ min: 0, max: 200 }),
    toClose: fc.integer({ min: 0, max: 200 }),
    pack: fc.constantFrom(...rulePacks),
    confirmed: fc.boolean(),
  })
  .map(({ receivedOn, toLetter, toClose, pack, confirmed }): CaseFile => {
    const sentOn = addDays(receivedOn, toLetter)
    const file = aCaseFile(confirmed ? { confirmed: ['identity'] } : {})
    const letter = aLetter('L10', 'sent')
    const [type] = pack.requestTypes
    return {
      ...file,
      case: {
        ...file.case,
        receivedOn,
        closedOn: addDays(sentOn, toClose),
        closeReason: 'answered',
      },
      checks: file.checks.map(check => ({ ...check, decidedOn: sentOn })),
      letters: [
        {
          ...letter,
          letterId: pack.lettersByStep.notProcessed,
          dispatch: letter.dispatch && { ...letter.dispatch, sentOn },
        },
      ],
      requests: file.requests.map(r => ({
        ...r,
        request: {
          ...r.request,
          regime: pack.regime,
          variant: pack.variant,
          type: type?.id ?? '',
        },
      })),
      documents: kinds.map((kind, n) => ({
        id: `00000000-0000-4000-8000-00090000000${n}` as CaseFile['documents'][number]['id'],
        caseId: file.case.id,
        kind,
        name: '',
        mediaType: '',
        size: 1,
        sha256: '',
        createdAt: `${receivedOn}T03:00:00.000Z`,
        destroyOn: null,
        destroyedAt: null,
        takenOut: null,
        category: null,
        note: '',
        versionOf: null,
        version: 1,
        readers: null,
        destroyBy: null,
      })),
    }
  })

const closingOf = (file: CaseFile): CalendarDate => file.case.closedOn!

test('nothing is due before the inquiry came, and a case never before the day after its closing', () => {
  fc.assert(
    fc.property(aClosedCase, aPolicy, (file, policy) => {
      for (const one of destructionsOf({ file, policy, holds: [], decided: [] })) {
        expect(one.dueOn >= file.case.receivedOn).toBe(true)
        expect(one.earliestOn <= one.dueOn).toBe(true)
        const starts = one.because.filter(step => step.step === 'started').map(step => step.to)
        expect(starts.some(start => start <= one.dueOn)).toBe(true)
        if (one.what === 'case') expect(one.dueOn > closingOf(file)).toBe(true)
      }
    }),
  )
})

test('every step leads to the day: the last one is the day it is due', () => {
  fc.assert(
    fc.property(aClosedCase, aPolicy, (file, policy) => {
      for (const one of destructionsOf({ file, policy, holds: [], decided: [] })) {
        expect(one.because.at(-1)?.to).toBe(one.dueOn)
      }
    }),
  )
})

test('a hold always wins', () => {
  fc.assert(
    fc.property(aClosedCase, aPolicy, aDay, (file, policy, today) => {
      const hold = {
        id: holdId.parse('00000000-0000-4000-8000-000800000001'),
        caseId: file.case.id,
        reason: '',
        setAt: '2000-01-01T00:00:00.000Z',
        setBy: '',
        liftedAt: null,
        liftedBy: null,
        liftReason: null,
      }
      for (const one of destructionsOf({ file, policy, holds: [hold], decided: [] })) {
        expect(mayGo(one, today)).toBe(false)
      }
    }),
  )
})

test('a law that sets a shortest time has it, whatever the organisation sets', () => {
  const lawful = rulePacks.filter(pack => pack.records.source.tag !== 'D')
  expect(lawful.length).toBeGreaterThan(0)
  fc.assert(
    fc.property(aClosedCase, aPolicy, (file, policy) => {
      const pack = findPack(file.requests[0]!.request)!
      if (pack.records.source.tag === 'D') return
      const last = addMonths(closingOf(file), pack.records.retentionMonthsMin)
      for (const one of destructionsOf({ file, policy, holds: [], decided: [] })) {
        const copy = one.category === 'identity' || one.category === 'authority'
        if (!copy) expect(one.dueOn > last).toBe(true)
      }
    }),
  )
})

test('the case goes last, and a longer period never brings anything forward', () => {
  fc.assert(
    fc.property(aClosedCase, aPolicy, fc.nat(1000), (file, policy, more) => {
      const all = destructionsOf({ file, policy, holds: [], decided: [] })
      const whole = all.find(one => one.what === 'case')!
      for (const one of all) expect(one.dueOn <= whole.dueOn).toBe(true)
      const longer = policy.case && { ...policy.case, amount: policy.case.amount + more }
      const later = destructionsOf({
        file,
        policy: { ...policy, case: longer },
        holds: [],
        decided: [],
      }).find(one => one.what === 'case')!
      expect(later.dueOn >= whole.dueOn).toBe(true)
    }),
  )
})

test('a copy of an identity paper never stays longer than the rule pack allows', () => {
  fc.assert(
    fc.property(aClosedCase, aPolicy, (file, policy) => {
      const { identity } = findPack(file.requests[0]!.request)!
      const longest = Math.max(
        identity.destroyCopiesAfterDays,
        identity.destroyCopiesAfterRefusalDays,
      )
      const copy = destructionsOf({ file, policy, holds: [], decided: [] }).find(
        one => one.category === 'identity',
      )!
      const sentOn = file.letters[0]!.dispatch!.sentOn
      expect(daysBetween(sentOn, copy.dueOn)).toBeLessThanOrEqual(longest)
    }),
  )
})

test('older backups are gone within the rotation, and later where backups are rarer', () => {
  const aTime = fc
    .integer({ min: 0, max: 400 })
    .map(n => `${addDays(day('2025-11-01'), n)}T03:00:00.000Z`)
  fc.assert(
    fc.property(fc.array(aTime, { minLength: 1, maxLength: 8 }), times => {
      const older = times.map((madeAt, n) => ({ name: `b${n}`, madeAt }))
      const at = { now: '2026-12-06T03:00:00.000Z', timeZone: 'Asia/Tokyo' }
      const gone = lastGoneBy(older, { ...at, everyDays: 1 })
      expect(gone).not.toBeNull()
      expect(daysBetween(day('2026-12-06'), gone!)).toBeGreaterThan(0)
      expect(daysBetween(day('2026-12-06'), gone!)).toBeLessThanOrEqual(400)
    }),
    { numRuns: 20 },
  )
})
