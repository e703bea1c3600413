import { expect, test } from 'vitest'
import { documentId, type DocumentId } from '@core/ids'
import { aDraft, register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const why = '別の方のメールを取り違えて読み込んだため'

const mailWith = (id: string, ...attached: readonly string[]) =>
  Buffer.from(
    [
      'From: 鈴木 <suzuki@mail.example>',
      `Message-ID: <${id}@mail.example>`,
      'Subject: inquiry',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="x"',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '開示を求めます',
      ...attached.flatMap(name => [
        '--x',
        'Content-Type: application/octet-stream',
        `Content-Disposition: attachment; filename="${name}"`,
        '',
        'bytes',
      ]),
      '--x--',
      '',
    ].join('\r\n'),
  )

const filesIn = async ({ api }: TestProgram) =>
  valueOf(await api.cases.draftDocuments({})).map(({ name, attached }) => [name, attached])

test('a mail read by mistake goes with what came by it, and what was read first stays', async () => {
  const program = await testProgram()
  const { api } = program
  valueOf(await api.cases.readMail({ name: 'right.eml', bytes: mailWith('right', 'a.bin') }))
  const read = { name: 'wrong.eml', bytes: mailWith('wrong', 'b.bin', 'c.bin') }
  const { draft } = valueOf(await api.cases.readMail(read))
  expect(await filesIn(program)).toEqual([
    ['right.eml', 1],
    ['a.bin', 0],
    ['wrong.eml', 2],
    ['b.bin', 0],
    ['c.bin', 0],
  ])
  const wrong = draft.documentIds[2]!
  expect(await api.cases.removeDraftDocument({ documentId: wrong, why: '' })).toMatchObject({
    ok: false,
  })
  const { draft: rest } = valueOf(await api.cases.removeDraftDocument({ documentId: wrong, why }))
  expect(rest).toEqual({ ...draft, documentIds: draft.documentIds.slice(0, 2) })
  expect(valueOf(await api.cases.draft({}))).toEqual(rest)
  const { db } = program.context.vault.current()!
  const bytesOf = db.$client.prepare('SELECT count(*) FROM document_chunks WHERE document_id = ?')
  expect(draft.documentIds.map(id => bytesOf.pluck().get(id))).toEqual([1, 1, 0, 0, 0])
  const reasons = db.$client.prepare(
    `SELECT reason FROM event_reasons JOIN events USING (seq) WHERE kind = 'intake/document-removed'`,
  )
  expect(reasons.pluck().all()).toEqual([why])

  const caseId = await register(program, { ...rest, ...aDraft({ documentIds: rest.documentIds }) })
  const { file } = valueOf(await api.cases.view({ caseId }))
  expect(file.documents.map(({ name }) => name)).toEqual(['right.eml', 'a.bin'])
})

test('without the mail it came by first, an inquiry is of no thread', async () => {
  const { api } = await testProgram()
  const { draft } = valueOf(
    await api.cases.readMail({ name: 'wrong.eml', bytes: mailWith('wrong') }),
  )
  expect(draft.messageId).toContain('wrong')
  const first = draft.documentIds[0]!
  valueOf(await api.cases.removeDraftDocument({ documentId: first, why }))
  expect(valueOf(await api.cases.draft({}))).toMatchObject({ messageId: null, documentIds: [] })
})

test('neither a removal nor a registration reaches the documents of a case', async () => {
  const program = await testProgram()
  const { api } = program
  const caseId = await register(program)
  const file = { kind: 'other', name: 'a.txt', mediaType: 'text/plain' } as const
  const bytes = Buffer.from('a')
  const kept: DocumentId = documentId.parse(
    valueOf(await api.cases.attach({ caseId, ...file, bytes })),
  )
  valueOf(await api.cases.saveDraft({ draft: aDraft({ documentIds: [kept] }) }))
  expect(await api.cases.removeDraftDocument({ documentId: kept, why })).toMatchObject({
    error: { code: 'document/not-found' },
  })
  const second = valueOf(await api.cases.register({})).caseId
  expect(valueOf(await api.cases.view({ caseId })).file.documents).toMatchObject([{ id: kept }])
  expect(valueOf(await api.cases.view({ caseId: second })).file.documents).toEqual([])
})
