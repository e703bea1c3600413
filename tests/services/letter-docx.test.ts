import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { addressLines, type Block, type Run } from '@core/letters/letter'
import { letterWords } from '@core/letters/letter-words'
import type { WordLetter } from '@main/handlers/letter-files-port'
import { findAssets } from '@main/services/assets'
import { createDocumentText } from '@main/services/document-text/document-text'
import { letterDocx } from '@main/services/letter-files/letter-docx'
import { createLetterPrinter } from '@main/services/letter-pdf/letter-printer'
import { createMailReader } from '@main/services/mail/mail-reader'
import { sampleLetter } from '@tests/support/sample-letter'
import { temporaryFolder } from '@tests/support/temporary'
import { hasOffice, officePdfs, wordParts } from '@tests/support/word-file'

const assets = findAssets()
const wordLetter = (letterId: string, language: 'ja' | 'en' = 'ja'): WordLetter => ({
  ...sampleLetter(letterId, language),
  english: 'en-GB',
  organisation: 'みなと電機 & Co.',
})
const withBlocks = (letter: WordLetter, blocks: Block[]): WordLetter => ({
  ...letter,
  body: { ...letter.body, blocks },
})

async function parts(docx: Uint8Array): Promise<Record<string, string>> {
  const found = await wordParts(docx)
  return Object.fromEntries(Object.entries(found).map(([name, part]) => [name, String(part)]))
}

const textOf = (runs: readonly Run[]) => runs.map(run => run.text).join('')

/** A letter's words in the order they are read. Numbers of lists and pages are no text of a Word file. */
function wordsOf({ frame, body }: WordLetter): string {
  const blocks = body.blocks.flatMap(block => {
    switch (block.type) {
      case 'list':
        return block.items.map(textOf)
      case 'table':
        return [...block.header, ...block.rows.flat()].map(textOf)
      case 'recordStart':
        return frame.language === 'ja' ? ['記'] : []
      case 'recordEnd':
        return frame.language === 'ja' ? ['以上'] : []
      case 'annex': {
        if (!block.slip) return [textOf(block.runs)]
        const { cutLine, returnTo, ourNumber } = letterWords[frame.language]
        const number = ourNumber(frame.documentNumber)
        return [cutLine, textOf(block.runs), returnTo, ...frame.sender, number]
      }
      default:
        return [textOf(block.runs)]
    }
  })
  const { documentNumber, date, sender, reference } = frame
  const head = [documentNumber, date, ...addressLines(frame), ...sender, body.title, ...reference]
  return [...head, ...blocks].join('')
}

const bare = (text: string) => text.replaceAll(/[\s　]/g, '')

describe('a letter as a Word file', () => {
  test.each([
    ['L10', 'ja'],
    ['L10', 'en'],
    ['L26', 'ja'],
    ['L26', 'en'],
    ['L05', 'ja'],
  ] as const)('%s in %s says what the letter says, in its order', async (id, language) => {
    const letter = wordLetter(id, language)
    const name = { name: 'a.docx', mediaType: 'application/octet-stream' }
    const reader = createDocumentText(createMailReader(), assets.pdf)
    const { text, gap } = await reader.read(await letterDocx(letter), name)
    expect(gap).toBeNull()
    // What follows the body is the head and the foot of its pages.
    expect(bare(text).startsWith(bare(wordsOf(letter)))).toBe(true)
  })

  test('is the same bytes for the same letter, whatever the time', async () => {
    const letter = wordLetter('L10')
    const first = await letterDocx(letter)
    await new Promise(resolve => setTimeout(resolve, 2100))
    expect(Buffer.compare(first, await letterDocx(letter))).toBe(0)
  }, 20_000)

  test('names itself, its writer, its language and the day of the letter', async () => {
    const { 'docProps/core.xml': core } = await parts(await letterDocx(wordLetter('L10')))
    expect(core).toContain('<dc:title>保有個人データ一部開示通知書</dc:title>')
    expect(core).toContain('<dc:creator>みなと電機 &amp; Co.</dc:creator>')
    expect(core).toContain('<dc:language>ja-JP</dc:language>')
    expect(core!.match(/2026-12-11T01:02:03Z/g)).toHaveLength(2)
  })

  test.each([
    ['ja', 'ja-JP', 'BIZ UDPMincho'],
    ['en', 'en-GB', 'Times New Roman'],
  ] as const)(
    'tells the language and the font of every text in %s',
    async (language, tag, font) => {
      const { 'word/document.xml': document } = await parts(
        await letterDocx(wordLetter('L10', language)),
      )
      const runs = document!.match(/<w:r>.*?<\/w:r>/gs)!.filter(run => run.includes('<w:t'))
      expect(runs.length).toBeGreaterThan(20)
      for (const run of runs) {
        expect(run).toMatch(new RegExp(`<w:lang w:val="${tag}" w:eastAsia="ja-JP"/>`))
        expect(run).toContain(`w:ascii="${font}"`)
        expect(run).toContain('w:eastAsia="BIZ UDPMincho"')
      }
    },
  )

  test('has headings, table headers that repeat, and annexes on pages of their own', async () => {
    const all = await parts(await letterDocx(wordLetter('L10')))
    const document = all['word/document.xml']!
    const { blocks } = sampleLetter('L10').body
    const count = (pattern: RegExp) => document.match(pattern)?.length ?? 0
    const ofType = (...types: string[]) => blocks.filter(b => types.includes(b.type)).length
    expect(count(/<w:pStyle w:val="Title"\/>/g)).toBe(1)
    expect(count(/<w:pStyle w:val="Heading1"\/>/g)).toBe(ofType('heading', 'annex'))
    expect(count(/<w:tblHeader\/>/g)).toBe(ofType('table'))
    expect(count(/<w:pageBreakBefore\/>/g)).toBe(ofType('annex'))
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(all['word/fontTable.xml']).toContain('w:altName w:val="ＭＳ 明朝,MS Mincho')
  })

  test('takes the paper of its letterhead', async () => {
    const letter = wordLetter('L10', 'en')
    const look = { window: 'none', font: 'mincho', logo: null, seal: null } as const
    const frame = { ...letter.frame, letterhead: { ...look, paper: 'us_letter' as const } }
    const { 'word/document.xml': document } = await parts(await letterDocx({ ...letter, frame }))
    expect(document).toContain('<w:pgSz w:w="12240" w:h="15840"')
  })

  test('prints hostile text as typed, and what XML cannot hold not at all', async () => {
    const hostile = '</w:t><w:br/>&amp; ]]> {x} #set \u202E"quoted" \u0000\u0008\u001B end\uFFFE'
    const letter = withBlocks(wordLetter('L10'), [
      { type: 'paragraph', runs: [{ text: hostile }] },
      {
        type: 'table',
        header: [[{ text: hostile }]],
        rows: [[[{ text: 'a' }], [{ text: 'b' }]], []],
      },
    ])
    const all = await parts(await letterDocx(letter))
    let text = ''
    for (const [name, xml] of Object.entries(all)) {
      if (!name.endsWith('.xml')) continue
      // Throws on anything that is not well-formed.
      const parser = new SaxesParser()
      if (name === 'word/document.xml') parser.on('text', piece => (text += piece))
      parser.write(xml).close()
    }
    expect(text.split('</w:t><w:br/>&amp; ]]> {x} #set "quoted"  end〓')).toHaveLength(3)
  })
})

test.skipIf(!hasOffice)(
  'LibreOffice makes the same words of it as the letter has on its own pages',
  () => comparePages(['L10', 'L26', 'L09']),
  180_000,
)

async function comparePages(ids: readonly string[]): Promise<void> {
  const folder = temporaryFolder()
  const printer = createLetterPrinter({ fontFolders: assets.fontFolders })
  const at = (name: string) => join(folder, name)
  for (const id of ids) {
    writeFileSync(at(`${id}.docx`), await letterDocx(wordLetter(id)))
    writeFileSync(at(`${id}.own.pdf`), printer.pdf(sampleLetter(id)))
  }
  officePdfs(
    folder,
    ids.map(id => at(`${id}.docx`)),
  )
  const read = (name: string) => {
    execFileSync('pdftotext', [at(name), at('text')])
    return readFileSync(at('text'), 'utf8')
  }
  for (const id of ids) {
    expect(characters(read(`${id}.pdf`), id)).toEqual(characters(read(`${id}.own.pdf`), id))
  }
}

/** Every character, without those that depend on where a page ends: its head, its foot, repeated headers. */
function characters(text: string, id: string): readonly string[] {
  const { frame, body } = sampleLetter(id)
  const repeated = new Set(
    [frame.documentNumber, letterWords.ja.slip, ...tableHeaders(body.blocks)].map(bare),
  )
  const lines = text.split(/[\n\f]/).map(bare)
  return lines
    .filter(line => !/^\d+\/\d+$/.test(line) && !repeated.has(line))
    .join('')
    .split('')
    .sort()
}

const tableHeaders = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(block => (block.type === 'table' ? block.header.map(textOf) : []))
