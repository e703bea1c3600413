import { expect, test } from 'vitest'
import { caseId, documentId, requestId } from '@core/ids'
import { mergeNotes, mergePlan, mergeProblems } from '@core/transfers/merge'
import { mayBeSplit, splitProblem } from '@core/transfers/split'
import type { CaseFile } from '@core/cases/case-file'
import { aCaseFile, day, jpAppi, type CaseInShort } from '@tests/support/a-case-file'

const otherId = caseId.parse('00000000-0000-4000-8000-000100000009')
const otherRequest = requestId.parse('00000000-0000-4000-8000-000200000009')

/** Another case, and its request with an id of its own. */
function other(short: CaseInShort = {}, asked = '購入の記録'): CaseFile {
  const file = aCaseFile({ ...short, case: { id: otherId, number: '2026-0009', ...short.case } })
  return {
    ...file,
    requests: file.requests.map(one => ({
      ...one,
      request: { ...one.request, id: otherRequest, caseId: otherId, asked },
    })),
  }
}

const pairOf = (from: CaseFile, into: CaseFile) => ({ pack: jpAppi, from, into })
const codes = (from: CaseFile, into: CaseFile, held = false) =>
  mergeProblems(pairOf(from, into), { held }).map(({ code }) => code)

test('two open cases under one law can be merged; a case with itself or a closed one cannot', () => {
  const into = aCaseFile()
  expect(codes(other(), into)).toEqual([])
  expect(codes(into, into)).toEqual(['transfer/same-case'])
  const closed = { closedOn: day('2026-12-20'), closeReason: 'withdrawn' } as const
  expect(codes(other(), aCaseFile({ case: closed }))).toEqual(['transfer/closed'])
  // The other may have been closed, such as one of a person who wrote again.
  expect(codes(other({ case: closed }), into)).toEqual([])
  expect(codes(other(), into, true)).toEqual(['transfer/held'])
  const merged = { ...closed, closeReason: 'merged' } as const
  expect(codes(other({ case: merged }), into)).toEqual(['transfer/merged-before'])
})

test('the earlier receipt counts, whichever of the two it is', () => {
  const early = { case: { receivedOn: day('2026-12-01') } }
  expect(mergePlan(pairOf(other(early), aCaseFile())).receivedOn).toBe('2026-12-01')
  expect(mergePlan(pairOf(other(), aCaseFile(early))).receivedOn).toBe('2026-12-01')
})

test('what was asked for is added once, and not where the same words stand already', () => {
  const into = aCaseFile()
  const [first] = into.requests
  const own = first!.request.asked
  expect(mergePlan(pairOf(other(), into)).asked).toEqual([
    { id: first!.request.id, text: `${own}\n購入の記録`.trim() },
  ])
  expect(mergePlan(pairOf(other({}, own), into)).asked).toEqual([])
})

test('a document that a decided check rests on stays with it; others go', () => {
  const from = other({ confirmed: ['identity'] })
  const ids = [1, 2].map(n => documentId.parse(`00000000-0000-4000-8000-00050000000${n}`))
  const [paper, mail] = ids.map(id => ({ id, name: id, destroyedAt: null, kind: 'other' }))
  const evidence = [{ subject: 'identity', documentId: paper!.id }]
  // Of a document and a piece of evidence nothing else is looked at.
  const file = { ...from, documents: [paper, mail], evidence } as unknown as CaseFile
  const pair = pairOf(file, aCaseFile({ confirmed: ['identity'] }))
  const plan = mergePlan(pair)
  expect(plan.documents.map(({ id }) => id)).toEqual([mail!.id])
  expect(mergeNotes(pair, plan)).toMatchObject({ documents: 1, decided: ['identity'] })
})

test('a case with one request cannot be split, and of several one has to stay', () => {
  const one = aCaseFile()
  expect(mayBeSplit(one)).toBe(false)
  const two = { ...one, requests: [...one.requests, ...other().requests] }
  expect(mayBeSplit(two)).toBe(true)
  const all = two.requests.map(({ request }) => request.id)
  const choice = { documentIds: [], otherPerson: null }
  expect(splitProblem(two, { ...choice, requestIds: all })?.code).toBe('transfer/none-left')
  expect(splitProblem(two, { ...choice, requestIds: [] })?.code).toBe('transfer/nothing-chosen')
  expect(splitProblem(two, { ...choice, requestIds: [otherRequest] })).toBeUndefined()
})
