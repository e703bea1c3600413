import { array, assert, constantFrom, oneof, property, string, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { maskText } from '@core/sensitive/mask'
import { scanText } from '@core/sensitive/scan'
import { workedMs } from '@tests/support/work-time'

const separators = [
  ' ',
  '　',
  '-',
  '－',
  'ー',
  '・',
  '.',
  '\n',
  ', ',
  '+',
  '＊',
  '\u200b',
  '(',
  '）',
]
const words = [
  ...['マイナンバー', '個人番号', '免許証番号', 'カード番号', '基礎年金番号', '年金', '保険者番号'],
  ...['被保険者番号', '健康保険', '記号', '番号', '在留カード', '旅券', 'SSN', 'IBAN', '法人番号'],
  ...['電話', 'TK', 'AB', 'DE89', '年', '円', '件'],
]
const numbers = [
  ...['123456789018', '1234-5678-9018', '１２３４　５６７８　９０１８', '123456789000'],
  ...['4111111111111111', '4111 1111 1111 1111', '3782 822463 10005', '123-45-6789'],
  ...['1234-567890', '01130012', '138016', '301234567890', '8010401089234', 'TK1234567'],
  ...['AB12345678CD', 'DE89 3704 0044 0532 0130 00', '1 2 3 4 5 6 7 8 9 0 1 8', '1234', '2026'],
]
/** Texts in which numbers, their parts and the words that name them meet in every way. */
const anyText = array(
  oneof(
    constantFrom(...separators),
    constantFrom(...words),
    constantFrom(...numbers),
    stringMatching(/^[0-9]{1,6}$/),
    stringMatching(/^[0-9]{4}( [0-9]{4}){1,4}$/),
    string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 14 },
).map(parts => parts.join(''))

const runs = { numRuns: 3000 }
const significant = /[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/

test('findings are in order, apart from one another, and begin and end with what was typed', () => {
  assert(
    property(anyText, text => {
      let end = 0
      for (const finding of scanText(text)) {
        expect(finding.start).toBeGreaterThanOrEqual(end)
        const typed = text.slice(finding.start, finding.end)
        expect(typed.charAt(0)).toMatch(significant)
        expect(typed.charAt(typed.length - 1)).toMatch(significant)
        expect(typed.normalize('NFKC').replace(/[^0-9]/g, '').length).toBeGreaterThanOrEqual(2)
        end = finding.end
      }
    }),
    runs,
  )
})

test('masking changes the numbers alone, and leaves nothing to be found', () => {
  assert(
    property(anyText, text => {
      const findings = scanText(text)
      const masked = maskText(text, findings)
      expect(masked.length).toBe(text.length)
      expect(scanText(masked)).toEqual([])
      for (let at = 0; at < text.length; at++) {
        const inside = findings.some(({ start, end }) => at >= start && at < end)
        const character = masked.charAt(at)
        if (character !== text.charAt(at))
          expect({ inside, character }).toEqual({ inside: true, character: '＊' })
      }
    }),
    runs,
  )
})

test('any text at all can be scanned', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 200 }), text => void scanText(text)),
    runs,
  )
})

/** Milliseconds of the quickest of some runs. */
function quickest(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = workedMs()
    scanText(text)
    return workedMs() - start
  })
  return Math.min(...times)
}

test.each([
  ['digits', '1'],
  ['hyphens', '-'],
  ['blanks', ' '],
  ['marks', '＊'],
  ['marks and digits', '1＊'],
  ['invisible characters', '1\u200b\u200b'],
  ['boxes', '1 '],
  ['groups', '1234-'],
  ['groups like a card', '4111 '],
  ['numbers', '123456789018 '],
  ['words', '番号'],
  ['words and digits', '記号12 '],
  ['beginnings of an account', 'DE89 '],
  ['beginnings of a passport', '旅券AB'],
])('the work grows as the text does, for %s', (_, unit) => {
  const [small, large] = [60_000, 240_000].map(length => unit.repeat(length / unit.length))
  // Four times the text: four times the work, sixteen times where it grows with the square.
  expect(quickest(large!)).toBeLessThan(9 * quickest(small!) + 20)
})
