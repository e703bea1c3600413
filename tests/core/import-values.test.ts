import { describe, expect, test } from 'vitest'
import { findHeaderRow, guessColumns, guessDateOrder, mapping } from '@core/imports/mapping'
import { noteSentence } from '@core/imports/note-sentence'
import { readDate } from '@core/imports/read-date'
import { readRow, rowReading } from '@core/imports/read-row'
import { keysOf } from '@core/imports/same-person'
import { readChannel, readTypes } from '@core/imports/words'
import { emptyContact } from '@core/cases/case'
import { packOf } from '@core/regimes/index'
import { calendarDate } from '@core/time/calendar-date'

const japan = { regime: 'jp_appi', variant: null }
const tokyo = { order: null, timeZone: 'Asia/Tokyo' }

test.each([
  ['2026/1/5', '2026-01-05'],
  ['2026-01-05 14:03:22', '2026-01-05'],
  ['2026/01/05 9:03', '2026-01-05'],
  ['令和8年1月5日', '2026-01-05'],
  ['R8.1.5', '2026-01-05'],
  ['２０２６年１月５日（月）', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['13/1/2026', '2026-01-13'],
  ['1/13/2026', '2026-01-13'],
  ['46027', '2026-01-05'],
  ['2026-01-05T23:30:00Z', '2026-01-06'],
  ['2026/1/5 16:00 UTC', '2026-01-06'],
  ['2026/01/05 22:30:05 GMT+9', '2026-01-05'],
  ['5 Jan 2026', '2026-01-05'],
  ['05-Jan-2026', '2026-01-05'],
  ['2026年1月5日10時30分', '2026-01-05'],
  ['令和８年１月５日（月）10時30分', '2026-01-05'],
  ['2026. 1. 5', '2026-01-05'],
  ['R080105', '2026-01-05'],
  ['令和八年一月五日', '2026-01-05'],
  ['二〇二六年十二月二十九日', '2026-12-29'],
  ['5-Jan-26', '2026-01-05'],
  ['2026年1月5日月曜日 10:00', '2026-01-05'],
  ['Mon, Jan 5, 2026 at 10:00 AM', '2026-01-05'],
  ['5 January 2026, 10:00', '2026-01-05'],
  ['20260105103000', '2026-01-05'],
])('a day written as %s', (text, date) => {
  expect(readDate(text, tokyo)).toMatchObject({ date })
})

test.each([
  ['1/5/2026', 'date-ambiguous'],
  ['', 'date-missing'],
  ['先週', 'date-unreadable'],
  ['2026/2/30', 'date-never'],
  ['令和8年2月29日', 'date-never'],
  ['2026/13/1', 'date-unreadable'],
  ['1/5', 'date-unreadable'],
  ['1899-12-30', 'date-unreadable'],
  ['1970/1/1', 'date-unreadable'],
])('%s is no day by itself', (text, problem) => {
  expect(readDate(text, tokyo)).toEqual({ problem })
})

test('which comes first is asked, or seen from a day of the same column', () => {
  expect(readDate('1/5/2026', { ...tokyo, order: 'mdy' })).toMatchObject({ date: '2026-01-05' })
  expect(readDate('1/5/2026', { ...tokyo, order: 'dmy' })).toMatchObject({ date: '2026-05-01' })
  expect(guessDateOrder([['1/5/2026'], ['1/25/2026']], ['receivedOn'])).toBe('mdy')
  expect(guessDateOrder([['1/5/2026'], ['2/5/2026']], ['receivedOn'])).toBeNull()
})

test('columns are known by their headings in both languages, and without any by what stands in them', () => {
  const header = [
    '受付日',
    'お名前',
    'フリガナ',
    'メールアドレス（必須）',
    '電話番号',
    '請求の種類',
    'お問合せ内容',
    '管理番号',
  ]
  expect(guessColumns([header], 0)).toEqual([
    ...['receivedOn', 'name', 'reading', 'email', 'phone', 'type', 'inquiry'],
    null,
  ])
  expect(guessColumns([['Received', 'Name', 'E-mail', 'Message']], 0)).toEqual([
    ...['receivedOn', 'name', 'email', 'inquiry'],
  ])
  const others = [
    '代理人のメールアドレス',
    'お問い合わせ番号',
    '受付担当者名',
    'メールアドレス（確認）',
  ]
  expect(guessColumns([others], 0)).toEqual([null, null, null, null])
  const more = [
    '氏名（漢字）',
    '氏名（ひらがな）',
    'メール件名',
    'メール本文',
    '電話番号2',
    'お申し出内容',
  ]
  expect(guessColumns([more], 0)).toEqual([
    ...['name', 'reading', 'subject', 'inquiry', 'phone', 'inquiry'],
  ])
  expect(mapping.shape.columns.parse(guessColumns([header, Array(600).fill('x')], 0))).toHaveLength(
    500,
  )
  const rows = [
    ['2026/1/5', '佐藤 花子', 'a@b.example', '私の情報を見せてください。お願いします。'],
  ]
  expect(findHeaderRow(rows)).toBeNull()
  expect(guessColumns(rows, null)).toEqual(['receivedOn', 'name', 'email', 'inquiry'])
  expect(findHeaderRow([['問い合わせ一覧'], [''], header])).toBe(2)
})

test.each([
  ['開示', ['jp.disclosure']],
  ['開示請求', ['jp.disclosure']],
  ['保有個人データの開示の請求', ['jp.disclosure']],
  ['開示・訂正', ['jp.disclosure', 'jp.correction']],
  ['問い合わせ・相談', ['jp.inquiry']],
  ['ご質問', ['jp.inquiry']],
  ['利用停止', ['jp.suspension']],
  ['①開示（個人情報）', ['jp.disclosure']],
  ['個人情報開示', ['jp.disclosure']],
  ['訂正、追加又は削除', ['jp.correction']],
  ['個人情報の開示及び訂正', ['jp.disclosure', 'jp.correction']],
  ['開示と利用停止', ['jp.disclosure', 'jp.suspension']],
  ['jp.tp_record', ['jp.tp_record']],
  ['A1', ['jp.complaint']],
])('a request called %s', (text, types) => {
  expect(readTypes(text, packOf(japan), { Ａ１: 'jp.complaint' })).toEqual({ types, unknown: [] })
})

test('a word nobody knows is named', () => {
  expect(readTypes('開示、ほげ', packOf(japan), {}).unknown).toEqual(['ほげ'])
  expect(readTypes('開示とほげ', packOf(japan), {}).unknown).toEqual(['開示とほげ'])
  expect(readChannel('Webフォーム', {})).toBe('web_form')
  expect(readChannel('お電話', {})).toBe('phone')
  expect(readChannel('狼煙', {})).toBeUndefined()
  expect(readChannel('狼煙', { 狼煙: 'phone' })).toBe('phone')
})

test('words nobody knows are named in the manner of the language', () => {
  const note = { code: 'type-unknown', field: 'type', column: 0, about: ['a', 'b'] } as const
  expect(noteSentence(note, 'en')).toContain('a, b')
  expect(noteSentence(note, 'ja')).toContain('a、b')
})

describe('a row', () => {
  const columns = ['receivedOn', 'name', 'phone', 'type', 'inquiry'] as const
  const reading = (change = {}) =>
    rowReading(
      mapping.parse({ ...japan, headerRow: 0, columns, ...change }),
      calendarDate.parse('2026-12-18'),
    )
  const codes = (cells: readonly string[], change = {}) => {
    const { problems, warnings } = readRow(reading(change), { cells })
    return { problems: problems.map(n => [n.code, n.column]), warnings: warnings.map(n => n.code) }
  }

  test('becomes an inquiry', () => {
    const cells = ['2026/12/1', '髙﨑 みなみ', '03-0000-0000', '開示', '一行目\n二行目']
    const { draft, problems, warnings } = readRow(reading(), { cells })
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] })
    expect(draft).toMatchObject({
      receivedOn: '2026-12-01',
      principal: { name: '髙﨑 みなみ' },
      types: ['jp.disclosure'],
      channel: 'web_form',
      inquiry: '一行目\n二行目',
    })
  })

  test('that lacks something says what, and in which column', () => {
    expect(codes(['', '', '', '何か', '']).problems).toEqual([
      ['date-missing', 0],
      ['type-unknown', 3],
      ['name-missing', 1],
    ])
    expect(codes(['2026-12-19', '佐藤', '', '開示', '']).problems).toEqual([['date-in-future', 0]])
  })

  test('is looked at for what an officer should know', () => {
    const odd = ['2026-12-01', '佐藤\ufffd', '9012345678', '', 'マイナンバーは123456789018です']
    expect(codes(odd).warnings).toEqual([
      ...['type-taken', 'unreadable-characters', 'number-lost-zero', 'sensitive'],
    ])
    expect(codes(['2026-12-01', 'あ'.repeat(600), '', '開示', '']).warnings).toEqual(['cut'])
    const hidden = { cells: ['2026-12-01', '佐藤', '', '開示', ''], isHidden: true }
    expect(readRow(reading(), hidden).warnings).toMatchObject([{ code: 'row-hidden' }])
  })

  test('whose value a spreadsheet has lost cannot become a case', () => {
    const row = (phone: string, inquiry = '') => ['2026-12-01', '佐藤', phone, '開示', inquiry]
    for (const short of ['9.01E+10', '９．０１Ｅ＋１０', '9E10'])
      expect(codes(row(short)).problems).toEqual([['number-rounded', 2]])
    for (const error of ['#N/A', '#REF!', '########'])
      expect(codes(row('', error)).problems).toEqual([['cell-error', 4]])
    expect(codes(row('03-0000-0000', '#1 です')).problems).toEqual([])
  })
})

test('the same person is known over ways of writing', () => {
  const one = {
    ...emptyContact,
    name: '髙橋　みなみ',
    reading: 'タカハシ ミナミ',
    email: 'Minami@Mail.example',
    phone: '+81-90-1234-5678',
    address: '東京都港区芝１丁目２番３号',
  }
  const other = {
    ...emptyContact,
    name: '高橋みなみ',
    reading: 'たかはしみなみ',
    email: 'ｍinami@mail.example',
    phone: '090(1234)5678',
    address: '東京都港区芝1-2-3',
  }
  expect(keysOf(one)).toEqual(keysOf(other))
  expect(keysOf(one)).toHaveLength(5)
})

test.each([
  [
    { address: '東京都港区芝1-2-3 あおば荘101' },
    { address: '東京都港区芝１丁目２－３　あおば荘１０１号室' },
  ],
  [{ email: 'minami@mail.example' }, { email: '髙橋 <Minami+kaiji@mail.example>' }],
  [{ name: '高橋みなみ' }, { name: '髙橋 みなみ 様' }],
  [{ name: 'John Smith' }, { name: 'Smith, John' }],
  [{ reading: 'たかはしみなみ' }, { name: 'ﾀｶﾊｼ ﾐﾅﾐ' }],
])('%o and %o may be one person', (one, other) => {
  const known = keysOf({ ...emptyContact, ...one }).map(({ kind, key }) => `${kind} ${key}`)
  const keys = keysOf({ ...emptyContact, ...other }).map(({ kind, key }) => `${kind} ${key}`)
  expect(keys.filter(key => known.includes(key))).not.toEqual([])
})
