import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyContact } from '@core/cases/case'
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
  const rows = valueOf(await program.api.cases.list({ status: 'all' }))
  expect(rows.map(row => row.number).sort()).toEqual(['2026-0001', '2026-0002', '2027-0001'])
})

test('a mail in ISO-2022-JP fills the draft, and is kept as it came', async () => {
  const { api } = await testProgram()
  const bytes = mail('disclosure-iso-2022-jp.eml')
  const { draft } = valueOf(await api.cases.readMail({ name: 'inquiry.eml', bytes }))
  expect(draft.channel).toBe('email')
  expect(draft.principal.email).toContain('@')
  expect(draft.inquiry).toContain('開示')
  valueOf(await api.cases.saveDraft({ draft: { ...draft, receivedOn: day('2026-12-18') } }))
  const { caseId } = valueOf(await api.cases.register({}))
  const { file } = valueOf(await api.cases.view({ caseId }))
  const original = file.documents.find(d => d.kind === 'inquiry')!
  expect(
    Buffer.from(valueOf(await api.cases.readDocument({ documentId: original.id }))).equals(bytes),
  ).toBe(true)
  expect(valueOf(await api.cases.draft({}))).toBeNull()
})

test('a mail dropped on a half-written inquiry takes nothing away', async () => {
  const { api } = await testProgram()
  valueOf(await api.cases.saveDraft({ draft: aDraft({ inquiry: '電話で先に聞いた内容' }) }))
  const { draft } = valueOf(
    await api.cases.readMail({ name: 'a.eml', bytes: mail('disclosure-iso-2022-jp.eml') }),
  )
  expect(draft.principal.name).toBe('髙橋 みなみ')
  expect(draft.inquiry).toMatch(/^電話で先に聞いた内容\n\n/)
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
