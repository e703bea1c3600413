import { expect, test } from 'vitest'
import { contactOfForm, readFormMail } from '@core/imports/form-mail'

test.each([
  [
    'colons',
    'お名前: 髙橋 みなみ\nフリガナ：タカハシ ミナミ\nメールアドレス: m@mail.example\nお問い合わせ内容:\n一行目\n\n二行目\n',
  ],
  [
    'brackets',
    '【お名前】\n髙橋 みなみ\n【フリガナ】\nタカハシ ミナミ\n【メールアドレス】\nm@mail.example\n【お問い合わせ内容】\n一行目\n\n二行目\n-----------\n送信元 203.0.113.1',
  ],
  [
    'brackets on one line',
    '以下の内容で送信されました。\n\n【氏名】髙橋 みなみ\n【氏名（カナ）】タカハシ ミナミ\n【メールアドレス（必須）】m@mail.example\n【お問合せ内容】一行目\n\n二行目',
  ],
  [
    'squares',
    '■ 氏名：髙橋 みなみ\n■ ふりがな：タカハシ ミナミ\n■ Eメール：m@mail.example\n■ 内容：一行目\n\n二行目',
  ],
  [
    'cells of a table',
    'お名前\t髙橋 みなみ\nフリガナ\tタカハシ ミナミ\nメールアドレス\tm@mail.example\nお問い合わせ内容\t一行目\n\n二行目',
  ],
  [
    'equals signs',
    'お名前 = 髙橋 みなみ\nフリガナ = タカハシ ミナミ\nEmail = m@mail.example\n内容 = 一行目\n\n二行目',
  ],
])('a form with %s is read into its fields', (_how, text) => {
  const form = readFormMail(text)!
  expect(contactOfForm(form)).toMatchObject({
    name: '髙橋 みなみ',
    reading: 'タカハシ ミナミ',
    email: 'm@mail.example',
  })
  expect(form.fields.get('inquiry')).toBe('一行目\n\n二行目')
})

test('a mail that somebody wrote is no form', () => {
  expect(
    readFormMail('お世話になります。\n\n私の情報を見せてください。\n\n髙橋\nTEL: 03-0000-0000'),
  ).toBeUndefined()
  expect(readFormMail('Hello, please note: this is urgent.\nName it as you like')).toBeUndefined()
})

test('a form that an answer quotes is none; one that somebody passes on is', () => {
  const quoted = '> お名前: 髙橋\n> 電話番号: 03-0000-0000\n> お問い合わせ内容: 前の用件'
  expect(readFormMail(`はい、お願いします。\n\n窓口さんは書きました:\n${quoted}`)).toBeUndefined()
  expect(readFormMail(`フォームの通知:\n${quoted}`)?.fields.get('name')).toBe('髙橋')
})

test('a line of many blanks takes no time', () => {
  const begun = performance.now()
  for (const begin of ['', '■', '>', 'a']) readFormMail(`${begin}${' '.repeat(50_000)}x`)
  expect(performance.now() - begun).toBeLessThan(1000)
})

test('labels of the organisation say what they are', () => {
  const text = 'ニックネーム: みなみ\nご用向き: 見せて\n'
  expect(readFormMail(text)).toBeUndefined()
  const own = { ニックネーム: 'name', ご用向き: 'inquiry' } as const
  expect(readFormMail(text, own)?.fields.get('name')).toBe('みなみ')
})
