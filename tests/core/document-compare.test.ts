import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts, onlyChanges, type ComparedRow } from '@core/documents/compare'
import type { Change } from '@core/text/compare-lines'

const marked = ({ kind, text }: Change) =>
  ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]
const words = (changes: readonly Change[] | undefined) => changes?.map(marked).join('')
const written = ({ before, after }: ComparedRow) => [words(before), words(after)]

describe('two versions of a document', () => {
  test('have their changed words marked, in Japanese too', () => {
    const before = '住所は東京都渋谷区です。\n以上'
    const after = '住所は東京都新宿区です。\r\n\r\n別紙を参照\r\n以上'
    const { rows, places } = compareTexts(before, after, 'ja')
    expect(places).toBe(1)
    expect(rows.map(written)).toEqual([
      ['住所は東京都-渋谷-区です。', '住所は東京都+新宿+区です。'],
      [undefined, '+別紙を参照+'],
      ['以上', '以上'],
    ])
  })

  test('lose no line: what was and what is can both be read', () => {
    const line = fc.constantFrom('氏名 髙橋', '氏名 高橋', '東京都', '', 'a b c', 'a x c')
    const text = fc.array(line, { maxLength: 12 })
    const read = (side: readonly (readonly Change[] | undefined)[]) =>
      side.flatMap(changes => (changes ? [changes.map(change => change.text).join('')] : []))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { rows } = compareTexts(before.join('\n'), after.join('\n'), 'ja')
        expect(read(rows.map(row => row.before))).toEqual(before.filter(Boolean))
        expect(read(rows.map(row => row.after))).toEqual(after.filter(Boolean))
      }),
      { numRuns: 50 },
    )
  })

  test('that share nothing are all of the one beside all of the other', () => {
    const lines = (word: string) => Array.from({ length: 6000 }, (_, n) => `${word} ${n}`)
    const { rows, places } = compareTexts(lines('行').join('\n'), lines('row').join('\n'), 'ja')
    expect(places).toBe(1)
    expect(rows).toHaveLength(6000)
    expect(rows.map(written).at(-1)).toEqual(['-行 5999-', '+row 5999+'])
  })

  test('are shown by the places that changed, with the lines around them', () => {
    const { rows } = compareTexts('1\n2\n3\n4\n5\n6\n7\n8\n9', '1\n2\n3\nx\n5\n6\n7\n8\ny\nz', 'en')
    const shown = onlyChanges(rows, 1).map(row =>
      row === 'gap' ? row : [...written(row), row.place].join(' '),
    )
    expect(shown).toEqual([
      'gap',
      '3 3 ',
      '-4- +x+ 0',
      '5 5 ',
      'gap',
      '8 8 ',
      '-9- +y+ 1',
      ' +z+ 1',
    ])
  })
})
