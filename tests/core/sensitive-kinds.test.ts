import { describe, expect, test } from 'vitest'
import { scanText } from '@core/sensitive/scan'

const found = (text: string): readonly string[] =>
  scanText(text).map(
    ({ kind, start, end, valid }) => `${kind}${valid ? '' : '?'}: ${text.slice(start, end)}`,
  )

describe('a payment card', () => {
  test.each([
    '4111111111111111',
    '4111-1111-1111-1111',
    '4111 1111 1111 1111',
    '４１１１　１１１１　１１１１　１１１１',
    '5555555555554444',
    '2223003122003222',
    '378282246310005',
    '3782 822463 10005',
    '30569309025904',
    '3056 930902 5904',
    '3530111333300000',
    '6011111111111117',
    '6200000000000005',
    '4000000000000000006',
    '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
  ])('%s', typed => {
    expect(found(typed)).toEqual([`card: ${typed}`])
  })

  test('is found with its expiry, its code or a list number beside it', () => {
    expect(found('4111 1111 1111 1111 12/28')).toEqual(['card: 4111 1111 1111 1111'])
    expect(found('4111 1111 1111 1111 123')).toEqual(['card: 4111 1111 1111 1111'])
    expect(found('2 4111 1111 1111 1111')).toEqual(['card: 4111 1111 1111 1111'])
    expect(found('カード 4111 1111 1111 1111 0528')).toEqual(['card: 4111 1111 1111 1111'])
  })

  test('in a table of four-digit numbers nothing is a card by chance', () => {
    expect(found('1200 4111 1111 1111 1111 3400')).toEqual([])
  })

  test('with a wrong check digit is reported near its word only', () => {
    expect(found('4111111111111112')).toEqual([])
    expect(found('カード番号 4111111111111112')).toEqual(['card?: 4111111111111112'])
    expect(found('クレジットカードの番号を控えました。 4111111111111112')).toEqual([
      'card?: 4111111111111112',
    ])
    expect(found('Visa ending? 4111 1111 1111 1112')).toEqual(['card?: 4111 1111 1111 1112'])
  })

  test('of no known brand is none', () => {
    expect(found('9999999999999995')).toEqual([])
    expect(found('カード番号 9999999999999995')).toEqual([])
  })

  test('is not what another word calls it, nor part of a longer number', () => {
    expect(found('お問い合わせ番号 4111-1111-1111-1111')).toEqual([])
    expect(found('4111-1111-1111-1111-2222')).toEqual([])
    expect(found('41111111111111114111111111111111')).toEqual([])
    expect(found('9 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1')).toEqual([])
  })

  test('of thirteen digits is one only if it is named and no company’s number', () => {
    expect(found('4222222222222')).toEqual([])
    expect(found('カード番号 4222222222222')).toEqual(['card: 4222222222222'])
    expect(found('カード番号 4000012050005')).toEqual([])
  })
})

describe('the basic pension number', () => {
  test.each([
    ['基礎年金番号 1234-567890', '1234-567890'],
    ['基礎年金番号：１２３４－５６７８９０', '１２３４－５６７８９０'],
    ['基礎年金番号は0123-456789', '0123-456789'],
    ['年金番号 1234 567890', '1234 567890'],
    ['年金手帳の写し（1234-567890）', '1234-567890'],
    ['年金 1234567890', '1234567890'],
    ['年金のお知らせを同封します。番号は 1234567890 です', '1234567890'],
    ['基礎年金番号・年金コード 1234-567890-1150', '1234-567890-1150'],
    ['基礎年金番号がわかる書類として、0123-456789', '0123-456789'],
    ['Basic pension number: 1234-567890', '1234-567890'],
  ])('%s', (text, number) => {
    expect(found(text)).toEqual([`pension: ${number}`])
  })

  test.each([
    '1234-567890',
    '1234567890',
    '年金事務所 電話 0312345678',
    '年金事務所にお尋ねください。0312345678',
    '年金の件で受付番号 1234567890',
    '年金のご相談を受けました。別の番号 1234 567890',
  ])('is not %s', text => {
    expect(found(text)).toEqual([])
  })
})

describe('numbers of health insurance', () => {
  test.each([
    ['保険者番号 01130012', ['insurance: 01130012']],
    ['保険者番号：１３８０１６', ['insurance: １３８０１６']],
    ['保険者番号 01130013', ['insurance?: 01130013']],
    ['保険者番号 0 1 1 3 0 0 1 2', ['insurance: 0 1 1 3 0 0 1 2']],
    ['保険者番号の欄をご覧ください。01130012', ['insurance: 01130012']],
    ['保険者番号の欄をご覧ください。01130013', []],
    ['保険者番号の欄、交付日は次のとおりです。20260105', []],
    ['被保険者番号 12345', ['insurance: 12345']],
    ['被保険者等記号・番号 1234-567', ['insurance: 1234-567']],
    ['記号・番号　１２　３４５６７', ['insurance: １２　３４５６７']],
    [
      '健康保険証 記号 12345678 番号 123 枝番 01',
      ['insurance: 12345678', 'insurance: 123', 'insurance: 01'],
    ],
    ['資格確認書の番号 1234567', ['insurance: 1234567']],
    ['資格確認書の番号 2026年', []],
    ['健康保険の記号は 7 です', []],
    ['健康保険の記号 123456789012345678901', []],
    ['健康保険の記号はありません', []],
    ['健康保険 予防接種番号 12345', []],
    ['記号 12345 番号 1234567', []],
    ['ゆうちょ銀行 記号 12345 番号 1234567', []],
    ['ゆうちょ銀行 記号・番号 12345-1234567', []],
    ['保険会社の証券番号 12345678', []],
    ['健康保険の記号 ＊＊＊＊', []],
    ['01130012', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('numbers of papers', () => {
  test.each([
    ['在留カード番号 AB12345678CD', 'residence-card: AB12345678CD'],
    ['在留カード：ＡＢ１２３４５６７８ＣＤ', 'residence-card: ＡＢ１２３４５６７８ＣＤ'],
    ['特別永住者証明書を確認。番号を控えた：AB 12345678 CD', 'residence-card: AB 12345678 CD'],
    ['旅券番号 TK1234567', 'passport: TK1234567'],
    ['パスポートの写しを受領した。TK 1234567', 'passport: TK 1234567'],
    ['passport no. A12345678', 'passport: A12345678'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  test.each([
    'AB12345678CD',
    'TK1234567',
    '旅券 XTK1234567',
    '旅券番号は控えていません。注文番号 TK1234567',
    '在留カード 1234567',
  ])('not %s', text => {
    expect(found(text)).toEqual([])
  })
})

describe('numbers of the United States and Europe', () => {
  test.each([
    '123-45-6789',
    '１２３－４５－６７８９',
    'SSN: 123456789',
    'social security 123 45 6789',
  ])('%s is a social security number', text =>
    expect(found(text)).toEqual([expect.stringMatching(/^us-ssn: /)]),
  )

  test.each([
    '000-45-6789',
    '666-45-6789',
    '900-45-6789',
    '123-00-6789',
    '123-45-0000',
    'SSN 078-05-1120',
    'SSN 219-09-9999',
    '123456789',
    '123 45 6789',
    '1-123-45-6789',
    'tracking number 123-45-6789',
    'The SSN is not known to us, customer number 123 45 6789',
  ])('%s is none', text => {
    expect(found(text)).toEqual([])
  })

  test.each([
    'DE89370400440532013000',
    'DE89 3704 0044 0532 0130 00',
    'gb82-west-1234-5698-7654-32',
  ])('%s is an account', text => expect(found(`口座 ${text}。`)).toEqual([`iban: ${text}`]))

  test.each([
    ['DE89 3704 0044 0532 0130 01', []],
    ['IBAN DE89 3704 0044 0532 0130 01', ['iban?: DE89 3704 0044 0532 0130 01']],
    ['DE8937040044053201300', []],
    ['DE893704004405320130001', []],
    ['DE89 3704 0044 0532  0130 00', []],
    ['XX89370400440532013000', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

test('all of a letter’s numbers are found in order', () => {
  const text = [
    'マイナンバー 1234-5678-9018、カード番号 4111-1111-1111-1111、',
    '基礎年金番号 1234-567890、保険者番号 01130012、電話 03-1234-5678',
  ].join('\n')
  expect(scanText(text).map(({ kind }) => kind)).toEqual([
    'my-number',
    'card',
    'pension',
    'insurance',
  ])
})
