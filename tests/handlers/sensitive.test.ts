import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { CaseId } from '@core/ids'
import { scanText } from '@core/sensitive/scan'
import {
  addItem,
  day,
  register,
  requestOf,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'
import { pdfFile } from '@tests/support/pdf-file'
import { wordFile } from '@tests/support/zip-file'

const myNumber = '123456789018'
const said = `マイナンバーは${myNumber}とのこと。`
const iban = 'GB82 WEST 1234 5698 7654 32'
const bytes = (text: string) => new TextEncoder().encode(text)

async function savedFacts(program: TestProgram, caseId: CaseId, facts: string) {
  const request = await requestOf(program, caseId)
  const itemIds = request.file.items.map(item => item.id)
  const questionId = 'jp.disc.business_impediment'
  const place = { caseId, requestId: request.id, itemIds, questionId }
  valueOf(await program.api.checklist.answer({ ...place, value: 'yes', facts }))
}

async function dismissed(program: TestProgram, caseId: CaseId, text: string, reason: string) {
  const [found] = valueOf(await program.api.sensitive.scan({ caseId, text, place: 'note' }))
  const { kind, start, end } = found!
  const place = { caseId, kind, text, start, end }
  return program.api.sensitive.dismiss({ ...place, reason, because: 'false-alarm' })
}

test('what is typed is saved as it is, and the case warns until it is masked', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  await addItem(program, caseId, '会員登録情報')
  await savedFacts(program, caseId, said)
  const { file } = await requestOf(program, caseId)
  expect(file.answers[0]?.facts).toBe(said)
  const { findings } = valueOf(await program.api.sensitive.scanCase({ caseId }))
  expect(findings).toMatchObject([
    {
      kind: 'my-number',
      action: 'mask',
      where: { in: 'text', field: 'answer' },
      excerpt: {
        before: 'マイナンバーは',
        masked: '＊＊＊＊＊＊＊＊＊＊＊＊',
        after: 'とのこと。',
      },
    },
  ])
  expect(JSON.stringify(findings)).not.toContain(myNumber)
  await savedFacts(program, caseId, 'マイナンバーは＊＊＊＊＊＊＊＊＊＊＊＊とのこと。')
  expect(valueOf(await program.api.sensitive.scanCase({ caseId })).findings).toEqual([])
})

test('the history has the dismissal and its reason; no record and no file holds the number', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  valueOf(await dismissed(program, caseId, said, `注文番号 ${myNumber} です`))
  const { history } = valueOf(await program.api.cases.view({ caseId }))
  expect(history[0]).toMatchObject({
    kind: 'sensitive/dismissed',
    detail: { number: 'my-number' },
    reason: '注文番号 ＊＊＊＊＊＊＊＊＊＊＊＊ です',
  })
  const { db, path } = program.context.vault.current()!
  for (const table of ['dismissals', 'events', 'event_reasons', '"values"']) {
    const rows = JSON.stringify(db.$client.prepare(`SELECT * FROM ${table}`).all())
    expect(rows).not.toContain(myNumber)
  }
  for (const name of readdirSync(path)) {
    expect(readFileSync(join(path, name)).includes(myNumber)).toBe(false)
  }
})

test('fingerprints differ from vault to vault: the same number cannot be recognised elsewhere', async () => {
  const fingerprints = []
  for (const program of [await testProgram(), await testProgram()]) {
    for (const text of [said, `番号：個人番号 １２３４ ５６７８ ９０１８`]) {
      valueOf(await dismissed(program, await register(program), text, '注文番号'))
    }
    const { db } = program.context.vault.current()!
    const rows = db.$client.prepare('SELECT fingerprint FROM dismissals').pluck().all()
    expect(new Set(rows).size).toBe(1)
    fingerprints.push(rows[0])
  }
  expect(fingerprints[0]).not.toBe(fingerprints[1])
})

test('a reason is needed, and a number that is not there is not dismissed', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  expect(await dismissed(program, caseId, said, '  ')).toMatchObject({
    error: { code: 'input/invalid' },
  })
  const place = { caseId, text: 'なし', kind: 'my-number' as const, start: 0, end: 2 }
  const reason = '注文番号'
  expect(
    await program.api.sensitive.dismiss({ ...place, reason, because: 'false-alarm' }),
  ).toMatchObject({ error: { code: 'sensitive/not-there' } })
})

test('an account for a refund may stay with a reason; a My Number never may', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  const keep = (text: string) => {
    const { kind, start, end } = scanText(text)[0]!
    const place = { caseId, text, kind, start, end }
    return program.api.sensitive.dismiss({ ...place, reason: '返金先', because: 'needed' })
  }
  expect(await keep(said)).toMatchObject({ error: { code: 'sensitive/never-needed' } })
  valueOf(await keep(`IBAN ${iban}`))
  const { history } = valueOf(await program.api.cases.view({ caseId }))
  expect(history[0]).toMatchObject({ kind: 'sensitive/kept', detail: { number: 'iban' } })
})

const mail = [
  'From: Minami <minami@mail.example>',
  'To: privacy@aozora-home.example',
  'Subject: =?UTF-8?B?6ZaL56S6?=',
  'Date: Fri, 18 Dec 2026 09:00:00 +0900',
  'Message-ID: <1@mail.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  said,
  '--b',
  'Content-Type: text/csv; charset=utf-8; name=list.csv',
  'Content-Disposition: attachment; filename=list.csv',
  '',
  'カード番号,4111 1111 1111 1111',
  '--b--',
  '',
].join('\r\n')

test('a mail with numbers is taken as it came, and its original and attachment are named', async () => {
  const program = await testProgram()
  valueOf(await program.api.cases.readMail({ name: 'a.eml', bytes: bytes(mail) }))
  expect(valueOf(await program.api.sensitive.scanDraft({}))).toMatchObject([
    { name: 'a.eml', kinds: ['my-number'] },
    { name: 'list.csv', kinds: ['card'] },
  ])
  const draft = valueOf(await program.api.cases.draft({}))!
  valueOf(await program.api.cases.saveDraft({ draft: { ...draft, types: ['jp.disclosure'] } }))
  const { caseId } = valueOf(await program.api.cases.register({}))
  const { findings } = valueOf(await program.api.sensitive.scanCase({ caseId }))
  expect(findings).toMatchObject([
    { kind: 'my-number', action: 'warn', where: { in: 'text', field: 'inquiry' } },
    { kind: 'my-number', action: 'warn', where: { in: 'document', name: 'a.eml' } },
    { kind: 'card', action: 'warn', where: { in: 'document', name: 'list.csv' } },
  ])
  const card = findings[2]!
  const { kind, start, end, where } = card
  if (where.in !== 'document') throw new Error('not in a document')
  const place = { caseId, kind, start, end, where }
  valueOf(
    await program.api.sensitive.dismissFound({
      ...place,
      reason: '会員番号',
      because: 'false-alarm',
    }),
  )
  const after = valueOf(await program.api.sensitive.scanCase({ caseId }))
  expect(after.findings.map(f => f.kind)).toEqual(['my-number', 'my-number'])
  const stored = valueOf(await program.api.cases.readDocument({ documentId: where.documentId }))
  expect(new TextDecoder().decode(stored)).toContain('4111 1111 1111 1111')
})

test('a number in a field that can no longer be changed is dismissed where the case names it', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  const { id: requestId } = await requestOf(program, caseId)
  const asked = { caseId, requestId, reason: 'clarification' as const, askedOn: day('2026-12-18') }
  valueOf(await program.api.requests.pause({ ...asked, why: said }))
  const [found] = valueOf(await program.api.sensitive.scanCase({ caseId })).findings
  expect(found).toMatchObject({ kind: 'my-number', where: { in: 'text', field: 'wait' } })
  const { kind, start, end, where } = found!
  const reason = { reason: '注文番号', because: 'false-alarm' as const }
  valueOf(await program.api.sensitive.dismissFound({ caseId, kind, start, end, where, ...reason }))
  expect(valueOf(await program.api.sensitive.scanCase({ caseId })).findings).toEqual([])
})

test('a closed case is shown, not changed', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  valueOf(await program.api.cases.close({ caseId, reason: 'withdrawn' }))
  expect(await dismissed(program, caseId, said, '注文番号')).toMatchObject({
    error: { code: 'case/not-allowed' },
  })
})

const attached = async (program: TestProgram, caseId: CaseId, name: string, file: Uint8Array) =>
  valueOf(
    await program.api.cases.attach({
      ...{ caseId, kind: 'attachment', name },
      mediaType: 'application/octet-stream',
      bytes: new Uint8Array(file),
    }),
  )

test('numbers in PDF and Office files are found; what could not be searched is named, with why', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  const reads = vi.spyOn(program.context.documentText, 'read')
  const pdf = await attached(program, caseId, 'a.pdf', pdfFile([{ lines: [`(ID ${iban})`] }]))
  const body = `<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`
  const word = await attached(program, caseId, 'a.docx', await wordFile(body))
  const photo = await attached(program, caseId, 'a.jpg', Buffer.from('ffd8ffe0', 'hex'))
  const { findings, unread } = valueOf(await program.api.sensitive.scanCase({ caseId }))
  expect(findings).toMatchObject([
    { kind: 'iban', where: { documentId: pdf } },
    { kind: 'my-number', where: { documentId: word }, excerpt: { before: 'マイナンバーは' } },
  ])
  expect(unread).toEqual([{ documentId: photo, name: 'a.jpg', gap: 'picture' }])

  const { kind, start, end } = findings[1]!
  const where = { in: 'document', documentId: word } as const
  const reason = { reason: '注文番号', because: 'false-alarm' } as const
  valueOf(await program.api.sensitive.dismissFound({ caseId, kind, start, end, where, ...reason }))
  const again = valueOf(await program.api.sensitive.scanCase({ caseId }))
  expect(again.findings.map(one => one.kind)).toEqual(['iban'])
  // Once for the numbers, and perhaps once in the background for the words that are kept.
  const times = (name: string) => reads.mock.calls.filter(([, file]) => file.name === name).length
  for (const name of ['a.pdf', 'a.docx', 'a.jpg']) expect(times(name)).toBeLessThanOrEqual(2)
})

test('a vault that is locked while files are being searched answers that it is locked', async () => {
  const program = await testProgram()
  const caseId = await register(program)
  await attached(program, caseId, 'a.pdf', pdfFile([{ lines: ['(a)'] }]))
  await attached(program, caseId, 'b.pdf', pdfFile([{ lines: ['(b)'] }]))
  const scanning = program.api.sensitive.scanCase({ caseId })
  program.context.vault.lock()
  expect(await scanning).toMatchObject({ error: { code: 'vault/locked' } })
})
