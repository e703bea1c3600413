import { expect, test, vi } from 'vitest'
import type { Role } from '@core/accounts/access'
import type { CaseId, DocumentId } from '@core/ids'
import { addColleague } from '@tests/support/colleague'
import { password, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

/** The words of documents are found like everything else, by those who may see them. */

const attach = async (
  { api }: TestProgram,
  caseId: CaseId,
  words: string,
  kind: 'other' | 'identity' = 'other',
): Promise<DocumentId> => {
  const file = { name: '契約書.txt', mediaType: 'text/plain', bytes: Buffer.from(words) }
  return valueOf(await api.cases.attach({ caseId, kind, ...file }))
}

const hits = async ({ api }: TestProgram, text: string) => {
  const page = valueOf(await api.search.find({ text, places: 50 }))
  return page.cases.flatMap(one => one.hits)
}

const untilFound = (program: TestProgram, text: string) =>
  vi.waitFor(async () => expect(await hits(program, text)).not.toEqual([]), 15_000)

async function as(program: TestProgram, role: Role): Promise<void> {
  valueOf(await program.api.accounts.lock({}))
  const login = role === 'administrator' ? 'sato' : role
  const secret = role === 'administrator' ? password : 'colleague battery staple 7'
  valueOf(await program.api.accounts.unlock({ login, password: secret }))
}

test('a word of a document is found as soon as it was read, marked, with the document’s name, and goes with it', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  const documentId = await attach(program, caseId, '前文。\n髙島屋との秘密保持の契約です。')
  await untilFound(program, '秘密保持')
  const [hit] = await hits(program, '高島屋')
  expect(hit).toMatchObject({ kind: 'documentText', field: 'fileText', as: '高島屋' })
  expect(hit?.document).toEqual({ id: documentId, name: '契約書.txt' })
  expect(hit?.marks.map(([start, end]) => hit.excerpt.slice(start, end))).toEqual(['髙島屋'])
  valueOf(await program.api.cases.removeDocument({ caseId, documentId, why: '別の方のもの' }))
  expect(await hits(program, '秘密保持')).toEqual([])
  const { db } = program.context.vault.current()!
  const units = db.$client.prepare(`SELECT count(*) FROM search_units WHERE field = 'fileText'`)
  expect(units.pluck().get()).toBe(0)
})

test('a long document is found to its end, and by what stands where it was cut into pieces', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  const words = Array.from({ length: 6000 }, (_, n) => `第${String(n)}項のあれこれ。`).join('')
  await attach(program, caseId, `${words}終わりの言葉は杜若`)
  await untilFound(program, '杜若')
  for (const n of [399, 400, 401, 402, 3999, 5999]) {
    expect((await hits(program, `第${String(n)}項の`)).length).toBeGreaterThan(0)
  }
})

test('nobody finds a case by the words of a document that they may not read', async () => {
  const program = await testProgram()
  const { api } = program
  const caseId = await register(program)
  const documentId = await attach(program, caseId, '本籍は東京都千代田区', 'identity')
  await untilFound(program, '本籍')
  const colleague = { login: 'reviewer', password: 'colleague battery staple 7' } as const
  await addColleague(program, { ...colleague, role: 'reviewer' })
  await as(program, 'reviewer')
  expect(valueOf(await api.search.find({ text: '本籍', thorough: true }))).toMatchObject({
    ...{ cases: [], total: 0 },
  })
  expect(valueOf(await api.search.find({ text: '契約書 千代田区' })).total).toBe(0)
  // That it is there is seen by everybody who sees the case.
  expect((await hits(program, '契約書')).map(({ field }) => field)).toEqual(['fileName'])
  await as(program, 'administrator')
  const readers = { roles: ['administrator', 'reviewer'] satisfies Role[], logins: [] }
  const why = '審査の担当者に見せるため'
  valueOf(await api.documents.setReaders({ caseId, documentId, readers, why }))
  await as(program, 'reviewer')
  expect(await hits(program, '本籍')).toHaveLength(1)
})
