import { expect, test } from 'vitest'
import { placesIn } from '@core/search/marks'
import { kanaOf } from '@core/search/romaji'
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
])('%s is found by %s', (text, search) => {
  expect(finds(text, search)).toBe(true)
})

test.each([
  ['たかはし', 'takano'],
  ['かがみ', 'ガガミ'],
  ['room 12', 'room 12 2026'],
  ['殿岡', '王様'],
])('%s is not found by %s', (text, search) => {
  expect(finds(text, search)).toBe(false)
})

test('kana for Latin letters are looked for only in what cases are called by', () => {
  const [word] = wordsOf('minami')
  expect(word?.others.map(other => expressionOf([other]))).toEqual(
    expect.arrayContaining(['"Àみな Àなみ"']),
  )
})

test('what is no reading gives no kana, and a long one no more than can be looked for', () => {
  for (const text of ['no', 'mail', 'smith', 'a1', 'x', "'", 'てら'])
    expect(kanaOf(text)).toEqual([])
  expect(kanaOf('yotoshokotonorososhoto').length).toBeLessThanOrEqual(16)
})
