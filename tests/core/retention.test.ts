import { describe, expect, test } from 'vitest'
import type { CaseDocument } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import { documentId } from '@core/ids'
import { packOf } from '@core/regimes/index'
import { holdId, type LegalHold } from '@core/retention/hold'
import { destructionsOf, dueForDestruction, mayGo, type Due } from '@core/retention/due'
import type { Decided } from '@core/retention/decided'
import { retentionPolicy, type RetentionPolicy } from '@core/retention/retention-policy'
import type { Period } from '@core/retention/period'
import { aCaseFile, aLetter, aPiece, day, withLetters } from '@tests/support/a-case-file'

/** What is kept how long, and what is due when. Days are those of the law's own zone. */

const id = (n: number) =>
  documentId.parse(`00000000-0000-4000-8000-0007${String(n).padStart(8, '0')}`)

const aDocument = (n: number, kind: CaseDocument['kind']): CaseDocument => ({
  id: id(n),
  caseId: null,
  kind,
  name: 'file.pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256: '',
  createdAt: '2026-12-18T03:00:00.000Z',
  destroyOn: null,
  destroyedAt: null,
  takenOut: null,
  category: null,
  note: '',
  versionOf: null,
  version: 1,
  readers: null,
  destroyBy: null,
})

const closed = (closedOn: string, file: CaseFile = aCaseFile()): CaseFile => ({
  ...file,
  case: { ...file.case, closedOn: day(closedOn), closeReason: 'answered' },
})

const holding = (file: CaseFile, ...documents: readonly CaseDocument[]): CaseFile => ({
  ...file,
  documents,
})

const under = (file: CaseFile, regime: string, type: string): CaseFile => {
  const pack = packOf({ regime, variant: null })
  const requests = file.requests.map(r => ({
    ...r,
    request: { ...r.request, regime, variant: pack.variant, packVersion: pack.version, type },
  }))
  return { ...file, requests }
}

type Chosen = {
  readonly periods?: Partial<RetentionPolicy>
  readonly holds?: readonly LegalHold[]
  readonly decided?: readonly Decided[]
}

const due = (file: CaseFile, { periods = {}, holds = [], decided = [] }: Chosen = {}) =>
  destructionsOf({ file, policy: retentionPolicy.parse(periods), holds, decided })

const whole = (all: readonly Due[]) => all.find(one => one.what === 'case')
const own = (amount: number, unit: Period['unit'], from: Period['from'] = 'case-closed') => ({
  amount,
  unit,
  from,
})

const aHold = (file: CaseFile, lifted = false): LegalHold => ({
  id: holdId.parse('00000000-0000-4000-8000-000800000001'),
  caseId: file.case.id,
  reason: '訴訟のため',
  setAt: '2027-01-01T00:00:00.000Z',
  setBy: 'megumi',
  liftedAt: lifted ? '2027-02-01T00:00:00.000Z' : null,
  liftedBy: lifted ? 'megumi' : null,
  liftReason: lifted ? '和解' : null,
})

describe('the whole case', () => {
  test('an open case is never due', () => {
    expect(whole(due(aCaseFile(), { periods: { case: own(0, 'days') } }))).toBeUndefined()
  })

  test('is kept as long as the rule pack says, and goes the day after', () => {
    const one = whole(due(closed('2027-01-10')))
    expect(one?.dueOn).toBe('2030-01-11')
    expect(one?.because).toEqual([
      { step: 'started', event: 'case-closed', to: '2027-01-10' },
      {
        step: 'kept-for',
        by: 'default',
        period: { amount: 36, unit: 'months', from: 'case-closed' },
        to: '2030-01-10',
      },
      { step: 'day-after', to: '2030-01-11' },
    ])
  })

  test('may be kept shorter than a default of ours', () => {
    expect(whole(due(closed('2027-01-10'), { periods: { case: own(6, 'months') } }))?.dueOn).toBe(
      '2027-07-11',
    )
  })

  test('is never kept shorter than the law itself asks: 24 months in California', () => {
    const file = under(closed('2027-01-10'), 'us_ca_ccpa', 'ccpa.know_specific')
    const one = whole(due(file, { periods: { case: own(6, 'months') } }))
    expect(one?.dueOn).toBe('2029-01-11')
    expect(one?.because).toContainEqual({ step: 'law-minimum', months: 24, to: '2029-01-10' })
    expect(whole(due(file))?.dueOn).toBe('2029-01-11')
    expect(whole(due(file, { periods: { case: own(5, 'years') } }))?.dueOn).toBe('2032-01-11')
  })

  test('month ends and leap days: the last day of the month where the day does not exist', () => {
    const dueOn = (closedOn: string, period: Period) =>
      whole(due(closed(closedOn), { periods: { case: period } }))?.dueOn
    expect(dueOn('2027-08-31', own(6, 'months'))).toBe('2028-03-01')
    expect(dueOn('2028-02-29', own(1, 'years'))).toBe('2029-03-01')
    expect(dueOn('2027-02-28', own(1, 'years'))).toBe('2028-02-29')
    expect(dueOn('2028-02-29', own(4, 'years'))).toBe('2032-03-01')
  })

  test('goes last: a longer period of a part of it keeps it', () => {
    const file = withLetters(closed('2027-01-10'), aLetter('L10', 'sent'))
    const one = whole(due(file, { periods: { letters: own(7, 'years', 'last-letter') } }))
    expect(one?.dueOn).toBe('2033-12-26')
    expect(one?.because.at(-1)).toEqual({
      step: 'part-kept',
      category: 'letters',
      to: '2033-12-26',
    })
    const other = holding(closed('2027-01-10'), aDocument(1, 'other'))
    expect(whole(due(other, { periods: { other: own(10, 'years') } }))?.dueOn).toBe('2037-01-11')
  })

  test('a request to stop is kept long enough to show it, and says so', () => {
    const file = under(closed('2027-01-10'), 'jp_appi', 'jp.marketing_optout')
    const one = whole(due(file))
    expect(one?.dueOn).toBe('2032-01-11')
    expect(one?.stopAsked).toBe(true)
    expect(whole(due(closed('2027-01-10')))?.stopAsked).toBe(false)
  })

  test('a period from the last letter never ends before the case is closed', () => {
    const file = withLetters(closed('2028-06-01'), aLetter('L10', 'sent'))
    const periods = { case: own(3, 'months', 'last-letter') }
    expect(whole(due(file, { periods }))?.dueOn).toBe('2028-06-02')
  })
})

describe('copies of papers', () => {
  const withCopy = (file: CaseFile) => holding(file, aDocument(1, 'identity'))
  const answered = (file: CaseFile) => withLetters(file, aLetter('L10', 'sent'))

  test('go thirty days after the last letter, while the case may still be open', () => {
    const file = withCopy(answered(aCaseFile({ confirmed: ['identity'] })))
    expect(due(file)).toMatchObject([
      { category: 'identity', dueOn: '2027-01-24', earliestOn: '2026-12-25' },
    ])
  })

  test('stay ninety days where nobody could be identified', () => {
    const file = withCopy(answered(aCaseFile({ notConfirmed: ['identity'] })))
    expect(due(file)).toMatchObject([{ dueOn: '2027-03-25' }])
  })

  test('have no day before anything has ended', () => {
    expect(due(withCopy(aCaseFile({ confirmed: ['identity'] })))).toEqual([])
  })

  test('count from the closing where no letter went out', () => {
    const file = withCopy(closed('2027-01-10', aCaseFile({ confirmed: ['identity'] })))
    expect(due(file)[0]?.dueOn).toBe('2027-02-09')
  })

  test('may go at confirmation, and never later than the rule pack allows', () => {
    const file = withCopy(answered(aCaseFile({ confirmed: ['identity'] })))
    const atOnce = { identity: own(0, 'days', 'identity-confirmed') }
    expect(due(file, { periods: atOnce })[0]?.dueOn).toBe('2026-12-19')
    const tooLong = due(file, { periods: { identity: own(2, 'years', 'last-letter') } })[0]
    expect(tooLong?.dueOn).toBe('2027-01-24')
    expect(tooLong?.because.at(-1)).toMatchObject({ step: 'latest-for-copies', days: 30 })
  })

  test('papers of authority may be kept by a period of their own', () => {
    const file = withCopy(answered(aCaseFile({ confirmed: ['identity'] })))
    const evidence = [aPiece('jp.poa', { subject: 'authority', documentId: id(1) })]
    const periods = { authority: own(1, 'years', 'last-letter') }
    expect(due({ ...file, evidence }, { periods })[0]).toMatchObject({
      category: 'authority',
      dueOn: '2027-12-25',
    })
  })

  test('what is destroyed is not due again', () => {
    const gone = { ...aDocument(1, 'identity'), destroyedAt: '2027-01-24T03:00:00.000Z' }
    expect(due(holding(answered(aCaseFile()), gone))).toEqual([])
  })
})

describe('other documents', () => {
  test('go with their case unless the organisation says otherwise; an issued letter always does', () => {
    const file = holding(
      closed('2027-01-10'),
      aDocument(1, 'inquiry'),
      aDocument(2, 'attachment'),
      aDocument(3, 'other'),
      aDocument(4, 'letter'),
    )
    expect(due(file).map(one => one.what)).toEqual(['case'])
    const periods = { correspondence: own(30, 'days', 'document-received') }
    const documents = due(file, { periods }).filter(one => one.what === 'document')
    expect(documents.map(one => [one.documentId, one.dueOn])).toEqual([
      [id(1), '2027-01-18'],
      [id(2), '2027-01-18'],
    ])
  })

  test('the law’s own shortest time holds for them too, and so they wait for the closing', () => {
    const file = holding(aCaseFile(), aDocument(1, 'inquiry'))
    const periods = { correspondence: own(30, 'days', 'document-received') }
    const open = under(file, 'us_ca_ccpa', 'ccpa.know_specific')
    expect(due(open, { periods })).toEqual([])
    const then = under(closed('2027-01-10', file), 'us_ca_ccpa', 'ccpa.know_specific')
    expect(due(then, { periods })[0]?.dueOn).toBe('2029-01-11')
  })
})

describe('holds and decisions', () => {
  const file = closed('2027-01-10')

  test('a hold keeps it, and one that was lifted does not', () => {
    const held = whole(due(file, { holds: [aHold(file)] }))
    expect(held?.heldBy).toHaveLength(1)
    expect(held && mayGo(held, day('2099-01-01'))).toBe(false)
    const free = whole(due(file, { holds: [aHold(file, true)] }))
    expect(free && mayGo(free, day('2030-01-11'))).toBe(true)
    expect(free && mayGo(free, day('2030-01-10'))).toBe(false)
  })

  test('what somebody keeps until a day is due on that day; the last decision counts', () => {
    const keep = (until: string): Decided => ({
      documentId: null,
      keepUntil: day(until),
      destroyedOn: null,
    })
    const one = whole(due(file, { decided: [keep('2035-01-01'), keep('2031-06-30')] }))
    expect(one?.dueOn).toBe('2031-06-30')
    expect(one?.because.at(-1)).toEqual({ step: 'decided-to-keep', to: '2031-06-30' })
  })

  test('what was destroyed and came back with an older backup is due at once, even if open there', () => {
    const gone: Decided = { documentId: null, keepUntil: null, destroyedOn: day('2030-02-01') }
    const back = whole(due(aCaseFile(), { decided: [gone] }))
    expect(back?.dueOn).toBe('2030-02-01')
    expect(back?.because).toEqual([{ step: 'destroyed-before', to: '2030-02-01' }])
    const kept: Decided = { documentId: null, keepUntil: day('2031-01-01'), destroyedOn: null }
    expect(whole(due(aCaseFile(), { decided: [gone, kept] }))?.dueOn).toBe('2031-01-01')
  })

  test('due on the day itself, and not the day before', () => {
    const on = (today: string) =>
      dueForDestruction(
        { file, policy: retentionPolicy.parse({}), holds: [], decided: [] },
        day(today),
      ).length
    expect(on('2030-01-10')).toBe(0)
    expect(on('2030-01-11')).toBe(1)
  })
})
