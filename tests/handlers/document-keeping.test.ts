import { expect, test, vi } from 'vitest'
import type { Role } from '@core/accounts/access'
import type { CaseId, DocumentId } from '@core/ids'
import { addColleague } from '@tests/support/colleague'
import { pdfFile } from '@tests/support/pdf-file'
import {
  day,
  password,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const why = '審査の担当者に見せるため'

type Attached = {
  readonly kind?: 'other' | 'identity'
  readonly name?: string
  readonly words?: string
}

const add = async (
  { api }: TestProgram,
  caseId: CaseId,
  given: Attached = {},
): Promise<DocumentId> => {
  const { kind = 'other', name = 'a.txt', words = '運転免許証 1234 5678 9018' } = given
  const file = { kind, name, mediaType: 'text/plain', bytes: Buffer.from(words) }
  return valueOf(await api.cases.attach({ caseId, ...file }))
}

async function aCase() {
  const program = await testProgram()
  return { program, api: program.api, caseId: await register(program) }
}

/** Goes on as a colleague, who is made where there is none yet. */
async function as(program: TestProgram, role: Role): Promise<void> {
  const colleague = { login: role, password: 'colleague battery staple 7', role }
  valueOf(await program.api.accounts.lock({}))
  if (role === 'administrator') {
    valueOf(await program.api.accounts.unlock({ login: 'sato', password }))
    return
  }
  valueOf(await program.api.accounts.unlock({ login: 'sato', password }))
  if (!valueOf(await program.api.accounts.colleagues({})).some(one => one.login === role)) {
    await addColleague(program, colleague)
  }
  valueOf(await program.api.accounts.lock({}))
  valueOf(await program.api.accounts.unlock(colleague))
}

const notForYou = { error: { code: 'document/not-for-you' } }

/** Every way to a document's content. */
const ways = ({ api }: TestProgram, documentId: DocumentId) => ({
  open: () => api.documents.open({ documentId, part: [] }),
  piece: () => api.documents.piece({ documentId, part: [], start: 0, end: 4 }),
  text: () => api.documents.text({ documentId, part: [] }),
  mail: () => api.documents.mail({ documentId, part: [] }),
  inside: () => api.documents.open({ documentId, part: [0] }),
  read: () => api.cases.readDocument({ documentId }),
})

test('a copy of an identity paper is for who verifies: others see that it is there, and nothing in it', async () => {
  const { program, api, caseId } = await aCase()
  const documentId = await add(program, caseId, { kind: 'identity' })
  valueOf(await api.documents.describe({ caseId, documentId, change: { note: '免許証の表面' } }))
  const file = async () => valueOf(await api.cases.view({ caseId })).file
  for (const role of ['reviewer', 'auditor'] as const) {
    await as(program, role)
    expect((await file()).documents).toMatchObject([{ id: documentId, name: 'a.txt', note: '' }])
    for (const [way, ask] of Object.entries(ways(program, documentId))) {
      expect({ way, reply: await ask() }).toMatchObject({ way, reply: notForYou })
    }
    if (role === 'auditor') {
      program.answerDialog('/nowhere/copy.txt')
      expect(await api.cases.exportDocument({ documentId, release: {} })).toMatchObject(notForYou)
    }
    const scan = valueOf(await api.sensitive.scanCase({ caseId }))
    expect(scan.findings.filter(({ where }) => where.in === 'document')).toEqual([])
  }
  await as(program, 'officer')
  expect((await file()).documents).toMatchObject([{ note: '免許証の表面' }])
  valueOf(await api.documents.open({ documentId, part: [] }))
  const { history } = valueOf(await api.cases.view({ caseId }))
  expect(history.filter(event => event.kind === 'access/refused').length).toBeGreaterThan(10)
  expect(history.filter(event => event.kind === 'document/viewed')).toMatchObject([
    { actor: 'officer' },
  ])
})

test('an administrator says who may see a document, with a reason, and nobody else does', async () => {
  const { program, api, caseId } = await aCase()
  const documentId = await add(program, caseId)
  const set = (readers: { roles: Role[]; logins: string[] } | null) =>
    api.documents.setReaders({ caseId, documentId, readers, why })
  valueOf(await set({ roles: [], logins: ['reviewer'] }))
  await as(program, 'officer')
  for (const [way, ask] of Object.entries(ways(program, documentId))) {
    expect({ way, reply: await ask() }).toMatchObject({ way, reply: notForYou })
  }
  expect(await set(null)).toMatchObject({ error: { code: 'account/not-allowed' } })
  for (const change of [
    api.documents.describe({ caseId, documentId, change: { note: 'x' } }),
    api.documents.setDestroyBy({ caseId, documentId, destroyBy: null, why }),
    api.documents.addVersion({
      ...{ caseId, of: documentId, name: 'b', mediaType: '', bytes: Buffer.from('b') },
    }),
  ]) {
    expect(await change).toMatchObject(notForYou)
  }
  await as(program, 'reviewer')
  valueOf(await api.documents.open({ documentId, part: [] }))
  await as(program, 'administrator')
  expect(
    await api.documents.setReaders({ caseId, documentId, readers: null, why: ' ' }),
  ).toMatchObject({ ok: false })
  valueOf(await set(null))
  await as(program, 'auditor')
  valueOf(await api.documents.open({ documentId, part: [] }))
  const { history } = valueOf(await api.cases.view({ caseId }))
  expect(history.find(event => event.kind === 'document/access-changed')).toMatchObject({
    reason: why,
  })
})

test('a new version stands beside the ones before it, which stay readable; the same file is none', async () => {
  const { program, api, caseId } = await aCase()
  const first = await add(program, caseId, { words: '第一版' })
  const version = (of: DocumentId, words: string) =>
    api.documents.addVersion({
      caseId,
      of,
      name: 'a.txt',
      mediaType: 'text/plain',
      bytes: Buffer.from(words),
    })
  const second = valueOf(await version(first, '第二版'))
  const third = valueOf(await version(first, '第三版'))
  expect(await version(second, '第三版')).toMatchObject({
    error: { code: 'document/same-content' },
  })
  const { documents } = valueOf(await api.cases.view({ caseId })).file
  expect(documents.map(one => [one.id, one.version, one.versionOf])).toEqual([
    [first, 1, null],
    [second, 2, first],
    [third, 3, first],
  ])
  const text = async (documentId: DocumentId) =>
    valueOf(await api.documents.text({ documentId, part: [] })).text
  expect([await text(first), await text(third)]).toEqual(['第一版', '第三版'])
})

test('the day a document goes is set within the rules, with a reason, and can be taken back', async () => {
  const { program, api, caseId } = await aCase()
  const documentId = await add(program, caseId)
  const set = (to: string | null) =>
    api.documents.setDestroyBy({ caseId, documentId, destroyBy: to === null ? null : day(to), why })
  expect(await set('2026-12-17')).toMatchObject({ error: { code: 'document/destroy-in-past' } })
  valueOf(await set('2027-01-31'))
  const shown = async () => valueOf(await api.cases.view({ caseId })).file.documents[0]
  expect(await shown()).toMatchObject({ destroyBy: '2027-01-31', destroyOn: '2027-01-31' })
  program.setNow('2027-02-01T01:00:00.000Z')
  const due = valueOf(await api.retention.overview({})).due
  expect(due).toMatchObject([{ documentId, dueOn: '2027-01-31' }])
  valueOf(await set(null))
  expect(await shown()).toMatchObject({ destroyBy: null, destroyOn: null })
})

test('the words of a document are kept in the background, and go with it', async () => {
  const { program, api, caseId } = await aCase()
  await add(program, caseId, { name: 'note.txt', words: '顧客番号の変更' })
  const pdf = pdfFile([{ lines: ['<8a4a8ea690bf8b81>'], japanese: true }])
  valueOf(
    await api.cases.attach({
      ...{ caseId, kind: 'other', name: 'p.pdf', mediaType: 'application/pdf' },
      bytes: new Uint8Array(pdf),
    }),
  )
  const { db } = program.context.vault.current()!
  const kept = db.$client.prepare('SELECT trim(text) FROM document_texts ORDER BY rowid').pluck()
  const words = () => kept.all().map(text => String(text).trim())
  await vi.waitFor(() => expect(words()).toEqual(['顧客番号の変更', '開示請求']), 15_000)
  const [first] = valueOf(await api.cases.view({ caseId })).file.documents
  valueOf(await api.cases.removeDocument({ caseId, documentId: first!.id, why }))
  expect(words()).toEqual(['開示請求'])
})
