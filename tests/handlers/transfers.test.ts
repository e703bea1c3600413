import { expect, test } from 'vitest'
import type { CaseId } from '@core/ids'
import { readPeriodRules } from '@db/policy'
import { caseDueOf } from '@main/handlers/retention-view'
import { expectSummariesRight } from '@tests/support/summaries'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  day,
  draftLetter,
  fillSettings,
  issueAndSend,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const why = '同じメールが2回届いたため'
const bytes = new TextEncoder().encode('データ')

const later = aDraft({
  receivedOn: day('2026-12-10'),
  asked: '購入の記録',
  messageId: '<b@mail.example>',
})

async function attach({ api }: TestProgram, caseId: CaseId, name: string) {
  const file = { kind: 'attachment', name, mediaType: 'text/plain', bytes } as const
  return valueOf(await api.cases.attach({ caseId, ...file }))
}

/** Two cases of one right: the second reached us first, and has an item, a file and a task. */
async function twoOfOne(program: TestProgram) {
  const intoId = await register(program)
  const caseId = await register(program, later)
  await addItem(program, intoId, '会員登録情報')
  const itemIds = [await addItem(program, caseId, '購入履歴')]
  const { id: requestId } = await requestOf(program, caseId)
  const answer = { itemIds, questionId: 'jp.disc.business_impediment', value: 'no' } as const
  valueOf(await program.api.checklist.answer({ caseId, requestId, ...answer }))
  await attach(program, caseId, '控え.txt')
  const task = { caseId, title: '倉庫に確認', note: '', dueOn: null, assignee: null }
  valueOf(await program.api.tasks.add(task))
  return { caseId, intoId }
}

const viewOf = async ({ api }: TestProgram, caseId: CaseId) =>
  valueOf(await api.cases.view({ caseId }))

/** Everything that a case is, but for its history and when it was looked at. */
async function factsOf(program: TestProgram, caseId: CaseId) {
  const { file, requests, stage } = await viewOf(program, caseId)
  const tasks = valueOf(await program.api.tasks.ofCase({ caseId }))
  return { file, clocks: requests.map(({ clock }) => clock), stage, tasks }
}

test('what is worked on goes on in one case; the other keeps its number and inquiry and is closed', async () => {
  const program = await testProgram()
  const { caseId, intoId } = await twoOfOne(program)
  valueOf(await program.api.transfers.merge({ caseId, intoId, why }))
  const into = await factsOf(program, intoId)
  const [request] = into.file.requests
  expect(into.file.requests).toHaveLength(1)
  expect(request?.items.map(({ name }) => name)).toEqual(['会員登録情報', '購入履歴'])
  expect(request?.request.asked).toBe('私について保有している個人データのすべて\n購入の記録')
  // Answers about an item go with it.
  const [, bought] = request?.items ?? []
  expect(request?.answers.some(({ itemId }) => itemId === bought?.id)).toBe(true)
  expect(into.file.documents.map(({ name }) => name)).toEqual(['控え.txt'])
  expect(into.tasks.map(({ title }) => title)).toEqual(['倉庫に確認'])
  const from = await factsOf(program, caseId)
  expect(from).toMatchObject({ stage: 'closed', tasks: [] })
  expect(from.file.case).toMatchObject({ number: '2026-0002', closeReason: 'merged' })
  expectSummariesRight(program)
  expect(from.file.requests[0]).toMatchObject({ items: [], request: { asked: '購入の記録' } })
  const found = valueOf(await program.api.cases.list({ status: 'closed', text: '2026-0002' }))
  expect(found.rows.map(({ number }) => number)).toEqual(['2026-0002'])
})

test('the earlier receipt counts for the clock, and the preview shows its dates and steps', async () => {
  const program = await testProgram()
  const { caseId, intoId } = await twoOfOne(program)
  const preview = valueOf(await program.api.transfers.previewMerge({ caseId, intoId }))
  expect(preview).toMatchObject({ receivedOn: '2026-12-10', problems: [], same: ['email', 'name'] })
  const [clock] = preview.clocks
  const lead = clock?.after.deadlines.find(({ leading }) => leading)
  expect(lead?.steps[0]?.from).toBe('2026-12-10')
  expect(clock?.before.deadlines.find(({ leading }) => leading)?.steps[0]?.from).toBe('2026-12-18')
  expect((await viewOf(program, intoId)).file.case.receivedOn).toBe('2026-12-18')
  valueOf(await program.api.transfers.merge({ caseId, intoId, why }))
  const after = await factsOf(program, intoId)
  expect(after.file.case.receivedOn).toBe('2026-12-10')
  expect(after.clocks[0]).toEqual(clock?.after)
})

test('both histories stay: the case that goes on shows the other’s too, marked by its number, and the chain is whole', async () => {
  const program = await testProgram()
  const { caseId, intoId } = await twoOfOne(program)
  const before = (await viewOf(program, caseId)).history
  valueOf(await program.api.transfers.merge({ caseId, intoId, why }))
  const { history } = await viewOf(program, intoId)
  const others = history.filter(({ ofCase }) => ofCase === '2026-0002')
  expect(others.map(({ seq }) => seq)).toEqual(expect.arrayContaining(before.map(({ seq }) => seq)))
  expect(history.find(({ kind }) => kind === 'case/merged-with')).toMatchObject({ reason: why })
  expect(history.map(({ seq }) => seq)).toEqual(
    history.map(({ seq }) => seq).toSorted((a, b) => b - a),
  )
  const own = (await viewOf(program, caseId)).history
  expect(own.map(({ kind }) => kind)).toContain('case/merged-into')
  expect(own.some(({ ofCase }) => ofCase !== undefined)).toBe(false)
  expect(valueOf(await program.api.log.verify({}))).toMatchObject({ ok: true })
})

test('a right that only the other case asks for goes whole, with its letters; a reader still sees what was asked there', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const intoId = await register(program)
  const caseId = await register(program, aDraft({ types: ['jp.correction'] }))
  const letter = valueOf(await draftLetter(program, caseId, 'L01'))
  await issueAndSend(program, letter)
  valueOf(await program.api.transfers.merge({ caseId, intoId, why }))
  const { file } = await viewOf(program, intoId)
  expect(file.requests.map(({ request }) => request.type)).toEqual([
    'jp.disclosure',
    'jp.correction',
  ])
  expect(file.letters.map(({ id }) => id)).toEqual([letter])
  expect(file.documents.map(({ kind }) => kind)).toEqual(['letter'])
  const kept = (await viewOf(program, caseId)).file
  expect(kept.requests.map(({ request }) => request.type)).toEqual(['jp.correction'])
  expect(kept.letters).toEqual([])
  expect(valueOf(await program.api.transfers.ofCase({ caseId }))).toMatchObject([
    { way: 'merged-into', number: '2026-0001', mayUndo: true },
  ])
})

test('undone, everything is where and as it was', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const { caseId, intoId } = await twoOfOne(program)
  valueOf(await program.api.requests.add({ caseId, type: 'jp.correction' }))
  await issueAndSend(program, valueOf(await draftLetter(program, caseId, 'L01', 'jp.correction')))
  const before = [await factsOf(program, caseId), await factsOf(program, intoId)]
  valueOf(await program.api.transfers.merge({ caseId, intoId, why }))
  const undo = { caseId: intoId, otherId: caseId, why: '別の問い合わせだった' }
  valueOf(await program.api.transfers.undo(undo))
  expect([await factsOf(program, caseId), await factsOf(program, intoId)]).toEqual(before)
  expectSummariesRight(program)
  const { history } = await viewOf(program, intoId)
  expect(history.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['case/merged-with', 'case/merge-undone']),
  )
  expect(await program.api.transfers.undo(undo)).toMatchObject({
    error: { code: 'transfer/not-there' },
  })
})

test('a merge is not undone once something was added, and a merged case is not reopened', async () => {
  const program = await testProgram()
  const { caseId, intoId } = await twoOfOne(program)
  valueOf(await program.api.transfers.merge({ caseId, intoId, why }))
  expect(await program.api.cases.reopen({ caseId, why })).toMatchObject({
    error: { code: 'transfer/reopen-by-undo' },
  })
  await addItem(program, intoId, '通話の記録')
  expect(await program.api.transfers.undo({ caseId, otherId: intoId, why })).toMatchObject({
    error: { code: 'transfer/worked-on-since' },
  })
  expect(valueOf(await program.api.transfers.ofCase({ caseId }))).toMatchObject([
    { mayUndo: false },
  ])
})

test('what stands against a merge is said, all of it, and nothing is changed', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const intoId = await register(program)
  const caseId = await register(program)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  await issueAndSend(program, valueOf(await draftLetter(program, caseId, 'L09')))
  valueOf(await draftLetter(program, caseId, 'L01'))
  valueOf(await program.api.retention.setHold({ caseId, reason: '訴訟のおそれ' }))
  valueOf(await program.api.cases.close({ caseId: intoId, reason: 'withdrawn' }))
  const both = { caseId, intoId }
  const { problems } = valueOf(await program.api.transfers.previewMerge(both))
  expect(problems.map(({ code }) => code)).toEqual([
    'transfer/closed',
    'transfer/held',
    'transfer/draft-open',
    'transfer/answered',
  ])
  const before = await factsOf(program, caseId)
  expect(await program.api.transfers.merge({ ...both, why })).toMatchObject({
    error: { code: 'transfer/closed' },
  })
  expect(await factsOf(program, caseId)).toEqual(before)
})

test('a merged inquiry is counted once in reports, and is no earlier request of the same person', async () => {
  const program = await testProgram()
  const { caseId, intoId } = await twoOfOne(program)
  valueOf(await program.api.persons.link({ caseId, otherId: intoId, reason: why }))
  valueOf(await program.api.transfers.merge({ caseId, intoId, why }))
  const { db } = program.context.vault.current()!
  expect(db.$client.prepare('SELECT count(*) FROM request_summaries').pluck().get()).toBe(1)
  const person = valueOf(await program.api.persons.ofCase({ caseId: intoId }))
  expect(person.earlierOfSameRight).toBe(0)
})

test('a merged case is kept as long as the one that it goes on in, and under the same hold', async () => {
  const program = await testProgram()
  const { caseId, intoId } = await twoOfOne(program)
  const { db } = program.context.vault.current()!
  const at = () => ({ rules: readPeriodRules(db), now: program.context.now() })
  const wholeCase = (id: CaseId) => caseDueOf(db, id, at())?.due.find(({ what }) => what === 'case')
  valueOf(await program.api.transfers.merge({ caseId, intoId, why }))
  expect(wholeCase(caseId)).toBeUndefined()
  program.setNow('2027-03-01T01:00:00.000Z')
  valueOf(await program.api.cases.close({ caseId: intoId, reason: 'withdrawn' }))
  valueOf(await program.api.retention.setHold({ caseId: intoId, reason: '訴訟のおそれ' }))
  expect(wholeCase(intoId)?.dueOn).toMatch(/^20/)
  expect(wholeCase(caseId)?.dueOn).toBe(wholeCase(intoId)?.dueOn)
  expect(wholeCase(caseId)?.heldBy).toHaveLength(1)
})

test('a request split off has a number of its own, the same receipt and inquiry, copies, and both show where the other is', async () => {
  const program = await testProgram()
  const draft = aDraft({ types: ['jp.disclosure', 'jp.correction'] })
  const caseId = await register(program, draft)
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '住所', 'jp.correction')
  const file = await attach(program, caseId, 'メール.txt')
  const { id } = await requestOf(program, caseId, 'jp.correction')
  const before = await factsOf(program, caseId)
  const choice = { requestIds: [id], documentIds: [file], otherPerson: null }
  const made = valueOf(await program.api.transfers.split({ caseId, ...choice, why }))
  expect(made.number).toBe('2026-0002')
  const { file: split, history } = await viewOf(program, made.caseId)
  expect(split.case).toMatchObject({ receivedOn: '2026-12-18', inquiry: draft.inquiry })
  expect(split.requests.map(one => [one.request.type, one.items.length])).toEqual([
    ['jp.correction', 1],
  ])
  expect(split.documents.map(({ name }) => name)).toEqual(['メール.txt'])
  expect(split.checks).toMatchObject([{ subject: 'identity', result: 'confirmed' }])
  // What had happened until then happened to both.
  expect(history.some(({ kind, ofCase }) => kind === 'item/added' && ofCase === '2026-0001')).toBe(
    true,
  )
  const rest = await viewOf(program, caseId)
  expect(rest.file.requests.map(({ request }) => request.type)).toEqual(['jp.disclosure'])
  expect(rest.file.documents).toHaveLength(1)
  expect(valueOf(await program.api.transfers.ofCase({ caseId }))).toMatchObject([
    { way: 'split-off', number: '2026-0002' },
  ])
  valueOf(await program.api.transfers.undo({ caseId, otherId: made.caseId, why }))
  expect(await factsOf(program, caseId)).toEqual(before)
  expect(await program.api.cases.view({ caseId: made.caseId })).toMatchObject({
    error: { code: 'case/not-found' },
  })
  // The number that was given out is never given out again.
  await register(program)
  const { rows } = valueOf(await program.api.cases.list({ status: 'open', sort: 'number' }))
  expect(rows.map(({ number }) => number)).toEqual(['2026-0001', '2026-0003'])
})
