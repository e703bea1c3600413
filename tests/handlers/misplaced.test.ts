import { expect, test } from 'vitest'
import type { CaseId, DocumentId } from '@core/ids'
import { categoryOf } from '@core/retention/category'
import {
  addItem,
  aDraft,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const why = '別の方の案件の文書を取り違えて追加したため'
const words = '個人番号 1234 5678 9018'

const attach = async (
  { api }: TestProgram,
  caseId: CaseId,
  kind: 'other' | 'identity' = 'other',
  name = '鈴木様の資料.txt',
): Promise<DocumentId> => {
  const file = { kind, name, mediaType: 'text/plain', bytes: Buffer.from(words) }
  return valueOf(await api.cases.attach({ caseId, ...file }))
}

const fileOf = async ({ api }: TestProgram, caseId: CaseId) =>
  valueOf(await api.cases.view({ caseId })).file

const eventsOf = async ({ api }: TestProgram, caseId: CaseId, kind: string) =>
  valueOf(await api.cases.view({ caseId })).history.filter(event => event.kind === kind)

const found = async ({ api }: TestProgram, caseId: CaseId) =>
  valueOf(await api.sensitive.scanCase({ caseId })).findings.length

async function twoCases() {
  const program = await testProgram()
  const caseId = await register(program)
  const principal = { ...aDraft().principal, name: '鈴木 一郎' }
  const other = await register(program, aDraft({ principal }))
  const documentId = await attach(program, caseId)
  return { program, api: program.api, caseId, other, documentId }
}

test('a document taken out is neither shown nor read nor searched, and comes back with a reason', async () => {
  const { program, api, caseId, documentId } = await twoCases()
  expect(await found(program, caseId)).toBe(1)
  expect(await api.cases.removeDocument({ caseId, documentId, why: ' ' })).toMatchObject({
    ok: false,
  })
  valueOf(await api.cases.removeDocument({ caseId, documentId, why }))

  const file = await fileOf(program, caseId)
  expect(file.documents).toEqual([])
  expect(file.takenOut).toMatchObject([{ id: documentId, takenOut: { by: '佐藤 恵', why } }])
  expect(await found(program, caseId)).toBe(0)
  const refused = { ok: false, error: { code: 'document/taken-out' } }
  expect(await api.cases.readDocument({ documentId })).toEqual(refused)
  expect(await api.cases.exportDocument({ documentId, release: {} })).toEqual(refused)
  expect(await api.cases.removeDocument({ caseId, documentId, why })).toEqual(refused)

  expect(await api.cases.putBackDocument({ caseId, documentId, why: '' })).toMatchObject({
    ok: false,
  })
  valueOf(await api.cases.putBackDocument({ caseId, documentId, why: '本人の文書だったため' }))
  const back = await fileOf(program, caseId)
  expect(back.documents).toMatchObject([{ id: documentId, takenOut: null }])
  expect(back.takenOut).toEqual([])
  expect(await found(program, caseId)).toBe(1)
  expect(await eventsOf(program, caseId, 'document/removed')).toMatchObject([{ reason: why }])
  expect(await eventsOf(program, caseId, 'document/put-back')).toMatchObject([
    { reason: '本人の文書だったため' },
  ])
  expect(await api.cases.putBackDocument({ caseId, documentId, why })).toMatchObject({
    error: { code: 'document/not-taken-out' },
  })
})

test('a document moved is in the other case only; both histories say so, and hold no name of it', async () => {
  const { program, api, caseId, other, documentId } = await twoCases()
  const before = (await fileOf(program, caseId)).documents[0]!
  valueOf(await api.cases.moveDocument({ caseId, documentId, to: other, why }))
  expect((await fileOf(program, caseId)).documents).toEqual([])
  expect((await fileOf(program, caseId)).takenOut).toEqual([])
  expect((await fileOf(program, other)).documents).toEqual([{ ...before, caseId: other }])
  expect(Buffer.from(valueOf(await api.cases.readDocument({ documentId }))).toString()).toBe(words)

  const [out] = await eventsOf(program, caseId, 'document/moved-out')
  expect(out).toMatchObject({ reason: why, detail: { otherCase: '2026-0002' } })
  const [into] = await eventsOf(program, other, 'document/moved-in')
  // The reason may name somebody of the first case: it stays there.
  expect(into).toMatchObject({ reason: null, detail: { otherCase: '2026-0001' } })
  expect(JSON.stringify([out?.detail, into?.detail])).not.toContain('鈴木')

  // The log of the case that it left has no name for it any more; that of the other has.
  const filter = { actor: null, group: null, caseNumber: null, from: null, to: null }
  const page = valueOf(await api.log.page({ filter, before: null }))
  expect(page.names.documents[documentId]).toEqual({ name: '鈴木様の資料.txt', caseId: other })

  // The way back is the same way.
  valueOf(await api.cases.moveDocument({ caseId: other, documentId, to: caseId, why: '誤り' }))
  expect((await fileOf(program, caseId)).documents).toEqual([before])
})

test('it goes to an open case other than its own, and from none that a hold keeps', async () => {
  const { program, api, caseId, other, documentId } = await twoCases()
  const move = (to: CaseId) => api.cases.moveDocument({ caseId, documentId, to, why })
  expect(await move(caseId)).toMatchObject({ error: { code: 'document/same-case' } })
  valueOf(await api.cases.close({ caseId: other, reason: 'withdrawn' }))
  expect(await move(other)).toMatchObject({ error: { code: 'document/other-case-closed' } })
  valueOf(await api.cases.reopen({ caseId: other, why }))
  valueOf(await api.retention.setHold({ caseId, reason: '訴訟' }))
  const holdId = valueOf(await api.retention.ofCase({ caseId })).holds[0]!.id
  expect(await move(other)).toMatchObject({ error: { code: 'document/held' } })
  // Taken out it stays under the hold.
  valueOf(await api.cases.removeDocument({ caseId, documentId, why }))
  valueOf(await api.cases.putBackDocument({ caseId, documentId, why }))
  valueOf(await api.retention.liftHold({ caseId, holdId, reason: '終結' }))
  valueOf(await move(other))
  valueOf(await api.cases.close({ caseId: other, reason: 'withdrawn' }))
  expect(await api.cases.removeDocument({ caseId: other, documentId, why })).toMatchObject({
    error: { code: 'case/not-allowed', why: 'obstacle/case-closed' },
  })
  expect((await fileOf(program, other)).documents).toHaveLength(1)
})

test('a document of another case cannot be taken out through this one', async () => {
  const { program, api, other, documentId } = await twoCases()
  expect(await api.cases.removeDocument({ caseId: other, documentId, why })).toMatchObject({
    error: { code: 'document/not-found' },
  })
  expect((await fileOf(program, other)).takenOut).toEqual([])
})

test('a paper that the check of identity rests on is taken out of the check first', async () => {
  const { program, api, caseId } = await twoCases()
  const documentId = await attach(program, caseId, 'identity', '免許証.jpg')
  const place = { caseId, subject: 'identity', method: 'jp.id.driving_licence' } as const
  const evidenceId = valueOf(await api.identity.addEvidence(place))
  valueOf(await api.identity.changeEvidence({ caseId, evidenceId, change: { documentId } }))
  expect(await api.cases.removeDocument({ caseId, documentId, why })).toMatchObject({
    error: { code: 'document/is-evidence' },
  })
  valueOf(await api.identity.removeEvidence({ caseId, evidenceId, why }))
  valueOf(await api.cases.removeDocument({ caseId, documentId, why }))
})

test('a letter of ours and the only inquiry stay; a second inquiry may go', async () => {
  const program = await testProgram()
  const { api } = program
  await fillSettings(program)
  const mail = Buffer.from('From: a@mail.example\r\nSubject: x\r\n\r\n開示を求めます')
  valueOf(await api.cases.readMail({ name: 'first.eml', bytes: mail }))
  const { draft } = valueOf(await api.cases.readMail({ name: 'second.eml', bytes: mail }))
  const caseId = await register(program, aDraft({ documentIds: draft.documentIds }))
  const [first, second] = (await fileOf(program, caseId)).documents
  valueOf(await api.cases.removeDocument({ caseId, documentId: first!.id, why }))
  expect(await api.cases.removeDocument({ caseId, documentId: second!.id, why })).toMatchObject({
    error: { code: 'document/only-inquiry' },
  })
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L09'))
  valueOf(await api.letters.issue({ letterRecordId }))
  const letter = (await fileOf(program, caseId)).documents.find(one => one.kind === 'letter')!
  expect(await api.cases.removeDocument({ caseId, documentId: letter.id, why })).toMatchObject({
    error: { code: 'document/is-letter' },
  })
})

test('what was taken out is destroyed like the rest: by its own period, and with its case', async () => {
  const { program, api, caseId } = await twoCases()
  const documentId = await attach(program, caseId, 'identity', '旅券.jpg')
  valueOf(await api.cases.removeDocument({ caseId, documentId, why }))
  const document = (await fileOf(program, caseId)).takenOut.find(one => one.id === documentId)!
  expect(categoryOf(document, [])).toBe('identity')
  valueOf(await api.cases.close({ caseId, reason: 'withdrawn' }))
  program.setNow('2027-12-18T01:00:00.000Z')
  const { due } = valueOf(await api.retention.overview({}))
  expect(due.filter(row => row.documentId !== null)).toMatchObject([
    { documentId, documentName: '旅券.jpg' },
  ])
  const chosen = [{ caseId, documentId }]
  expect(valueOf(await api.retention.weigh({ chosen }))).toMatchObject({ documents: 1 })
  valueOf(await api.retention.destroy({ chosen, reason: '' }))
  const pieces = program.context.vault
    .current()!
    .db.$client.prepare('SELECT count(*) FROM document_chunks WHERE document_id = ?')
  expect(pieces.pluck().get(documentId)).toBe(0)
})
