import { readFileSync } from 'node:fs'
import Encoding from 'encoding-japanese'
import { describe, expect, test } from 'vitest'
import { findAssets } from '@main/services/assets'
import { createDocumentText } from '@main/services/document-text/document-text'
import { limits as usual, type Limits } from '@main/services/document-text/limits'
import { createMailReader } from '@main/services/mail/mail-reader'
import { pdfFile } from '@tests/support/pdf-file'

const reader = (limits: Partial<Limits> = {}) =>
  createDocumentText(createMailReader(), findAssets().pdf, { ...usual, ...limits })
const ordinary = reader()
const unnamed = { name: 'a', mediaType: 'application/octet-stream' }
const read = (bytes: Uint8Array) => ordinary.read(bytes, unnamed)
const utf8 = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => readFileSync(`tests/fixtures/documents/${name}`)

describe('a PDF', () => {
  const lines = ['(Card 4111111111111111)', '(second line)']

  test('is read line by line and page by page, whatever the file is called', async () => {
    const { text, gap } = await read(pdfFile([{ lines }, { lines: ['(page two)'] }]))
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Card 4111111111111111',
      'second line',
      'page two',
    ])
    expect(gap).toBeNull()
  })

  test('in Japanese without fonts of its own is read by the tables of the library', async () => {
    const said = Encoding.convert(Encoding.stringToCode('個人番号 123456789018'), 'SJIS', 'UNICODE')
    const line = `<${Buffer.from(said).toString('hex')}>`
    expect(await read(pdfFile([{ lines: [line], japanese: true }]))).toMatchObject({
      text: expect.stringContaining('個人番号 123456789018') as string,
      gap: null,
    })
  })

  test('gives what was written into its form and notes too', async () => {
    const rect = '/Type /Annot /Rect [0 0 9 9]'
    const annotations = `<< ${rect} /Subtype /Widget /FT /Tx /T (n) /V (123456789018) >> << ${rect} /Subtype /Text /Contents (a note) >>`
    const { text } = await read(pdfFile([{ lines, annotations }]))
    expect(text).toContain('123456789018')
    expect(text).toContain('a note')
  })

  test('of pictures says that it holds no text, and which is half scanned that pages do not', async () => {
    expect(await read(pdfFile([{ lines: [] }]))).toMatchObject({ gap: 'no-text' })
    const half = await read(pdfFile([{ lines }, { lines: [] }]))
    expect(half).toMatchObject({ gap: 'pages-without-text' })
    expect(half.text).toContain('4111111111111111')
  })

  test('with a password is not read; one that only forbids printing is', async () => {
    expect(await read(fixture('user-password.pdf'))).toEqual({ text: '', gap: 'encrypted' })
    expect((await read(fixture('owner-password.pdf'))).text).toContain('4111111111111111')
  })

  test('that is damaged says so, and the next one is read', async () => {
    expect(await read(utf8('%PDF-1.7\nrubbish'))).toMatchObject({ gap: 'damaged' })
    expect((await read(pdfFile([{ lines }]))).text).toContain('4111111111111111')
  })

  test('longer than pages or characters allow is read from its beginning', async () => {
    const pages = pdfFile([{ lines: ['(one)'] }, { lines: ['(two)'] }])
    expect(await reader({ pages: 1 }).read(pages, unnamed)).toMatchObject({
      text: expect.stringMatching(/^one\s*$/) as string,
      gap: 'cut',
    })
    expect(await reader({ characters: 2 }).read(pages, unnamed)).toEqual({ text: 'on', gap: 'cut' })
  })

  test('that takes too long is given up, and the next one is read', async () => {
    const hurried = reader({ time: 1 })
    const file = pdfFile([{ lines }])
    expect(await hurried.read(file, unnamed)).toEqual({ text: '', gap: 'too-slow' })
    expect((await read(file)).gap).toBeNull()
  })

  test('is read while the program goes on with other work', async () => {
    let turns = 0
    const clock = setInterval(() => (turns += 1), 1)
    await read(pdfFile(Array.from({ length: 200 }, () => ({ lines }))))
    clearInterval(clock)
    expect(turns).toBeGreaterThan(20)
  })
})
