import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyContact } from '@core/cases/case'
import { fittingName } from '@core/mail/file-name'
import { ok } from '@core/result'
import { transact } from '@db/connection'
import { writeValue } from '@db/values'
import { anOutlookFile, id, received } from '@tests/support/outlook-file'
import { aDraft, day, register, testProgram, valueOf } from '@tests/support/program'

const mail = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/mail/${name}`))

test('what is typed is in the vault at once and still there after a lock', async () => {
  const { api, recoveryKey } = await testProgram()
  valueOf(await api.cases.saveDraft({ draft: aDraft({ inquiry: '途中まで書いた' }) }))
  valueOf(await api.accounts.lock({}))
  valueOf(await api.accounts.unlockWithRecoveryKey({ recoveryKey }))
  expect(valueOf(await api.cases.draft({}))?.inquiry).toBe('途中まで書いた')
})

test.each([
  ['the day it was received', { receivedOn: null }, 'case/received-date-missing'],
  ['a day that has come', { receivedOn: day('2026-12-19') }, 'case/received-in-future'],
  ['the channel', { channel: null }, 'case/channel-missing'],
  ['a name', { principal: emptyContact }, 'case/name-missing'],
  ['the agent, where one asks', { requesterRole: 'agent' as const }, 'case/agent-missing'],
])('a case needs %s', async (_what, change, code) => {
  const { api } = await testProgram()
  valueOf(await api.cases.saveDraft({ draft: aDraft(change) }))
  expect(await api.cases.register({})).toMatchObject({ ok: false, error: { code } })
  expect(valueOf(await api.cases.draft({}))).not.toBeNull()
})

test('numbers run within the year of receipt and are never used twice', async () => {
  const program = await testProgram()
  program.setNow('2027-01-05T01:00:00.000Z')
  await register(program)
  await register(program)
  await register(program, aDraft({ receivedOn: day('2027-01-04') }))
  const rows = valueOf(await program.api.cases.list({ status: 'all' })).rows
  expect(rows.map(row => row.number).sort()).toEqual(['2026-0001', '2026-0002', '2027-0001'])
})

test('a mail in ISO-2022-JP fills the draft, and is kept as it came', async () => {
  const { api } = await testProgram()
  const bytes = mail('disclosure-iso-2022-jp.eml')
  const { draft } = valueOf(await api.cases.readMail({ name: 'inquiry.eml', bytes }))
  expect(draft.channel).toBe('email')
  expect(draft.principal.email).toContain('@')
  expect(draft.inquiry).toContain('開示')
  const filled = { ...draft, receivedOn: day('2026-12-18'), types: ['jp.disclosure'] }
  valueOf(await api.cases.saveDraft({ draft: filled }))
  const { caseId } = valueOf(await api.cases.register({}))
  const { file } = valueOf(await api.cases.view({ caseId }))
  const original = file.documents.find(d => d.kind === 'inquiry')!
  expect(
    Buffer.from(valueOf(await api.cases.readDocument({ documentId: original.id }))).equals(bytes),
  ).toBe(true)
  expect(valueOf(await api.cases.draft({}))).toBeNull()
})

/** Somebody who gave no address yet. */
const byPhone = { ...emptyContact, name: '髙橋 みなみ' }

test('a mail dropped on a half-written inquiry takes nothing away', async () => {
  const { api } = await testProgram()
  valueOf(
    await api.cases.saveDraft({
      draft: aDraft({ principal: byPhone, inquiry: '電話で先に聞いた内容' }),
    }),
  )
  const { draft } = valueOf(
    await api.cases.readMail({ name: 'a.eml', bytes: mail('disclosure-iso-2022-jp.eml') }),
  )
  expect(draft.principal.name).toBe('髙橋 みなみ')
  expect(draft.inquiry).toMatch(/^電話で先に聞いた内容\n\n/)
})

test('a mail of somebody else is not mixed into the inquiry that is being written down', async () => {
  const { api } = await testProgram()
  const of = (from: string, text = '見せてください。') => ({
    name: 'a.eml',
    bytes: new TextEncoder().encode(`From: ${from}\r\nSubject: x\r\n\r\n${text}\r\n`),
  })
  const first = valueOf(await api.cases.readMail(of('Minami <minami@mail.example>')))
  expect(await api.cases.readMail(of('Ken <ken@mail.example>'))).toMatchObject({
    error: { code: 'intake/another-person', from: 'Ken', asking: 'Minami' },
  })
  expect(valueOf(await api.cases.draft({}))).toEqual(first.draft)
  const again = valueOf(await api.cases.readMail(of('Ｍｉｎａｍｉ <m@other.example>', '追伸')))
  expect(again.draft.documentIds).toHaveLength(2)
})

test('an English mail is answered in English, unless somebody has begun in Japanese', async () => {
  const { api } = await testProgram()
  const english = { name: 'a.eml', bytes: mail('english-request.eml') }
  expect(valueOf(await api.cases.readMail(english)).draft.language).toBe('en')
  valueOf(await api.cases.discardDraft({}))
  const begun = { principal: byPhone, inquiry: '電話で先に聞いた内容' }
  valueOf(await api.cases.saveDraft({ draft: aDraft(begun) }))
  expect(valueOf(await api.cases.readMail(english)).draft.language).toBe('ja')
})

test('something that is no mail is refused, and the draft stays', async () => {
  const { api } = await testProgram()
  valueOf(await api.cases.saveDraft({ draft: aDraft() }))
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  expect(await api.cases.readMail({ name: 'x.png', bytes })).toMatchObject({
    error: { code: 'mail/not-a-mail' },
  })
  expect(valueOf(await api.cases.draft({}))?.principal.name).toBe('髙橋 みなみ')
})

test('an Outlook mail fills the draft, and is kept as it came', async () => {
  const { api } = await testProgram()
  const bytes = anOutlookFile({
    properties: {
      ...received,
      [id.submitted]: new Date('2026-12-17T23:30:00Z'),
    },
  })
  const { draft } = valueOf(await api.cases.readMail({ name: '開示請求.msg', bytes }))
  expect(draft).toMatchObject({
    receivedOn: '2026-12-18',
    subject: '保有個人データの開示請求について',
    inquiry: '㈱ほしのホーム 御中\n\n①契約者情報の開示を求めます。',
    principal: { name: '髙橋 みなみ', email: 'minami@mail.example.jp' },
  })
  valueOf(await api.cases.saveDraft({ draft: { ...draft, types: aDraft().types } }))
  const { caseId } = valueOf(await api.cases.register({}))
  const { file } = valueOf(await api.cases.view({ caseId }))
  expect(file.documents).toMatchObject([
    { kind: 'inquiry', name: '開示請求.msg', mediaType: 'application/vnd.ms-outlook' },
  ])
})

describe('a text longer than an inquiry holds', () => {
  const mailOf = (length: number) =>
    new TextEncoder().encode(
      `From: a@b.jp\nDate: Fri, 18 Dec 2026 10:00:00 +0900\nContent-Type: text/plain; charset=utf-8\n\n${'あ'.repeat(length)}\n`,
    )

  test('is cut, the officer is told, and the original is kept whole', async () => {
    const { api, context } = await testProgram()
    const bytes = mailOf(200_001)
    const { draft, mail: read } = valueOf(await api.cases.readMail({ name: 'a.eml', bytes }))
    expect(draft.inquiry).toHaveLength(200_000)
    expect(read.warnings).toEqual(['mail/text-cut'])
    const kept = context.vault.current()!.db.$client.prepare('SELECT size FROM documents').get()
    expect(kept).toEqual({ size: bytes.length })
  })

  test('that just fits is not, unless something was written down before', async () => {
    const { api } = await testProgram()
    const first = valueOf(await api.cases.readMail({ name: 'a.eml', bytes: mailOf(200_000) }))
    expect(first.mail.warnings).toEqual([])
    const second = valueOf(await api.cases.readMail({ name: 'b.eml', bytes: mailOf(1) }))
    expect(second.mail.warnings).toEqual(['mail/text-cut'])
  })
})

test('a file name that is too long is refused in words, and nothing is kept', async () => {
  const { api } = await testProgram()
  const bytes = mail('disclosure-iso-2022-jp.eml')
  expect(await api.cases.readMail({ name: `${'a'.repeat(497)}.eml`, bytes })).toEqual({
    ok: false,
    error: { code: 'mail/name-too-long', limit: 500 },
  })
  expect(valueOf(await api.cases.draft({}))).toBeNull()
  const name = fittingName(`${'a'.repeat(600)}.eml`)
  expect(name).toMatch(/^a{495}….eml$/)
  expect((await api.cases.readMail({ name, bytes })).ok).toBe(true)
})

test.each([
  ['type', { types: ['no-such-right'] }],
  ['law', { regime: 'no-such-law' }],
])('a %s that no rules know is a problem in words', async (_what, change) => {
  const { api } = await testProgram()
  valueOf(await api.cases.saveDraft({ draft: aDraft({ principal: byPhone, ...change }) }))
  const refused = { ok: false, error: { code: 'intake/unknown-type' } }
  expect(await api.cases.register({})).toEqual(refused)
  const bytes = mail('disclosure-iso-2022-jp.eml')
  const read = await api.cases.readMail({ name: 'a.eml', bytes })
  if ('regime' in change) expect(read).toEqual(refused)
  else expect(read.ok).toBe(true)
  expect(valueOf(await api.cases.draft({}))?.principal.name).toBe('髙橋 みなみ')
})

test('discarding an inquiry leaves no document behind', async () => {
  const { api, context } = await testProgram()
  valueOf(await api.cases.readMail({ name: 'a.eml', bytes: mail('disclosure-iso-2022-jp.eml') }))
  valueOf(await api.cases.discardDraft({}))
  const count = context.vault
    .current()!
    .db.$client.prepare('SELECT count(*) FROM document_chunks')
    .pluck()
    .get()
  expect(count).toBe(0)
  expect(valueOf(await api.cases.draft({}))).toBeNull()
})

test('typing into one field is one step of the history; another field is another', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  for (const subject of ['a', 'ab', 'abc']) {
    valueOf(await program.api.cases.change({ caseId, change: { subject } }))
  }
  valueOf(await program.api.cases.change({ caseId, change: { inquiry: 'x' } }))
  program.setNow('2026-12-18T01:05:00.000Z')
  valueOf(await program.api.cases.change({ caseId, change: { inquiry: 'xy' } }))
  const { history } = valueOf(await program.api.cases.view({ caseId }))
  expect(history.filter(event => event.kind === 'case/changed')).toHaveLength(3)
})

test('untrusted input is named, never thrown', async () => {
  const { api, changes } = await testProgram()
  const before = changes()
  expect(await api.cases.view({ caseId: 'no' })).toEqual({
    ok: false,
    error: { code: 'input/invalid', fields: ['caseId'] },
  })
  expect(changes()).toBe(before)
})

test('a draft from before a case had several requests is read with its one type', async () => {
  const program = await testProgram()
  const old = { ...aDraft(), types: undefined, type: 'jp.correction' }
  const vault = program.context.vault.current()!
  transact(vault.db, tx => {
    writeValue(tx, 'intake-draft', old, program.context.now())
    return ok(null)
  })
  const draft = valueOf(await program.api.cases.draft({}))
  expect(draft).toEqual(aDraft({ types: ['jp.correction'] }))
  valueOf(await program.api.cases.register({}))
})
