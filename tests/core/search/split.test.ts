import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesIn } from '@core/search/marks'
import { compactOf, phraseOf, splitText, textTokens } from '@core/search/split'
import { expressionOf, wordsOf } from '@core/search/words'
import { fold, foldWithPlaces } from '@core/text/fold'
import { variantCharacters } from '@core/text/variants'

const tokens = (text: string) => textTokens(splitText(text)).map(token => token.text)

/** Whether every word of the search stands in the text, as the index would say. */
function finds(text: string, search: string): boolean {
  const words = wordsOf(search)
  return words.length > 0 && placesIn(text, words).every(places => places.length > 0)
}

describe('folding', () => {
  test.each([
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邊 渡邉 渡辺', '渡辺 渡辺 渡辺'],
    ['齋藤 齊藤 斉藤 斎藤', '斎藤 斎藤 斎藤 斎藤'],
    ['濵田 濱田', '浜田 浜田'],
    ['𠮷田', '吉田'],
    ['神\uFA19', '神神'],
    ['葛\u{E0100}城', '葛城'],
    ['ﾀﾅｶ', 'たなか'],
    ['ﾀﾞｲｽｹ ﾊﾟｳﾛ', 'だいすけ ぱうろ'],
    ['か\u3099き\u3099', 'がぎ'],
    ['カ゛キ゛', 'がぎ'],
    ['ＡＢＣ　１２３', 'abc 123'],
    ['Ångström Müller José', 'angstrom muller jose'],
    ['Łódź Ørsted Straße', 'lodz orsted strasse'],
    ['㈱あおぞら', '(株)あおぞら'],
    ['茅ヶ崎 茅ケ崎', '茅け崎 茅け崎'],
    ['佐々木', '佐々木'],
    ['サーバー', 'さーばー'],
    [
      'ヴァネッサ ｳﾞｧﾈｯｻ ブァネッサ ウ゛ァネッサ バネッサ',
      'ばねっさ ばねっさ ばねっさ ばねっさ ばねっさ',
    ],
    ['ヴ ラヴ ヴュルツ', 'ぶ らぶ ぶゅるつ'],
    ['⾼橋', '高橋'],
    ['⻑谷川', '長谷川'],
    ['淵上 渕上 渊上', '渕上 渕上 渕上'],
    ['條辺 嶋﨑 冨樫 栁 桒原', '条辺 島崎 富樫 柳 桑原'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['각', '각'],
  ])('%s is %s', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  test('no common form is a variant of another, so that folding twice changes nothing', () => {
    const chains = [...variantCharacters].filter(([, common]) => variantCharacters.has(common))
    expect(chains).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('every folded character knows the stretch of the original that it is', () => {
    const text = 'ｶﾞﾗｽ㈱𠮷田e\u0301'
    const { characters, from, to } = foldWithPlaces(text)
    const stretches = characters.map((one, n) => [one, text.slice(from[n], to[n])])
    expect(stretches).toEqual([
      ['が', 'ｶﾞ'],
      ['ら', 'ﾗ'],
      ['す', 'ｽ'],
      ['(', '㈱'],
      ['株', '㈱'],
      [')', '㈱'],
      ['吉', '𠮷'],
      ['田', '田'],
      ['e', 'e\u0301'],
    ])
  })
})

describe('splitting', () => {
  test.each([
    ['高橋みなみ', '高橋 橋み みな なみ み'],
    ['髙橋　みなみ', '高橋 橋み みな なみ み'],
    ['開示です。また', '開示 示で です す また た'],
    ['Yamada Taro', 'yamada taro'],
    ['taro.yamada@example.co.jp', 'taro yamada example co jp'],
    ['2026-0031', '202 026 260 600 003 031 31 1'],
    ['０９０ー１２３４', '090 901 012 123 234 34 4'],
    ['サ－ビス', 'さー ーび びす す'],
    ['第5号', '第 5 号'],
    ['東京2026年', '東京 京 202 026 26 6 年'],
    ['㊙️ → ☎', '秘 ☎'],
    ['よい😀❤️', 'よい い😀 😀❤ ❤'],
    ['みづほ スヱ ファン', 'みず ずほ ほす すえ えふ ふあ あん ん'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(tokens(text).join(' ')).toBe(expected)
  })

  test('what is looked for is a phrase, and its last piece the beginning of one where it is short', () => {
    expect(phraseOf('高橋み')).toEqual({ tokens: ['高橋', '橋み'], prefix: false })
    expect(phraseOf('高')).toEqual({ tokens: ['高'], prefix: true })
    expect(phraseOf('yama')).toEqual({ tokens: ['yama'], prefix: true })
    expect(phraseOf('31')).toEqual({ tokens: ['31'], prefix: true })
    expect(phraseOf('0031')).toEqual({ tokens: ['003', '031'], prefix: false })
    expect(phraseOf('…！')).toBeUndefined()
  })
})

describe('what an officer types finds what was written', () => {
  test.each([
    ['髙橋 みなみ', '高橋'],
    ['髙橋 みなみ', '高橋みなみ'],
    ['髙橋　みなみ', '高橋 みなみ'],
    ['髙橋みなみ', '高橋　みなみ'],
    ['タナカ タロウ', 'ﾀﾅｶ'],
    ['ﾀﾅｶ ﾀﾛｳ', 'たなか'],
    ['ﾜﾀﾅﾍﾞ', 'わたなべ'],
    ['渡邉 健', '渡邊'],
    ['佐々木 ゆき', '々木'],
    ['ヴォルコンスカヤ・マリア', 'マリア'],
    ['ヴォルコンスカヤ・マリア', 'ヴォルコンスカヤマリア'],
    ['ユーザーサポート', 'ユ－ザ－'],
    ['minami.takahashi@mail.example', 'takahashi@mail'],
    ['minami.takahashi@mail.example', 'taka'],
    ['090-1234-5678', '12345678'],
    ['090-1234-5678', '0901234'],
    ['０９０（１２３４）５６７８', '345'],
    ['090 1234 5678', '1234-5678'],
    ['03ー1234ー5678', '0312345678'],
    ['〒104-0033 東京都中央区新川', '1040033'],
    ['東京都千代田区丸の内1丁目', '丸の内'],
    ['2026-0031', '31'],
    ['2026-0031', '0031'],
    ['2026-0031', '２０２６－００３１'],
    ['個情発第2026-12号', '第2026-12号'],
    ['購入履歴の開示を\nお願いします', '開示をお願い'],
    ['購入履歴の開示', '履歴'],
    ['購入履歴の開示', '示'],
    ['José García', 'jose garcia'],
    ['O’Brien', "o'brien"],
    ['Smith-Jones', 'jones'],
    ['2026-12-18 (2026年12月18日)', '2026/12/18'],
    ['2026-12-18 (2026年12月18日)', '12月18日'],
    ['2026-12-18 (2026年12月18日)', '2026年12月'],
  ])('%s: %s', (text, search) => {
    expect(finds(text, search)).toBe(true)
  })

  test.each([
    ['高橋みなみ', '高島'],
    ['高橋みなみ', '橋高'],
    ['Yamada', 'mada'],
    ['090-1234-5678', '4321'],
    ['12\n34', '1234'],
    ['田中', '中田'],
  ])('%s is not found by %s', (text, search) => {
    expect(finds(text, search)).toBe(false)
  })
})

const japanese = fc.string({
  unit: fc.constantFrom(
    ...Array.from('髙橋高田中太郎みなみミナミﾐﾅﾐﾞ々ー〆。、「」 　\n1２3-株式会社AbcＡ㈱が\u3099'),
  ),
  minLength: 2,
  maxLength: 40,
})

test('any part of an indexed Japanese text is found in it', () => {
  const plain = fc.string({
    unit: fc.constantFrom(
      ...Array.from('髙橋田中太郎みなみミナミ々ー〆。、「」・　\n株式会社がギ'),
    ),
    minLength: 2,
    maxLength: 40,
  })
  fc.assert(
    fc.property(plain, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % (text.length - 1)
      const part = text.slice(start, start + 2 + (b % (text.length - start - 1)))
      for (const word of wordsOf(part)) expect(finds(text, word.typed)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('any text finds itself, and its marks lie in it', () => {
  fc.assert(
    fc.property(japanese, text => {
      const words = wordsOf(text)
      for (const places of placesIn(text, words)) {
        expect(places.length).toBeGreaterThan(0)
        for (const [start, end] of places) expect(0 <= start && start < end).toBe(true)
        for (const [, end] of places) expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 2000 },
  )
})

test('nothing that is typed is a part of the index’s own language', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      for (const word of wordsOf(text)) {
        expect(expressionOf([word])).toMatch(/^"[a-z0-9 \u0080-\u{10FFFF}]+"( \*)?$/u)
      }
    }),
    { numRuns: 2000 },
  )
  expect(wordsOf('" OR who:* NEAR( ) ^ - NOT').map(({ tokens: [one] }) => one)).toEqual([
    'or',
    'who',
    'near',
    'not',
  ])
})

test('a search is cut to a length that can be looked for', () => {
  expect(wordsOf('あ'.repeat(2_000_000))[0]!.typed.length).toBe(200)
  expect(wordsOf('a b c d e f g h i j k l').length).toBe(8)
  expect(wordsOf('\u0000\uD800 \uDC00')).toEqual([])
  expect(compactOf('〒104-0033')).toBe('1040033')
})
