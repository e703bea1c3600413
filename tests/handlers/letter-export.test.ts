import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { ExportForm } from '@core/letters/export'
import { initialPolicy, type Policy } from '@core/settings/policy'
import { lastEvent } from '@db/events'
import { addColleague } from '@tests/support/colleague'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
} from '@tests/support/program'

const filePassword = 'kx7mp-q2w9e-rt5yz-8abcd'
const record = new TextEncoder().encode('日付,内容\n2026-11-02,お問い合わせ\n')

const reviewer = {
  login: 'mori',
  password: 'reviewer of the vault 2026',
  role: 'reviewer',
} as const

type Enclosed = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
const csv: Enclosed = { name: '応対記録の写し.csv', mediaType: 'text/csv', bytes: record }

/** An answer that is issued, with what goes out with it, under the rules of an organisation. */
async function issued({
  enclosed,
  rules = {},
  email = 'minami@mail.example',
}: {
  readonly enclosed?: Enclosed
  readonly rules?: Partial<Policy['takingOut']>
  readonly email?: string
} = {}) {
  const program = await testProgram()
  const { api } = program
  await fillSettings(program)
  const draft = aDraft()
  const caseId = await register(program, { ...draft, principal: { ...draft.principal, email } })
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L09'))
  if (enclosed) {
    const documentId = valueOf(await api.cases.attach({ caseId, kind: 'other', ...enclosed }))
    valueOf(await api.letters.setEnclosures({ letterRecordId, documentIds: [documentId] }))
  }
  valueOf(await api.letters.issue({ letterRecordId }))
  if (rules.secondPerson) await addColleague(program, reviewer)
  const takingOut = { ...initialPolicy.takingOut, ...rules }
  valueOf(await api.settings.changePolicy({ change: { takingOut } }))
  const target = join(program.folder, 'out')
  program.answerDialog(target)
  const save = (form: ExportForm, more: { password?: string; release?: object } = {}) =>
    api.letters.exportAs({ letterRecordId, form, ...more })
  const bytes = async (form: ExportForm, more: { password?: string } = {}) => {
    expect(valueOf(await save(form, more))).toBe(target)
    return readFileSync(target)
  }
  const newest = () => lastEvent(program.context.vault.current()!.db)!
  return { program, api, caseId, letterRecordId, target, save, bytes, newest }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const textOf = (path: string, ...options: string[]) =>
  execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' })

test('a letter is saved in every form from what was issued, and the log says in which', async () => {
  const { api, letterRecordId, target, bytes, newest } = await issued()
  const { letter } = valueOf(await api.letters.view({ letterRecordId }))

  expect(sha256(await bytes('pdf'))).toBe(letter.sha256)
  const words = textOf(target)
  const saved = { kind: 'letter/exported', actor: 'sato' }
  const detail = { letter: letterRecordId, letterId: 'L09', sha256: letter.sha256 }
  expect(newest()).toMatchObject({ ...saved, detail: { ...detail, form: 'pdf', locked: false } })

  await bytes('pdf_locked', { password: filePassword })
  expect(textOf(target, '-upw', filePassword)).toBe(words)
  expect(newest()).toMatchObject({ detail: { ...detail, form: 'pdf_locked', locked: true } })
  expect(JSON.stringify(newest())).not.toContain(filePassword)

  const archive = await bytes('pdf_archive')
  expect(archive.toString('latin1')).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</)
  expect(textOf(target)).toBe(words)
  expect(sha256(await bytes('pdf_archive'))).toBe(sha256(archive))

  const docx = await bytes('docx')
  expect(docx.subarray(0, 2).toString()).toBe('PK')
  expect(sha256(await bytes('docx'))).toBe(sha256(docx))
  expect(newest()).toMatchObject({ detail: { form: 'docx' } })
})

test('an e-mail draft brings the letter and its enclosures to whom it is addressed', async () => {
  const { api, caseId, letterRecordId, bytes } = await issued({ enclosed: csv })
  const { letter } = valueOf(await api.letters.view({ letterRecordId }))
  const { number } = valueOf(await api.cases.view({ caseId })).file.case
  const mail = await PostalMime.parse(await bytes('eml'))
  expect(mail.headers.find(header => header.key === 'x-unsent')?.value).toBe('1')
  expect(mail.subject).toBe(
    `【株式会社あおぞらホーム】開示等の請求に関するご連絡（受付番号 ${number}）`,
  )
  expect(mail.to).toEqual([{ name: '髙橋 みなみ', address: 'minami@mail.example' }])
  expect(mail.from).toEqual({
    name: '株式会社あおぞらホーム',
    address: 'privacy@aozora-home.example',
  })
  expect(mail.attachments.map(one => one.filename)).toEqual([`L09-${number}.pdf`, csv.name])
  const [pdf, enclosure] = mail.attachments.map(one => Buffer.from(one.content as ArrayBuffer))
  expect(sha256(pdf!)).toBe(letter.sha256)
  expect(sha256(enclosure!)).toBe(sha256(record))
  expect(mail.text).toContain(letter.documentNumber)
  expect(mail.text).not.toContain('会員登録情報')
  expect(mail.text).not.toContain('パスワード')
})

test('a locked mail brings only locked files, and never its password', async () => {
  const { bytes } = await issued()
  const source = await bytes('eml', { password: filePassword })
  const mail = await PostalMime.parse(source)
  expect(mail.text).toContain('パスワードは、電子メールとは別の方法でお知らせいたします')
  expect(mail.text).not.toContain(filePassword)
  const [pdf] = mail.attachments.map(one => Buffer.from(one.content as ArrayBuffer))
  expect(pdf!.toString('latin1')).toContain('/AESV3')
  expect(source.toString('latin1')).not.toContain(filePassword)

  const open = await issued({ enclosed: csv })
  expect(await open.save('eml', { password: filePassword })).toEqual({
    ok: false,
    error: { code: 'letter/enclosure-not-lockable', count: 1 },
  })
  expect(existsSync(open.target)).toBe(false)
})

test('what cannot be made is refused before anything is asked or written', async () => {
  const { save, target, newest } = await issued({ email: '' })
  const before = newest().seq
  expect(await save('eml')).toEqual({ ok: false, error: { code: 'letter/no-email' } })
  expect(await save('pdf_locked')).toMatchObject({ error: { code: 'letter/password-needed' } })
  for (const password of ['short', 'ひらがなのぱすわーどです', 'line\nbreak in it']) {
    expect(await save('pdf_locked', { password })).toMatchObject({
      error: { code: 'input/invalid' },
    })
  }
  expect(newest().seq).toBe(before)
  expect(existsSync(target)).toBe(false)
})

test('a draft has no form to save, and a void letter says so and goes into no mail', async () => {
  const { program, api, caseId, letterRecordId, save } = await issued()
  valueOf(await api.letters.declareVoid({ letterRecordId, why: '誤り' }))
  expect(await save('eml')).toEqual({ ok: false, error: { code: 'letter/void-not-sent' } })
  const names: string[] = []
  const { desktop } = program.context
  const asked = desktop.chooseSavePath
  Object.assign(desktop, {
    chooseSavePath: (name: string) => {
      names.push(name)
      return asked(name)
    },
  })
  for (const form of ['pdf', 'pdf_archive', 'docx'] as const) valueOf(await save(form))
  valueOf(await save('pdf_locked', { password: filePassword }))
  const { number } = valueOf(await api.cases.view({ caseId })).file.case
  expect(names).toEqual([
    `L09-${number}（無効）.pdf`,
    `L09-${number}-archive（無効）.pdf`,
    `L09-${number}（無効）.docx`,
    `L09-${number}-locked（無効）.pdf`,
  ])

  const draft = valueOf(await draftLetter(program, caseId, 'L09'))
  expect(await api.letters.exportAs({ letterRecordId: draft, form: 'docx' })).toEqual({
    ok: false,
    error: { code: 'letter/not-issued' },
  })
  program.setNow('2026-12-19T01:00:00.000Z')
  expect(
    valueOf(await api.letters.exportAs({ letterRecordId: draft, form: 'draft' })),
  ).not.toBeNull()
  expect(await api.letters.exportAs({ letterRecordId, form: 'draft' })).toEqual({
    ok: false,
    error: { code: 'letter/already-issued' },
  })
})

test('every form asks for the reason and the second person that the organisation wants', async () => {
  const { save, target, newest } = await issued({
    rules: { reason: true, secondPerson: true },
  })
  const forms: readonly ExportForm[] = ['pdf', 'pdf_locked', 'pdf_archive', 'docx', 'eml']
  for (const form of forms) {
    const locked = form === 'pdf_locked' ? { password: filePassword } : {}
    expect(await save(form, locked)).toMatchObject({ error: { code: 'taking-out/reason-needed' } })
    const alone = { reason: '本人へ送付' }
    expect(await save(form, { ...locked, release: alone })).toMatchObject({
      error: { code: 'taking-out/second-person-needed' },
    })
    expect(existsSync(target)).toBe(false)
  }
  const approver = { login: reviewer.login, password: reviewer.password }
  valueOf(await save('docx', { release: { reason: '本人へ送付', approver } }))
  expect(newest()).toMatchObject({
    kind: 'letter/exported',
    detail: { form: 'docx', approver: 'mori' },
  })
})
