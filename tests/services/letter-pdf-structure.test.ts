import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { language } from '@core/bilingual'
import { composeLetter } from '@core/letters/compose'
import { addressLines, type Block, type Run } from '@core/letters/letter'
import { sampleLetterInput } from '@core/letters/sample'
import { packKey, rulePacks } from '@core/regimes/index'
import { createLetterPrinter, type PrintableLetter } from '@main/services/letter-pdf/letter-printer'
import { readPdf, type ReadPdf } from '@tests/support/read-pdf'

const run = promisify(execFile)
const printer = createLetterPrinter({ fontFolders: ['node_modules/@expo-google-fonts'] })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'letters-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const everyLetter = rulePacks.flatMap(pack =>
  pack.letters.flatMap(({ id }) =>
    language.options.map(lang => ({ pack, id, lang, name: `${packKey(pack)} ${id} ${lang}` })),
  ),
)

function sample({ pack, id, lang }: (typeof everyLetter)[number]): PrintableLetter {
  const letter = composeLetter(sampleLetterInput(pack, id, lang))
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return { ...letter.value, font: 'mincho', createdAt: '2026-12-11T01:02:03.000Z' }
}

const bare = (text: string): string => text.replaceAll(/\s/g, '')
const runsText = (runs: readonly Run[]): string => bare(runs.map(({ text }) => text).join(''))

/** The words of a block in the order they are read. */
function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return block.items.map(runsText)
    case 'table':
      return [...block.header, ...block.rows.flat()].map(runsText)
    case 'recordStart':
    case 'recordEnd':
      return []
    default:
      return [runsText(block.runs)]
  }
}

/** Reads as whoever hears the letter does: in the order of its structure. */
function expectReadingOrder(pdf: ReadPdf, { frame, body }: PrintableLetter): void {
  const expected = [
    frame.documentNumber,
    frame.date,
    ...addressLines(frame),
    ...frame.sender,
    body.title,
    ...frame.reference,
  ].map(bare)
  const text = bare(pdf.textInOrder)
  let at = 0
  for (const words of [...expected, ...body.blocks.flatMap(wordsOf)]) {
    const found = text.indexOf(words, at)
    expect(found, `${words} after ${text.slice(Math.max(0, at - 40), at)}`).toBeGreaterThanOrEqual(
      at,
    )
    at = found + words.length
  }
}

const count = (blocks: readonly Block[], types: readonly Block['type'][]): number =>
  blocks.filter(({ type }) => types.includes(type)).length

describe('every letter of every law', () => {
  test.each(everyLetter)('$name is for everybody to read', async place => {
    const letter = sample(place)
    const bytes = printer.pdf(letter)
    writeFileSync(join(folder, `${place.name.replaceAll(/[ /]/g, '-')}.pdf`), bytes)
    const pdf = await readPdf(bytes)
    expect(pdf.xmp).toMatch(/pdfuaid:part>1</)
    expect(pdf.title).toBe(letter.body.title)
    expect(pdf.language).toBe(place.lang === 'ja' ? 'ja-JP' : 'en-GB')
    const { blocks } = letter.body
    expect(pdf.roles.filter(role => /^H\d$/.test(role))).toHaveLength(
      count(blocks, ['heading', 'annex']),
    )
    const headers = blocks.flatMap(block => (block.type === 'table' ? block.header : []))
    expect(pdf.roles.filter(role => role === 'TH').length).toBeGreaterThanOrEqual(headers.length)
    expectReadingOrder(pdf, letter)
    // The margins are 25 mm wide.
    expect(pdf.rightmost).toBeLessThan(pdf.width - 66)
    expect(printer.unprintable(letter)).toEqual([])
    // The screen's drawing holds as many pages, so each of its glyphs could be read.
    expect(printer.pages(letter)).toHaveLength(pdf.pages)
  })

  test('is sound by qpdf, and has its fonts in it as real ones', async () => {
    const files = readdirSync(folder)
    expect(files.length).toBeGreaterThan(0)
    const check = async (file: string) => {
      const ask = async (command: string, ...options: string[]) =>
        (await run(command, [...options, join(folder, file)])).stdout
      expect(await ask('qpdf', '--check'), file).toContain('No syntax or stream encoding errors')
      for (const font of (await ask('pdffonts')).trim().split('\n').slice(2)) {
        expect(font, file).toMatch(/CID TrueType +Identity-H +yes yes yes/)
      }
    }
    const atOnce = 4
    for (let at = 0; at < files.length; at += atOnce) {
      await Promise.all(files.slice(at, at + atOnce).map(check))
    }
  }, 240_000)
})
