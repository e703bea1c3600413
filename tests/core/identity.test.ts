import { describe, expect, test } from 'vitest'
import {
  assuranceLevel,
  confirmationProblem,
  evidenceProblems,
  type Evidence,
} from '@core/identity/identity'
import { typeOf } from '@core/regimes/index'
import { aPiece, day, disclosure, jpAppi } from '@tests/support/a-case-file'

const fresh = { issuedOn: day('2026-11-30') }
const levelOf = (...pieces: readonly (string | Evidence)[]): number =>
  assuranceLevel(
    jpAppi,
    pieces.map(piece => (typeof piece === 'string' ? aPiece(piece, fresh) : piece)),
  )

describe('the level that evidence reaches', () => {
  test('none without evidence', () => {
    expect(levelOf()).toBe(0)
  })

  test.each([
    ['a login', ['jp.id.account_login']],
    ['a link to the registered address', ['jp.id.email_link']],
    ['a call-back with matching facts', ['jp.id.call_back', 'jp.id.matching_facts']],
  ])('1 by what we already hold: %s', (_, methods) => {
    expect(levelOf(...methods)).toBe(1)
  })

  test.each([
    ['a call-back alone', ['jp.id.call_back']],
    ['facts alone, which relatives know too', ['jp.id.matching_facts']],
    ['a perfect card alone: it does not show whose records these are', ['jp.id.driving_licence']],
    ['a photo of a card with a face', ['jp.id.selfie']],
    ['a licence on a My Number card, by copy', ['jp.id.my_number_licence']],
  ])('0 by %s', (_, methods) => {
    expect(levelOf(...methods)).toBe(0)
  })

  test.each([
    ['a photo card with a registered address', ['jp.id.email_link', 'jp.id.passport']],
    [
      'two papers without a photo, with a registered address',
      ['jp.id.email_link', 'jp.id.eligibility_certificate', 'jp.id.resident_record'],
    ],
    ['a paper and mail to the address on record', ['jp.id.pension_book', 'jp.id.address_mail']],
  ])('2 by %s', (_, methods) => {
    expect(levelOf(...methods)).toBe(2)
  })

  test.each([
    ['one paper without a photo', ['jp.id.email_link', 'jp.id.eligibility_certificate']],
    ['two weak papers', ['jp.id.email_link', 'jp.id.utility_bill', 'jp.id.staff_or_student_card']],
  ])('still 1 by a registered address and %s', (_, methods) => {
    expect(levelOf(...methods)).toBe(1)
  })

  test.each([
    ['a second paper', ['jp.id.email_link', 'jp.id.driving_licence', 'jp.id.utility_bill']],
    ['the registered seal', ['jp.id.email_link', 'jp.id.passport', 'jp.id.seal_certificate']],
    ['a signature with the My Number card', ['jp.id.jpki_signature']],
    ['coming in person', ['jp.id.in_person']],
  ])('3 by %s', (_, methods) => {
    expect(levelOf(...methods)).toBe(3)
  })

  test('one card is never two papers, however often it is recorded', () => {
    const card = 'jp.id.driving_licence'
    expect(levelOf('jp.id.email_link', card)).toBe(2)
    expect(levelOf('jp.id.email_link', card, card)).toBe(2)
  })

  test('evidence that was looked at and not accepted counts for nothing', () => {
    const refused = aPiece('jp.id.passport', { accepted: false })
    expect(levelOf('jp.id.email_link', refused)).toBe(1)
  })

  test('a paper with a fault counts for nothing', () => {
    const old = aPiece('jp.id.seal_certificate', { issuedOn: day('2026-01-05') })
    expect(levelOf('jp.id.email_link', 'jp.id.passport', old)).toBe(2)
  })

  test('papers about an agent’s power say nothing about who the person is', () => {
    const papers = jpAppi.identity.methods.filter(m => m.group === 'authority').map(m => m.id)
    expect(levelOf(...papers)).toBe(0)
  })

  test('disclosure asks for level 2', () => {
    expect(typeOf(jpAppi, disclosure).identityLevel).toBe(2)
  })
})

describe('what is wrong with a paper', () => {
  const problems = (method: string, issued: string | null, seen: string) =>
    evidenceProblems(
      jpAppi,
      aPiece(method, { issuedOn: issued === null ? null : day(issued), seenOn: day(seen) }),
    )

  test.each([
    ['on the last day of three months', '2026-09-19', '2026-12-19', []],
    [
      'a day later',
      '2026-09-18',
      '2026-12-19',
      [{ code: 'identity/paper-too-old', maxAgeMonths: 3 }],
    ],
    ['issued on 30 November, seen on 28 February', '2026-11-30', '2027-02-28', []],
    [
      'issued on 30 November, seen on 1 March',
      '2026-11-30',
      '2027-03-01',
      [{ code: 'identity/paper-too-old', maxAgeMonths: 3 }],
    ],
    [
      'issued after it was seen',
      '2026-12-20',
      '2026-12-19',
      [{ code: 'identity/issued-after-seen' }],
    ],
    ['without a date of issue', null, '2026-12-19', [{ code: 'identity/issue-date-missing' }]],
  ])('a certificate that counts for three months, %s', (_, issued, seen, expected) => {
    expect(problems('jp.id.resident_record', issued, seen)).toEqual(expected)
  })

  test('the old health insurance card is refused from 2 December 2025', () => {
    expect(problems('jp.id.old_insurance_card', null, '2025-12-01')).toEqual([])
    expect(problems('jp.id.old_insurance_card', null, '2025-12-02')).toEqual([
      { code: 'identity/paper-no-longer-valid', since: '2025-12-02' },
    ])
  })

  test('a licence needs no date of issue', () => {
    expect(problems('jp.id.driving_licence', null, '2026-12-19')).toEqual([])
  })
})

describe('calling identity confirmed', () => {
  const pieces = [aPiece('jp.id.email_link')]
  const check = { subject: 'identity', comparison: '氏名を照合した。', reason: '' } as const
  const enough = { pack: jpAppi, check, pieces, reached: 2, needed: 2 }

  test('takes evidence, a comparison and the level', () => {
    expect(confirmationProblem(enough)).toBeUndefined()
  })

  test('not without evidence that was accepted', () => {
    const refused = [aPiece('jp.id.email_link', { accepted: false })]
    for (const none of [[], refused]) {
      expect(confirmationProblem({ ...enough, pieces: none })).toEqual({
        code: 'identity/no-evidence',
      })
    }
  })

  test('not without saying what was compared with the data held', () => {
    const silent = { ...check, comparison: '  ' }
    expect(confirmationProblem({ ...enough, check: silent })).toEqual({
      code: 'identity/nothing-compared',
    })
  })

  test('below the level only with a reason: the officer may judge otherwise, in writing', () => {
    const below = { ...enough, reached: 1 }
    expect(confirmationProblem(below)).toEqual({
      code: 'identity/reason-needed',
      reached: 1,
      needed: 2,
    })
    const reasoned = { ...check, reason: '過去のやり取りからご本人と判断した。' }
    expect(confirmationProblem({ ...below, check: reasoned })).toBeUndefined()
  })

  test('of an agent’s authority takes an accepted paper and no level', () => {
    const authority = { subject: 'authority', comparison: '', reason: '' } as const
    const mandate = aPiece('jp.auth.mandate', { subject: 'authority', ...fresh })
    const input = { pack: jpAppi, check: authority, pieces: [mandate], reached: 0, needed: 0 }
    expect(confirmationProblem(input)).toBeUndefined()
    expect(confirmationProblem({ ...input, pieces: [] })).toEqual({ code: 'identity/no-evidence' })
  })

  test.each([
    [
      'the agent’s own identity document alone',
      aPiece('jp.auth.agent_own_id', { subject: 'authority', ...fresh }),
    ],
    [
      'a mandate from long ago',
      aPiece('jp.auth.mandate', { subject: 'authority', issuedOn: day('2025-01-10') }),
    ],
  ])('%s shows no authority; the officer may judge otherwise, in writing', (_, piece) => {
    const authority = { subject: 'authority', comparison: '', reason: '' } as const
    const input = { pack: jpAppi, check: authority, pieces: [piece], reached: 0, needed: 0 }
    expect(confirmationProblem(input)).toEqual({ code: 'identity/authority-not-shown' })
    const reasoned = { ...authority, reason: '本人に電話で確認した。' }
    expect(confirmationProblem({ ...input, check: reasoned })).toBeUndefined()
  })
})
