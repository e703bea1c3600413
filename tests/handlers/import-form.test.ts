import { expect, test } from 'vitest'
import { emptyContact } from '@core/cases/case'
import { emptyDraft } from '@core/cases/empty-draft'
import { linesOfForm, readFormMail } from '@core/imports/form-mail'
import { testProgram, valueOf } from '@tests/support/program'

const text = (name: string) =>
  [
    '問い合わせフォームからの送信です。',
    `ご依頼者様：${name}`,
    '返信先：minami@mail.example',
    'ご要望：',
    '購入履歴をすべて見せてください。',
    '会員区分：一般',
    '-----------------',
  ].join('\n')

const mail = (n: number, name: string) =>
  new TextEncoder().encode(
    [
      'From: Web form <no-reply@aozora-home.example>',
      `Message-ID: <f${n}@aozora-home.example>`,
      'Date: Tue, 1 Dec 2026 10:00:00 +0900',
      'Subject: web form',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...text(name).split('\n'),
    ].join('\r\n'),
  )

const labels = {
  ご依頼者様: 'name',
  返信先: 'email',
  ご要望: 'inquiry',
  会員区分: null,
} as const

test('the lines of a form are told apart from its text, each with what stands there', () => {
  expect(linesOfForm(text('髙橋 みなみ')).map(({ label, value }) => [label, value])).toEqual([
    ['ご依頼者様', '髙橋 みなみ'],
    ['返信先', 'minami@mail.example'],
    ['ご要望', '購入履歴をすべて見せてください。'],
    ['会員区分', '一般'],
  ])
})

test('a label may stand in a line of its own, above what it heads', () => {
  const lines = ['■お名前', '髙橋 みなみ', '■電話番号', '０９０−００００−００００', '']
  const read = readFormMail(
    [...lines, '■お問い合わせ内容', '見せてください。', '2行目', '--', '自動送信'].join('\n'),
  )
  expect(Object.fromEntries(read?.fields ?? [])).toEqual({
    name: '髙橋 みなみ',
    phone: '０９０−００００−００００',
    inquiry: '見せてください。\n2行目',
  })
})

test('a line that is said to be nothing ends the one before and is no part of the inquiry', () => {
  expect(readFormMail(text('髙橋 みなみ'))).toBeUndefined()
  const read = readFormMail(text('髙橋 みなみ'), labels)
  expect(Object.fromEntries(read?.fields ?? [])).toEqual({
    name: '髙橋 みなみ',
    email: 'minami@mail.example',
    inquiry: '購入履歴をすべて見せてください。',
  })
})

test('a form is explained once, and every mail of it is read so, until that is forgotten', async () => {
  const { api, context } = await testProgram()
  const take = async (n: number, name: string) =>
    valueOf(await api.imports.take({ name: `${n}.eml`, bytes: mail(n, name) }))
  const waiting = async () =>
    valueOf(await api.imports.mails({})).mails.map(({ name, isForm }) => [name, isForm])
  await take(1, '髙橋 みなみ')
  expect(await waiting()).toEqual([['Web form', false]])
  const [first] = valueOf(await api.imports.mails({})).mails
  expect(first?.hasLabels).toBe(true)
  const { lines, taught } = valueOf(await api.imports.form({ mailId: first!.id }))
  expect(taught).toBe(false)
  expect(lines.map(({ label }) => label)).toEqual(Object.keys(labels))
  valueOf(await api.imports.teachForm({ labels }))
  await take(2, '佐藤 恵')
  expect(await waiting()).toEqual([
    ['髙橋 みなみ', true],
    ['佐藤 恵', true],
  ])
  valueOf(await api.imports.forgetForm({}))
  expect((await waiting()).map(([, isForm]) => isForm)).toEqual([false, false])
  const { db } = context.vault.current()!
  const kinds = db.$client.prepare(
    "SELECT kind FROM events WHERE kind LIKE 'import/profile%' ORDER BY seq",
  )
  expect(kinds.pluck().all()).toEqual(['import/profile-saved', 'import/profile-removed'])
})

test('a single mail of New inquiry is read by the same lines, and what was typed stays', async () => {
  const { api } = await testProgram()
  const read = async () =>
    valueOf(await api.cases.readMail({ name: 'f.eml', bytes: mail(1, '髙橋 みなみ') }))
  const plain = await read()
  expect(plain.draft).toMatchObject({ channel: 'email', principal: { name: 'Web form' } })
  expect(plain.mail.warnings).toEqual([])
  valueOf(await api.cases.discardDraft({}))
  valueOf(await api.imports.teachForm({ labels }))
  valueOf(await api.cases.saveDraft({ draft: { ...emptyDraft(), subject: '電話でも聞いた' } }))
  const form = await read()
  expect(form.draft).toMatchObject({
    principal: { ...emptyContact, name: '髙橋 みなみ', email: 'minami@mail.example' },
    ...{ channel: 'web_form', subject: '電話でも聞いた', receivedOn: '2026-12-01', types: [] },
    inquiry: '購入履歴をすべて見せてください。',
  })
  expect(form.mail.warnings).toEqual(['mail/read-as-form'])
})
