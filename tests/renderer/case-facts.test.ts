import { describe, expect, test } from 'vitest'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import { requestState } from '@core/cases/request-state'
import type { Evidence } from '@core/identity/identity'
import { evidenceId, requestId } from '@core/ids'
import { packOf, rulePacks } from '@core/regimes/index'
import { doubtParticular, hasPapers, papersTooMuch, raisedBy } from '@ui/features/case/level-needed'
import {
  isEmpty,
  missingForLetter,
  particularsAt,
  particularsOfLetter,
} from '@ui/features/case/particular-places'
import { requestInTurn } from '@ui/features/case/request-in-turn'
import { aCaseFile, aDecidedCaseFile, day, jpAppi } from '@tests/support/a-case-file'

const first = (file: CaseFile): RequestFile => file.requests[0]!

const asking = (file: CaseFile, type: string): CaseFile => ({
  ...file,
  requests: [{ ...first(file), request: { ...first(file).request, type } }],
})

describe('the facts of a request', () => {
  const at = (file: CaseFile, step: 'decision' | 'answer') =>
    particularsAt(jpAppi, first(file), {
      decision: requestState(jpAppi, file, first(file)).decision,
      step,
    })

  test('a correction is investigated as a whole and item by item', () => {
    const file = asking(aCaseFile({ items: ['住所', '氏名'] }), 'jp.correction')
    const { whole, perItem } = at(file, 'decision')
    expect(whole.map(p => p.id)).toContain('investigation_method')
    expect(perItem.map(place => place.particulars.map(p => p.id))).toEqual([
      ['investigation_finding'],
      ['investigation_finding'],
    ])
  })

  test('a disclosure asks for none', () => {
    const file = aDecidedCaseFile({ items: ['住所'], confirmed: ['identity'] })
    expect(isEmpty(at(file, 'decision'))).toBe(true)
    expect(isEmpty(at(file, 'answer'))).toBe(true)
  })

  test('the fee letter asks for its amount, and says that it is missing', () => {
    const facts = particularsOfLetter(jpAppi, 'jp.disclosure', 'L05')
    expect(facts.map(p => p.id)).toEqual(['fee_amount', 'fee_basis', 'payment_method'])
    const requestFile = first(aCaseFile())
    expect(missingForLetter(facts, requestFile)).toHaveLength(3)
    const place = { requestId: requestFile.request.id, itemId: null }
    const written = { ...place, particularId: 'fee_amount', value: '300円' }
    expect(missingForLetter(facts, { ...requestFile, particulars: [written] })).toHaveLength(2)
  })
})

describe('the level of identity', () => {
  const piece = (method: string): Evidence => ({
    id: evidenceId.parse('00000000-0000-4000-8000-000000000099'),
    caseId: aCaseFile().case.id,
    subject: 'identity',
    method,
    issuedOn: day('2026-12-01'),
    seenOn: day('2026-12-18'),
    checkedBy: '',
    accepted: true,
    note: '',
    documentId: null,
  })

  test('is raised by an agent, and the reason is told', () => {
    expect(raisedBy(jpAppi, aCaseFile())).toEqual([])
    expect(raisedBy(jpAppi, aCaseFile({ case: { requesterRole: 'agent' } }))).toEqual(['agent'])
  })

  test('papers are too much where a low level is enough, or the level is reached without', () => {
    const card = piece('jp.id.driving_licence')
    expect(hasPapers(jpAppi, [card])).toBe(true)
    expect(papersTooMuch(jpAppi, [card], 1)).toBe('low-level')
    expect(papersTooMuch(jpAppi, [card, piece('jp.id.email_link')], 2)).toBeUndefined()
    expect(papersTooMuch(jpAppi, [card, piece('jp.id.jpki_signature')], 2)).toBe('reached-without')
  })

  test('only a law that wants a doubt before papers has a fact for it', () => {
    for (const pack of rulePacks) {
      const wanted = pack.identity.doubtBeforePapers !== undefined
      expect(doubtParticular(pack) !== undefined, pack.regime).toBe(wanted)
    }
    const europe = packOf({ regime: 'gdpr', variant: 'eu' })
    expect(doubtParticular(europe)?.id).toBe('doubt_reason')
  })
})

test('of several requests the one still to be decided is worked on first', () => {
  const decided = aDecidedCaseFile({ items: ['住所'], confirmed: ['identity'] })
  const open = first(aCaseFile({ items: ['氏名'] }))
  const other = requestId.parse('00000000-0000-4000-8000-000000000042')
  const file: CaseFile = {
    ...decided,
    requests: [first(decided), { ...open, request: { ...open.request, id: other } }],
  }
  const requests = file.requests.map(requestFile => ({
    state: requestState(jpAppi, file, requestFile),
  }))
  expect(requestInTurn(jpAppi, { file, requests })).toBe(other)
})
