import { expect, test } from 'vitest'
import { placesIn } from '@core/search/marks'
import { ofLongVowels } from '@core/search/long-vowels'
import { kanaOf } from '@core/search/romaji'
import { readQuery } from '@core/search/query'
import { expressionOf, wordsOf } from '@core/search/words'

/** Whether every word of the search stands in the text in one of its writings. */
function finds(text: string, search: string): boolean {
  const words = wordsOf(search)
  return words.every(word =>
    placesIn(text, [word, ...word.others]).some(places => places.length > 0),
  )
}

test.each([
  ['タカハシ ミナミ', 'takahashi'],
  ['たかはし みなみ', 'Minami Takahashi'],
  ['たかはし', 'takahas'],
  ['さとう めぐみ', 'sato'],
  ['さとう', 'Satō'],
  ['さとう', 'satoh'],
  ['おおの ゆうこ', 'ohno yuko'],
  ['おの', 'ono'],
  ['ワタナベ ケンイチ', "ken'ichi"],
  ['ワタナベ シンイチロウ', 'shinichiro'],
  ['ほんま', 'honma'],
  ['ほんま', 'homma'],
  ['はっとり ちょうじ', 'hattori choji'],
  ['つづき かずお', 'tsuzuki kazuo'],
  ['ふじわら しずか', 'huziwara sizuka'],
  ['2026-12-18 (2026年12月18日)', '令和8年12月18日'],
  ['2026-12-18 (2026年12月18日)', 'R8.12.18'],
  ['2026-12-18 (2026年12月18日)', 'Fri 18 Dec 2026'],
  ['2026-12-03 (2026年12月3日)', '2026/12/3'],
  ['令和8年12月3日のお電話', '2026-12-03'],
  ['on 3 December 2026', '2026年12月3日(木)'],
  ['髙橋 みなみ', '高橋様'],
  ['髙橋 みなみ', '高橋みなみ さん'],
  ['コンピュータ教室', 'コンピューター'],
  ['東京都千代田区霞ヶ関', '霞が関'],
  ['茅が崎', '茅ヶ崎'],
  ['㈱あおぞら', '株式会社あおぞら'],
  ['株式会社あおぞら', '(株)あおぞら'],
  ['東京都港区芝１丁目２番３号', '一丁目'],
  ['芝一丁目2番3号', '芝1丁目'],
  ['芝十二丁目', '12丁目'],
  ['南一条西三丁目', '南1条西3丁目'],
  ['芝1-2-3', '芝１丁目２番３号'],
  ['芝一丁目2番3号', '芝1-2-3'],
  ['芝1丁目2-3', '芝一丁目2番3号'],
  ['一ヵ月分', '1か月'],
  ['一箇月', '１ヶ月'],
  ['市ヶ谷', '市谷'],
  ['関ヶ原', '関原'],
  ['井上 スヱ', 'すえ'],
  ['ゐのうえ みづほ', 'いのうえ みずほ'],
  ['ユーコ', 'ゆうこ'],
  ['ゆうこ', 'ﾕｰｺ'],
  ['オオタ ケイコ', 'オータ ケーコ'],
  ['ウィリアム', 'ウイリアム'],
  ['お問い合わせの件', '問合せ'],
  ['問合わせ窓口', '問い合わせ'],
  ['引っ越したので', '引越した'],
  ['受付日', '受け付け日'],
  ['申込書', '申し込み書'],
  ['a third party', '"third party"'],
  ['通話の録音', '「通話の録音」'],
  ['2026-0001', '2026-1'],
  ['Mueller', 'Müller'],
  ['Müller', 'Mueller'],
  ["O'Brien", 'obrien'],
  ['ありがとう😀', '😀'],
  ['👨‍👩‍👧の家族', '👨‍👩‍👧'],
  ['斉藤', '齋藤'],
  ['渡邉', '渡邊'],
  ['03−1234−5678', '03‐1234ー5678'],
  ['090-1234-5678', '12345'],
  ['〒104-0033', '0033'],
])('%s is found by %s', (text, search) => {
  expect(finds(text, search)).toBe(true)
})

test.each([
  ['たかはし', 'takano'],
  ['かがみ', 'ガガミ'],
  ['room 12', 'room 12 2026'],
  ['a party of a third', '"third party"'],
  ['Muller', '"Mueller"'],
  ['殿岡', '王様'],
  ['芝11丁目', '一丁目2番'],
  ['芝2-1-3', '芝1丁目2番3号'],
  ['おかだ', 'おおかだ'],
  ['😀', '😁'],
])('%s is not found by %s', (text, search) => {
  expect(finds(text, search)).toBe(false)
})

test.each([
  ['開示 -録音', ['開示'], ['録音']],
  ['開示　－「通話 録音」', ['開示'], ['通話 録音']],
  ['-録音', ['-録音'], []],
  ['090 -1234', ['090', '-1234'], []],
  ['a - b', ['a', 'b'], []],
  ['jean-luc picard', ['jean-luc', 'picard'], []],
])('of %s, these are looked for, and those left out', (search, words, unwanted) => {
  expect(wordsOf(search).map(({ typed }) => typed)).toEqual(words)
  expect(readQuery(search).unwanted).toEqual(unwanted)
})

test('kana for Latin letters are looked for only in what cases are called by', () => {
  const [word] = wordsOf('minami')
  expect(word?.others.map(other => expressionOf([other]))).toEqual(
    expect.arrayContaining(['"Àみな Àなみ"']),
  )
})

test('long vowels are written otherwise only in what cases are called by', () => {
  const [word] = wordsOf('ゆうこ')
  expect(word?.others.map(other => expressionOf([other]))).toContain('"Àゆー Àーこ"')
  expect(ofLongVowels('おねがいしますね')).toEqual([])
  expect(ofLongVowels('見せて')).toEqual([])
})

test('what is no reading gives no kana, and a long one no more than can be looked for', () => {
  for (const text of ['no', 'mail', 'smith', 'a1', 'x', "'", 'てら'])
    expect(kanaOf(text)).toEqual([])
  expect(kanaOf('yotoshokotonorososhoto').length).toBeLessThanOrEqual(16)
})
