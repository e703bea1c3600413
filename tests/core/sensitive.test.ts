import { describe, expect, test } from 'vitest'
import { isCorporateNumber, isMyNumber, passesLuhn } from '@core/sensitive/check-digits'
import { scanText } from '@core/sensitive/scan'

/** What is found, as `kind: what was typed`, with a `?` where the number fails its own test. */
const found = (text: string): readonly string[] =>
  scanText(text).map(
    ({ kind, start, end, valid }) => `${kind}${valid ? '' : '?'}: ${text.slice(start, end)}`,
  )

describe('check digits', () => {
  test.each(['123456789018', '123456789000', '000000000000'])('%s is a My Number', number => {
    expect(isMyNumber(number)).toBe(true)
  })

  test('every other last digit is wrong', () => {
    const right = Array.from('0123456789').filter(last => isMyNumber(`12345678901${last}`))
    expect(right).toEqual(['8'])
  })

  test('a My Number has twelve digits', () => {
    expect(isMyNumber('1234567890180')).toBe(false)
    expect(isMyNumber('12345678901')).toBe(false)
  })

  test.each(['4111111111111111', '5555555555554444', '378282246310005', '30569309025904'])(
    '%s passes as a card',
    number => expect(passesLuhn(number)).toBe(true),
  )

  test('the insurers of Japan use the same check digit', () => {
    expect(['01130012', '138016', '33120015'].every(passesLuhn)).toBe(true)
    expect(passesLuhn('01130013')).toBe(false)
    expect(passesLuhn('')).toBe(false)
  })

  test('a company’s number is known by its first digit', () => {
    expect(isCorporateNumber('7000012050002')).toBe(true)
    expect(isCorporateNumber('6000012050002')).toBe(false)
  })
})

describe('My Number', () => {
  test.each([
    '123456789018',
    '1234-5678-9018',
    '1234 5678 9018',
    '１２３４５６７８９０１８',
    '１２３４－５６７８－９０１８',
    '１２３４　５６７８　９０１８',
    '1234−5678−9018',
    '1234‐5678–9018',
    '1234ー5678ー9018',
    '1234・5678・9018',
    '1234.5678.9018',
    '1234 - 5678 - 9018',
    '1２3４ 5678-9018',
    '1 2 3 4 5 6 7 8 9 0 1 8',
    '12\u200b34-5678-\u00ad9018',
  ])('is found as %j by its check digit', typed => {
    expect(found(typed)).toEqual([`my-number: ${typed}`])
    expect(found(`番号は${typed}です。`)).toEqual([`my-number: ${typed}`])
  })

  test('has the offsets of what was typed, after characters of two units too', () => {
    const text = '𠮷野家の👨‍👩‍👧　マイナンバー：１２３４　５６７８　９０１８。'
    const [finding] = scanText(text)
    expect(finding).toMatchObject({ kind: 'my-number', valid: true })
    expect(text.slice(finding!.start, finding!.end)).toBe('１２３４　５６７８　９０１８')
  })

  test.each([
    'マイナンバー：123456789019',
    'ﾏｲﾅﾝﾊﾞｰ 1234-5678-9019',
    '個人番号は「1234-5678-9019」です',
    'My Number is 1234 5678 9019.',
    'My number card no. 123456789019',
    '123456789019（マイナンバー）',
    '個人番号\n123456789019',
    'マイナンバー 123456 789019',
    '住民票に個人番号の記載がありました。123456789019',
  ])('with a wrong check digit is reported where it is named: %j', text => {
    expect(found(text)).toEqual([expect.stringMatching(/^my-number\?: /)])
  })

  test('with a wrong check digit and without its word is just a number', () => {
    expect(found('123456789019')).toEqual([])
    expect(found('1234-5678-9019')).toEqual([])
  })

  test('of zeros only is an example, unless it is named', () => {
    expect(found('000000000000')).toEqual([])
    expect(found('個人番号 000000000000')).toEqual(['my-number: 000000000000'])
    expect(found('個人番号 111111111111')).toEqual(['my-number?: 111111111111'])
  })

  test.each([
    ['in sixteen digits', '1234567890181234'],
    ['at the end of sixteen digits', '1234123456789018'],
    ['in sixteen digits with hyphens', '1234-5678-9018-1234'],
    ['in sixteen digits with blanks', '1234 5678 9018 1234'],
    ['after four digits with blanks', '1234 1234 5678 9018'],
    ['in sixteen digits that are called a My Number', 'マイナンバー 1234-5678-9018-1234'],
    ['after a hyphen', '2026-123456789018'],
    ['behind a decimal point', '0.123456789018'],
    ['in a code with letters', 'AB123456789018'],
    ['before letters', '123456789018kg'],
    ['a telephone number', '+123456789018'],
    ['an amount', '¥123456789018'],
    ['an amount in words', '123456789018 円'],
    ['over two lines', '1234\n5678\n9018'],
    ['in other groups', '12345-6789018'],
    ['a moment', '202611221535'],
  ])('is not found %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('is found beside dates, telephone numbers and other groups', () => {
    expect(found('1234 5678 9018 2026年')).toEqual(['my-number: 1234 5678 9018'])
    expect(found('1234 5678 9018 2026-11-22')).toEqual(['my-number: 1234 5678 9018'])
    expect(found('2026-11-22 1234 5678 9018')).toEqual(['my-number: 1234 5678 9018'])
    expect(found('03-1234-5678 1234-5678-9018')).toEqual(['my-number: 1234-5678-9018'])
    expect(found('マイナンバー 1234 5678 9018 1234')).toEqual(['my-number: 1234 5678 9018'])
    expect(found('123456789018,123456789000')).toHaveLength(2)
    expect(found('123456789018 123456789000')).toHaveLength(2)
    expect(found('**123456789018**')).toHaveLength(1)
    expect(found('＊123456789018')).toEqual(['my-number: 123456789018'])
  })

  test('is not what another word calls it', () => {
    for (const word of ['お問い合わせ番号', '伝票番号：', '会員番号は', 'TEL ', 'order number: ']) {
      expect(found(`${word}1234-5678-9018`)).toEqual([])
    }
  })

  test('a word inside another Latin word names nothing', () => {
    expect(found('hotel 123456789018')).toEqual(['my-number: 123456789018'])
  })
})

describe('a driving licence', () => {
  test.each([
    '免許証番号 301234567890',
    '運転免許証　番号 第３０１２３４５６７８９０号',
    '免許番号：3012 3456 7890',
    "driver's license 301234567890",
    'Driver’s licence number 301234567890',
    '運転免許証の写しを受け取りました。表面に 301234567890 とあります。',
  ])('is found by its word: %j', text => {
    expect(found(text)).toEqual([expect.stringMatching(/^licence: /)])
  })

  test('no prefecture has this code', () => {
    expect(found('免許証番号 091234567890')).toEqual(['licence?: 091234567890'])
    expect(found('免許証番号 981234567890')).toEqual(['licence?: 981234567890'])
  })

  test('what its word names is a licence, though one in ten passes as a My Number', () => {
    expect(found('免許証番号 123456789018')).toEqual(['licence: 123456789018'])
  })

  test('with its word only near by, a right check digit means My Number, the stricter law', () => {
    expect(found('免許証と一緒に届いた紙に 123456789018')).toEqual(['my-number: 123456789018'])
  })

  test('each number is what its own word says', () => {
    expect(found('免許証番号 301234567890、個人番号 123456789019')).toEqual([
      'licence: 301234567890',
      'my-number?: 123456789019',
    ])
    expect(found('123456789018（マイナンバー）、301234567890（免許証）')).toEqual([
      'my-number: 123456789018',
      'licence: 301234567890',
    ])
    expect(found('個人番号 免許証番号\n山田 123456789018 山田 301234567890')).toEqual([
      'my-number: 123456789018',
      'licence: 301234567890',
    ])
  })
})

describe('numbers that are none of these', () => {
  test.each([
    '法人番号 8010401089234',
    '8-0104-0108-9234',
    '8 0104 0108 9234',
    'T8010401089234',
    '法人番号：4000012050005',
    '03-1234-5678',
    '０９０－１２３４－５６７８',
    '+81-90-1234-5678',
    '+819012345678',
    '0120-123-456',
    'マイナンバー総合フリーダイヤル 0120-95-0178',
    'マイナンバーカードの問い合わせ +81-90-1234-5678',
    '〒100-0001',
    '2026-11-22',
    '2026/11/22 15:30',
    '20261122153000',
    '令和8年11月22日',
    '2026-0001',
    '個開第2026-0012号',
    '年金の記録の件（2026-000123）',
    '1,234,567,890,123 円',
    '192.168.10.20',
    '3.14159265358979',
    '550e8400-e29b-41d4-a716-446655440000',
    'ISBN 978-4-16-148410-0',
    '',
    'マイナンバーは届いていません。',
  ])('%j', text => {
    expect(found(text)).toEqual([])
  })
})
