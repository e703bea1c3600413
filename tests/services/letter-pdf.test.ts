import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeLetter } from '@core/letters/compose'
import type { Block } from '@core/letters/letter'
import { sampleLetterInput } from '@core/letters/sample'
import { packOf } from '@core/regimes/index'
import { columnWidths } from '@main/services/letter-pdf/column-widths'
import { createLetterPrinter, type PrintableLetter } from '@main/services/letter-pdf/letter-printer'

const pack = packOf({ regime: 'jp_appi', variant: null })
const printer = createLetterPrinter({ fontFolders: ['node_modules/@expo-google-fonts'] })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'letters-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function sample(id: string, language: 'ja' | 'en' = 'ja'): PrintableLetter {
  const letter = composeLetter(sampleLetterInput(pack, id, language))
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return { ...letter.value, font: 'mincho', createdAt: '2026-12-11T01:02:03.000Z' }
}

const withBlocks = (letter: PrintableLetter, blocks: Block[]): PrintableLetter => ({
  ...letter,
  body: { ...letter.body, blocks },
})

/** Prints a letter and asks poppler's or qpdf's tools about it. */
function printed(letter: PrintableLetter) {
  const path = join(folder, 'letter.pdf')
  writeFileSync(path, printer.pdf(letter))
  const ask = (command: string, ...options: string[]) =>
    execFileSync(command, [...options, path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  return {
    text: () => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }),
    boxes: () => execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }),
    fonts: () => ask('pdffonts').trim().split('\n').slice(2),
    info: () => ask('pdfinfo'),
    structure: () => ask('pdfinfo', '-struct-text'),
    check: () => ask('qpdf', '--check'),
  }
}

test('the text reads in the order of the letter, with rare forms of names', () => {
  const text = printed(sample('L10')).text()
  const order = [
    '個情第2026-0012号',
    '令和8年12月11日',
    '髙橋 みなみ 様',
    '株式会社みなと電機',
    '宮﨑 恵子',
    '保有個人データ一部開示通知書',
    '受付番号：2026-0012',
    '拝啓',
    '敬具',
    '記',
    '1 開示する項目',
    '2 開示しない項目',
    '以上',
    '別紙 開示する保有個人データ',
    '会員登録情報',
  ]
  const places = order.map((words, i) =>
    text.indexOf(words, i === 0 ? 0 : text.indexOf(order[i - 1]!)),
  )
  expect(
    places.every(place => place >= 0),
    JSON.stringify({ places, text }),
  ).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('headings, lists and tables are tagged as such, a header row as header', () => {
  const structure = printed(sample('L10')).structure()
  expect(structure).toMatch(/H1/)
  expect(structure).toMatch(/LI\b/)
  expect(structure).toMatch(/THead[\s\S]*TH[\s\S]*TBody[\s\S]*TD/)
})

test('equal letters give equal bytes, also from another printer', () => {
  const other = createLetterPrinter({ fontFolders: ['node_modules/@expo-google-fonts'] })
  expect(Buffer.from(other.pdf(sample('L10')))).toEqual(Buffer.from(printer.pdf(sample('L10'))))
  const later = { ...sample('L10'), createdAt: '2026-12-12T00:00:00.000Z' }
  expect(Buffer.from(printer.pdf(later))).not.toEqual(Buffer.from(printer.pdf(sample('L10'))))
})

test('a letter without a number says on every page that it is a draft', () => {
  const letter = sample('L10')
  const draft = { ...letter, frame: { ...letter.frame, documentNumber: '' } }
  const pages = printed(draft).text().split('\f').slice(0, -1)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('下書き / DRAFT')
  expect(printed({ ...letter, draft: true }).text()).toContain('下書き / DRAFT')
  expect(printed(letter).text()).not.toContain('DRAFT')
})

describe('what people typed', () => {
  const one = (text: string): PrintableLetter =>
    withBlocks(sample('L11'), [{ type: 'paragraph', runs: [{ text }] }])

  test('is printed and not obeyed', () => {
    const nasty = '#panic("x") $x$ *a* _b_ `c` <script> \\ = @ref [d] // e {f} ~ -- "g"'
    const text = printed(one(nasty)).text().replaceAll('\n', ' ')
    expect(text).toContain(nasty)
  })

  test('keeps its lines and spaces', () => {
    const boxes = printed(one('一行目\n\n  二行目\n三行目')).boxes()
    const [first, second, third] = ['一行目', '二行目', '三行目'].map(line => {
      const [, x, y] =
        new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>\\s*${line}`).exec(boxes) ?? []
      return { x: Number(x), y: Number(y) }
    })
    expect(second!.x).toBeGreaterThan(first!.x + 3)
    expect(third!.x).toBe(first!.x)
    expect(second!.y - first!.y).toBeCloseTo(2 * (third!.y - second!.y), 1)
  })

  test('is shown as 〓 where no font has it, and the letter says which characters these are', () => {
    const letter = one('笑顔😀と𠮷野家、葛\u{E0100}城、か\u3099、塚\uFA10')
    expect(printer.unprintable(letter)).toEqual(['😀'])
    const text = printed(letter).text()
    expect(text).toContain('笑顔〓と𠮷野家')
    expect(text).toContain('、が、')
    expect(text).toContain('\uFA10')
  })

  test('does not run off the page, however long: names, addresses on the web, forty rows', () => {
    const url = `https://example.com/${'abcdefghij'.repeat(40)}`
    const name = '寿限無寿限無五劫のすりきれ海砂利水魚の'.repeat(6)
    const rows = Array.from({ length: 40 }, (_, i) => [
      [{ text: String(i + 1) }],
      [{ text: `項目${i + 1} ${url.slice(0, 60)}` }],
      [{ text: `内容の説明です。`.repeat(i % 7) }],
    ])
    const letter = sample('L09')
    const long: PrintableLetter = {
      ...withBlocks(letter, [
        { type: 'recordStart' },
        { type: 'paragraph', runs: [{ text: url }] },
        { type: 'list', ordered: true, items: [[{ text: url }]] },
        { type: 'recordEnd' },
        { type: 'annex', runs: [{ text: '別紙' }] },
        {
          type: 'table',
          header: [[{ text: '番号' }], [{ text: '項目' }], [{ text: '内容' }]],
          rows,
        },
      ]),
      frame: { ...letter.frame, addressee: [`${name} 様`], sender: [name, url] },
    }
    const pdf = printed(long)
    const edges = [...pdf.boxes().matchAll(/xMax="([\d.]+)"/g)].map(m => Number(m[1]))
    expect(Math.max(...edges)).toBeLessThan(595.28 - 66)
    const text = pdf.text()
    expect(text.replaceAll('\n', '').split(url).length - 1).toBe(3)
    expect(text).toContain('項目40')
    // The header row stands on each page of the table.
    const pages = text.split('\f').filter(page => page.includes('項目'))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toMatch(/番号[\s\S]*項目[\s\S]*内容/)
  })
})

test('the pages on screen are the pages of the PDF, one drawing each', () => {
  const letter = sample('L10')
  const pages = printer.pages(letter)
  const pdf = printed(letter)
  expect(pdf.info()).toMatch(new RegExp(`Pages: +${pages.length}\\b`))
  const words = pdf.text().split('\f')
  for (const [index, page] of pages.entries()) {
    expect(page).toMatch(/^<svg[^>]*viewBox="0 0 595\.\d+ 841\.\d+"/)
    // Each character is drawn, and by nothing that is elsewhere in the drawing.
    const characters = words[index]!.replaceAll(/\s/g, '').length
    expect(page.match(/M [\d.-]+ [\d.-]+ ?m/g)).toHaveLength(characters)
    expect(page).not.toMatch(/href|<use|<symbol/)
  }
  expect(new Set(pages).size).toBe(pages.length)
})

test('a missing font is a broken installation', () => {
  const broken = createLetterPrinter({ fontFolders: [folder] })
  expect(() => broken.pdf(sample('L11'))).toThrow('font')
})

test('columns fill the width, narrow ones as they need and the fullest the widest', () => {
  const long = '長い内容。'.repeat(60)
  const widths = columnWidths(
    [
      ['番号', '1'],
      ['項目', '購入履歴'],
      ['内容', long],
    ],
    450,
  )
  expect(widths.reduce((a, b) => a + b)).toBeCloseTo(450)
  expect(widths[0]).toBe(27)
  expect(widths[2]).toBeGreaterThan(350)
})

test('lines are not stretched so far that gaps would read as spaces', () => {
  for (const { id } of pack.letters) {
    expect(printed(sample(id)).text()).not.toMatch(/[ぁ-ん] [ぁ-ん] [ぁ-ん] /)
  }
})
