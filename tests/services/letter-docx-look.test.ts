import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { officeImageId } from '@core/ids'
import { addressLines, type Block, type Run } from '@core/letters/letter'
import type { LetterheadLook } from '@core/letters/letterhead'
import { letterWords } from '@core/letters/letter-words'
import type { PrintableLetter } from '@main/handlers/context'
import type { PrintableImage } from '@main/handlers/letter-files-port'
import { findAssets } from '@main/services/assets'
import { windows } from '@main/services/letter-files/docx-window'
import { letterDocx } from '@main/services/letter-files/letter-docx'
import { pngOf } from '@main/services/letter-files/png'
import { createLetterPrinter } from '@main/services/letter-pdf/letter-printer'
import { sampleLetter } from '@tests/support/sample-letter'
import { temporaryFolder } from '@tests/support/temporary'
import { hasOffice, officePdfs, wordParts } from '@tests/support/word-file'

const { fontFolders } = findAssets()
const printer = createLetterPrinter({ fontFolders })
const picture = officeImageId.parse('0'.repeat(64))
const plain: LetterheadLook = {
  paper: 'a4',
  window: 'none',
  font: 'mincho',
  logo: picture,
  seal: picture,
}

const drawing = (box: string, drawn: string, alternative: string): PrintableImage => ({
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${drawn}</svg>`,
  ),
  alternative,
})
/** Three squares beside each other: red, nothing, blue half through. */
const logo = drawing(
  '0 0 3 1',
  '<rect width="1" height="1" fill="#f00"/><rect x="2" width="1" height="1" fill="#00f" opacity=".5"/>',
  'みなと電機のロゴ',
)
const seal = drawing(
  '0 0 9 9',
  '<rect x="1" y="1" width="7" height="7" fill="none" stroke="#c00"/>',
  'みなと電機の角印',
)

function onPaper(
  look: Partial<LetterheadLook>,
  language: 'ja' | 'en' = 'ja',
  images: NonNullable<PrintableLetter['images']> = { logo, seal },
): PrintableLetter {
  const letter = sampleLetter('L10', language)
  const letterhead = { ...plain, ...look }
  return { ...letter, font: letterhead.font, frame: { ...letter.frame, letterhead }, images }
}

const asWord = (letter: PrintableLetter) =>
  letterDocx({ ...letter, english: 'en-GB', organisation: 'みなと電機' }, fontFolders)

async function documentOf(letter: PrintableLetter): Promise<string> {
  const { 'word/document.xml': document } = await wordParts(await asWord(letter))
  return String(document)
}

const anchorsIn = (document: string) =>
  document.match(/<wp:(anchor|inline)[ >].*?<\/wp:\1>/gs)!.map(drawn => ({
    drawn,
    alternative: /descr="([^"]*)"/.exec(drawn)?.[1],
    millimetres: /<wp:extent cx="(\d+)" cy="(\d+)"/
      .exec(drawn)!
      .slice(1)
      .map(emu => Math.round(Number(emu) / 3600) / 10),
  }))

/** A point of a PNG of ours: red, green, blue, opacity. */
function pointOf(png: Buffer, x: number, y: number): readonly number[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))
  const at = Math.floor(y * height) * (1 + width * 4) + 1 + Math.floor(x * width) * 4
  return [...rows.subarray(at, at + 4)]
}

describe('the letterhead of a Word file', () => {
  test.each(['ja', 'en'] as const)(
    'has the logo and the seal in %s, each told to who cannot see it; 印 stands only where there is no seal',
    async language => {
      const [first, second] = anchorsIn(await documentOf(onPaper({}, language)))
      expect(first).toMatchObject({ alternative: 'みなと電機のロゴ', millimetres: [42, 14] })
      expect(second).toMatchObject({ alternative: 'みなと電機の角印', millimetres: [22, 22] })
      // Stamped over the words in Japanese, beside them in English.
      expect(second!.drawn).toContain('behindDoc="1"')
      expect(await documentOf(onPaper({}))).not.toMatch(/恵子[\s　]+印/)
      const bare = await documentOf(onPaper({ logo: null, seal: null }, 'ja', {}))
      expect(bare).toMatch(/恵子[\s　]+印/)
      expect(bare).not.toContain('<wp:')
    },
  )

  test('draws an SVG as points, as the pages of the letter show it', async () => {
    const parts = await wordParts(await asWord(onPaper({}, 'ja', { logo })))
    const media = Object.keys(parts).filter(name => name.startsWith('word/media/'))
    expect(media).toEqual([expect.stringMatching(/\.png$/)])
    const png = parts[media[0]!]!
    expect(png.readUInt32BE(16) / png.readUInt32BE(20)).toBeCloseTo(3, 1)
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000)
    expect(pointOf(png, 0.15, 0.5)).toEqual([255, 0, 0, 255])
    expect(pointOf(png, 0.5, 0.5)[3]).toBe(0)
    const [red, green, blue, opacity] = pointOf(png, 0.85, 0.5)
    expect([red, green, blue]).toEqual([0, 0, 255])
    expect(opacity).toBeGreaterThan(120)
    expect(opacity).toBeLessThan(135)
  })

  test('keeps a PNG as it is, and one that is broad no wider than logos are', async () => {
    const points = new Uint8Array(100 * 10 * 3).fill(0x80)
    const bytes = pngOf({ width: 100, height: 10, points })
    const image = { mediaType: 'image/png', bytes, alternative: 'a < b & "c"' } as const
    const letter = onPaper({}, 'ja', { logo: image })
    const parts = await wordParts(await asWord(letter))
    const [name] = Object.keys(parts).filter(part => part.startsWith('word/media/'))
    expect(Buffer.compare(parts[name!]!, bytes)).toBe(0)
    const [drawn] = anchorsIn(await documentOf(letter))
    expect(drawn).toMatchObject({ millimetres: [60, 6] })
    expect(drawn!.alternative).toBe('a &lt; b &amp; &quot;c&quot;')
  })

  test('is the same bytes for the same letter, pictures and all', async () => {
    const letter = onPaper({ window: 'naga3' })
    expect(Buffer.compare(await asWord(letter), await asWord(letter))).toBe(0)
  })

  test.each(['naga3', 'dl'] as const)(
    'puts the address where a %s window shows it, as the letter’s own pages do',
    async window => {
      const document = await documentOf(onPaper({ window }))
      const { addressee } = onPaper({}).frame
      const { x, y, width } = windows[window]
      const twips = (millimetres: number) => String(Math.round((millimetres / 25.4) * 1440))
      const framed = document.match(/<w:p>(?:(?!<\/w:p>).)*<w:framePr.*?<\/w:p>/gs)!
      expect(framed).toHaveLength(addressee.length)
      for (const paragraph of framed) {
        expect(paragraph).toContain(`w:x="${twips(x)}"`)
        expect(paragraph).toContain(`w:y="${twips(y)}"`)
        expect(paragraph).toContain(`w:w="${twips(width)}"`)
        expect(paragraph).toMatch(/w:hAnchor="page"/)
        expect(paragraph).toMatch(/w:vAnchor="page"/)
      }
    },
  )

  test('takes the windows’ measures that the letter’s own pages take', () => {
    const typeset = readFileSync('electron/services/letter-pdf/frame.typ', 'utf8')
    for (const [name, place] of Object.entries(windows)) {
      const measures = Object.entries(place).map(([key, value]) => `${key}: ${value}mm`)
      expect(typeset).toContain(`${name}: (${measures.join(', ')})`)
    }
  })
})

const looks = [
  ['plain', {}],
  ['naga3', { window: 'naga3' }],
  ['dl', { window: 'dl' }],
  ['us', { paper: 'us_letter', font: 'gothic' }],
] as const

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test.each(['ja', 'en'] as const)(
    'has the same words on every kind of paper in %s, and in a window the address alone',
    async language => {
      const folder = temporaryFolder()
      const at = (name: string) => join(folder, name)
      for (const [name, look] of looks) {
        const letter = onPaper(look, language)
        writeFileSync(at(`${name}.docx`), await asWord(letter))
        writeFileSync(at(`${name}.own.pdf`), printer.pdf(letter))
      }
      officePdfs(
        folder,
        looks.map(([name]) => at(`${name}.docx`)),
      )
      for (const [name, look] of looks) {
        const letter = onPaper(look, language)
        const words = charactersOf(at(`${name}.pdf`), letter)
        expect(words.length).toBeGreaterThan(500)
        expect(words).toEqual(charactersOf(at(`${name}.own.pdf`), letter))
        if ('window' in look) expectInWindow(at(`${name}.pdf`), letter, look.window)
      }
      const size = execFileSync('pdfinfo', [at('us.pdf')], { encoding: 'utf8' })
      expect(size).toMatch(/Page size: +612 x 792/)
    },
    180_000,
  )
})

const shown = {
  // How much of the folded sheet a window can show at most: see frame.typ.
  naga3: { beside: 110, below: 57 },
  dl: { beside: 110, below: 95 },
} as const

function expectInWindow(pdf: string, { frame }: PrintableLetter, window: 'naga3' | 'dl') {
  const { x, y, width, height } = windows[window]
  const boxes = execFileSync('pdftotext', ['-l', '1', '-bbox', pdf, '-'], { encoding: 'utf8' })
  const words = [...boxes.matchAll(/<word (.*?)>(.*?)<\/word>/g)].map(([, box = '', text = '']) => {
    const edge = (name: string) =>
      (Number(new RegExp(`${name}="([\\d.]+)"`).exec(box)?.[1]) / 72) * 25.4
    return {
      text,
      left: edge('xMin'),
      top: edge('yMin'),
      right: edge('xMax'),
      bottom: edge('yMax'),
    }
  })
  const seen = words.filter(
    ({ left, top }) => left < shown[window].beside && top < shown[window].below,
  )
  expect(bare(seen.map(({ text }) => text).join(''))).toBe(bare(addressLines(frame).join('')))
  for (const { left, top, right, bottom } of seen) {
    expect(left).toBeGreaterThanOrEqual(x - 0.1)
    expect(right).toBeLessThanOrEqual(x + width + 0.1)
    expect(top).toBeGreaterThanOrEqual(y - 0.5)
    expect(bottom).toBeLessThanOrEqual(y + height)
  }
}

const bare = (text: string) => text.replaceAll(/[\s　]/g, '')
const textOf = (runs: readonly Run[]) => runs.map(run => run.text).join('')
const tableHeaders = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(block => (block.type === 'table' ? block.header.map(textOf) : []))

/**
 * Every character, without those that depend on where a page or a line ends: its head, its foot,
 * repeated headers, and hyphens, which are not read back from the end of a line.
 */
function charactersOf(pdf: string, { frame, body }: PrintableLetter): readonly string[] {
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })
  const { slip } = letterWords[frame.language]
  // A repeated header may stand on several lines, or on one.
  const headers = tableHeaders(body.blocks).flatMap(header => [header, ...header.split(' ')])
  const repeated = new Set(
    [frame.documentNumber, slip, ...headers].map(line => bare(line).replaceAll('-', '')),
  )
  return text
    .split(/[\n\f]/)
    .map(line => bare(line).replaceAll('-', ''))
    .filter(line => !/^\d+\/\d+$/.test(line) && !repeated.has(line))
    .join('')
    .split('')
    .sort()
}
