import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CaseId, DocumentId } from '@core/ids'
import { pdfFile } from '@tests/support/pdf-file'
import { register, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const fixture = (name: string) => readFileSync(`tests/fixtures/mail/${name}`)

const add = async (
  { api }: TestProgram,
  caseId: CaseId,
  [name, mediaType, bytes]: readonly [string, string, Uint8Array],
): Promise<DocumentId> =>
  valueOf(
    await api.cases.attach({
      caseId,
      kind: 'other',
      name,
      mediaType,
      bytes: new Uint8Array(bytes),
    }),
  )

async function aCase() {
  const program = await testProgram()
  return { program, api: program.api, caseId: await register(program) }
}

/** The beginning of a picture in the container that HEIC and AVIF share, with its brands. */
const container = (brand: string, ...others: readonly string[]) =>
  Buffer.from(`\0\0\0\u0020ftyp${brand}\0\0\0\0${others.join('')}`, 'latin1')

const looks = async ({ api }: TestProgram, caseId: CaseId) =>
  valueOf(await api.cases.view({ caseId })).history.filter(e => e.kind === 'document/viewed')

test('what a document is shown as follows from its bytes, whatever its name says', async () => {
  const { program, api, caseId } = await aCase()
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const kinds: readonly (readonly [string, string, Uint8Array, unknown])[] = [
    ['notes.txt', 'text/plain', pdfFile([{ lines: ['(Hello)'] }]), { as: 'pdf' }],
    ['scan.pdf', 'application/pdf', png, { as: 'picture', type: 'image/png' }],
    ['fax.pdf', 'application/pdf', Buffer.from('II*\0rest'), { as: 'tiff' }],
    ['photo.heic', '', container('heic', 'mif1', 'heic'), { as: 'nothing', why: 'picture-kind' }],
    ['photo', '', container('mif1', 'mif1', 'avif'), { as: 'picture', type: 'image/avif' }],
    ['mail.eml', '', fixture('disclosure-iso-2022-jp.eml'), { as: 'mail' }],
    ['list.csv', 'text/csv', Buffer.from('a,b\n1,2'), { as: 'table' }],
    ['page.html', 'text/html', Buffer.from('<p>Hi</p>'), { as: 'words' }],
    [
      'old.doc',
      '',
      Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'),
      { as: 'nothing', why: 'old-office' },
    ],
    [
      'files.zip',
      'application/zip',
      Buffer.from('PK\u0003\u0004rest'),
      { as: 'nothing', why: 'archive' },
    ],
    ['program', '', Buffer.from([1, 0, 2, 0]), { as: 'nothing', why: 'unknown-kind' }],
  ]
  for (const [name, mediaType, bytes, shown] of kinds) {
    const documentId = await add(program, caseId, [name, mediaType, bytes])
    expect(valueOf(await api.documents.open({ documentId, part: [] }))).toEqual({
      name,
      size: bytes.length,
      shown,
    })
  }
})

test('a large document is given in pieces, which together are what was stored', async () => {
  const { program, api, caseId } = await aCase()
  const bytes = Buffer.alloc(3 * 1024 * 1024 + 17)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 31) % 251
  const documentId = await add(program, caseId, ['large.bin', '', bytes])
  const piece = async (start: number, end: number) =>
    Buffer.from(valueOf(await api.documents.piece({ documentId, part: [], start, end })))
  for (const [start, end] of [
    [0, 10],
    [1024 * 1024 - 3, 1024 * 1024 + 3],
    [2_000_000, 3_200_000],
  ] as const) {
    expect((await piece(start, end)).equals(bytes.subarray(start, end))).toBe(true)
  }
  expect((await piece(bytes.length - 5, bytes.length + 100)).equals(bytes.subarray(-5))).toBe(true)
  expect(await piece(bytes.length + 5, bytes.length + 10)).toHaveLength(0)
  expect(await piece(10, 10)).toHaveLength(0)
})

test('no piece is given without a look in the log, and reading on is the same look', async () => {
  const { program, api, caseId } = await aCase()
  const documentId = await add(program, caseId, ['a.txt', 'text/plain', Buffer.from('words')])
  valueOf(await api.documents.piece({ documentId, part: [], start: 0, end: 3 }))
  valueOf(await api.documents.open({ documentId, part: [] }))
  valueOf(await api.documents.text({ documentId, part: [] }))
  expect(await looks(program, caseId)).toMatchObject([
    { actor: 'sato', detail: { document: documentId } },
  ])
  program.setNow('2026-12-18T01:06:00.000Z')
  valueOf(await api.documents.open({ documentId, part: [] }))
  expect(await looks(program, caseId)).toHaveLength(2)
})

test('a mail shows its headers and text, and each of its files is opened in turn and recorded', async () => {
  const { program, api, caseId } = await aCase()
  const mail = fixture('attachments-utf-8.eml')
  const documentId = await add(program, caseId, ['m.eml', 'message/rfc822', mail])
  const message = valueOf(await api.documents.mail({ documentId, part: [] }))
  expect(message.attachments.length).toBeGreaterThan(1)
  for (const [at, { name, size }] of message.attachments.entries()) {
    const opened = valueOf(await api.documents.open({ documentId, part: [at] }))
    expect(opened).toMatchObject({ name, size })
    const bytes = valueOf(
      await api.documents.piece({ documentId, part: [at], start: 0, end: size }),
    )
    expect(bytes).toHaveLength(size)
  }
  const parts = (await looks(program, caseId)).map(({ detail }) => detail['part'] ?? '')
  expect(new Set(parts)).toEqual(new Set(['', ...message.attachments.map((_, at) => String(at))]))
  expect(
    await api.documents.open({ documentId, part: [message.attachments.length] }),
  ).toMatchObject({ error: { code: 'document/not-found' } })
  expect(await api.documents.open({ documentId, part: [0, 0] })).toMatchObject({ ok: false })
})

test('words come from Shift_JIS tables, and a document that was altered is not shown', async () => {
  const { program, api, caseId } = await aCase()
  const sjis = Buffer.from('8e81964c2c9344898f0a', 'hex')
  const documentId = await add(program, caseId, ['list.csv', 'text/csv', sjis])
  const read = valueOf(await api.documents.text({ documentId, part: [] }))
  expect(read.gap).toBeNull()
  expect(read.text).toContain('氏')
  const { db } = program.context.vault.current()!
  db.$client
    .prepare('UPDATE document_chunks SET bytes = ? WHERE document_id = ?')
    .run(Buffer.from('other'), documentId)
  for (const asked of [
    api.documents.open({ documentId, part: [] }),
    api.documents.text({ documentId, part: [] }),
  ]) {
    expect(await asked).toMatchObject({ error: { code: 'document/damaged' } })
  }
})

test('what is not in the vault, taken out or of another vault is not opened', async () => {
  const { program, api, caseId } = await aCase()
  const documentId = await add(program, caseId, ['a.txt', 'text/plain', Buffer.from('words')])
  valueOf(await api.cases.removeDocument({ caseId, documentId, why: '別の案件の文書だったため' }))
  const asked = { documentId, part: [] }
  const refused = { error: { code: 'document/taken-out' } }
  expect(await api.documents.open(asked)).toMatchObject(refused)
  expect(await api.documents.piece({ ...asked, start: 0, end: 5 })).toMatchObject(refused)
  expect(await api.documents.text(asked)).toMatchObject(refused)
  expect(await api.documents.mail(asked)).toMatchObject(refused)
  expect(await looks(program, caseId)).toEqual([])
})
