import { expect, test } from 'vitest'
import { documentId, officeImageId } from '@core/ids'
import { composeLetter } from '@core/letters/compose'
import { withEnclosures } from '@core/letters/enclosure-list'
import type { Block } from '@core/letters/letter'
import type { LetterheadLook } from '@core/letters/letterhead'
import { sampleLetterInput } from '@core/letters/sample'
import { packOf } from '@core/regimes/index'
import { createLetterPrinter, type PrintableLetter } from '@main/services/letter-pdf/letter-printer'
import { readPdf } from '@tests/support/read-pdf'

const pack = packOf({ regime: 'jp_appi', variant: null })
const printer = createLetterPrinter({ fontFolders: ['node_modules/@expo-google-fonts'] })
const millimetre = 72 / 25.4

const svg = (text: string) => ({
  mediaType: 'image/svg+xml' as const,
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${text}</svg>`,
  ),
})
const square = svg('<rect width="9" height="9" fill="#c00"/>')
const picture = officeImageId.parse('0'.repeat(64))

function sample(id: string, language: 'ja' | 'en' = 'ja'): PrintableLetter {
  const letter = composeLetter(sampleLetterInput(pack, id, language))
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return { ...letter.value, font: 'mincho', createdAt: '2026-12-11T01:02:03.000Z' }
}

const plain: LetterheadLook = {
  paper: 'a4',
  window: 'none',
  font: 'mincho',
  logo: null,
  seal: null,
}

const onPaper = (letter: PrintableLetter, look: Partial<LetterheadLook>): PrintableLetter => ({
  ...letter,
  frame: { ...letter.frame, letterhead: { ...plain, ...look } },
  images: {
    ...(look.logo ? { logo: { ...square, alternative: 'みなと電機のロゴ' } } : {}),
    ...(look.seal ? { seal: { ...square, alternative: 'みなと電機の角印' } } : {}),
  },
})

const withBlocks = (letter: PrintableLetter, blocks: Block[]): PrintableLetter => ({
  ...letter,
  body: { ...letter.body, blocks },
})

test('who cannot see the logo and the seal is told what they are; 印 stands only where there is no seal', async () => {
  const sealed = onPaper(sample('L01'), { logo: picture, seal: picture })
  const pdf = await readPdf(printer.pdf(sealed))
  expect(pdf.alternatives).toEqual(['みなと電機のロゴ', 'みなと電機の角印'])
  expect(pdf.textInOrder).toContain('宮﨑 恵子')
  expect(pdf.textInOrder).not.toMatch(/恵子\s+印/)
  const without = await readPdf(printer.pdf(sample('L01')))
  expect(without.alternatives).toEqual([])
  expect(without.textInOrder).toMatch(/恵子\s+印/)
})

test('a copy for the archive says that it is PDF/A-2a; both kinds are the same bytes each time', async () => {
  const letter = onPaper(sample('L10'), { logo: picture, seal: picture, window: 'naga3' })
  const archive = () => printer.pdf(letter, { standard: 'a-2a' })
  const { xmp } = await readPdf(archive())
  expect(xmp).toMatch(/pdfaid:part>2</)
  expect(xmp).toMatch(/pdfaid:conformance>A</)
  expect(Buffer.from(archive())).toEqual(Buffer.from(archive()))
  const other = createLetterPrinter({ fontFolders: ['node_modules/@expo-google-fonts'] })
  expect(Buffer.from(other.pdf(letter))).toEqual(Buffer.from(printer.pdf(letter)))
})

test('another picture under the same role is another letter', () => {
  const letter = onPaper(sample('L01'), { seal: picture })
  const blue = {
    ...svg('<rect width="9" height="9" fill="#00c"/>'),
    alternative: 'みなと電機の角印',
  }
  const changed = { ...letter, images: { seal: blue } }
  expect(Buffer.from(printer.pdf(changed))).not.toEqual(Buffer.from(printer.pdf(letter)))
})

test.each([
  // What the window shows of the folded sheet, however it slides: see frame.typ.
  { window: 'naga3', left: 20, right: 85, top: 12, bottom: 36, shown: 57 },
  { window: 'dl', left: 20, right: 100, top: 57, bottom: 81, shown: 95 },
] as const)('a $window window shows the whole address and nothing else', async place => {
  const letter = onPaper(sample('L10'), { window: place.window, logo: picture, seal: picture })
  const { firstPage } = await readPdf(printer.pdf(letter))
  const ofAddress = firstPage.filter(({ text }) =>
    letter.frame.addressee.some(line => text.trim() && line.includes(text.trim())),
  )
  // Names stand in the text of the letter too.
  const inWindow = ofAddress.filter(({ x, y }) => x < 110 * millimetre && y < 99 * millimetre)
  expect(inWindow.length).toBeGreaterThan(2)
  for (const { x, right, y } of inWindow) {
    expect(x).toBeGreaterThan(place.left * millimetre)
    expect(right).toBeLessThan(place.right * millimetre)
    expect(y).toBeGreaterThan(place.top * millimetre)
    expect(y).toBeLessThan(place.bottom * millimetre)
  }
  const seen = firstPage.filter(
    ({ x, y, text }) => text.trim() && x < 110 * millimetre && y < place.shown * millimetre,
  )
  expect(seen.map(({ text }) => text).toSorted()).toEqual(
    inWindow.map(({ text }) => text).toSorted(),
  )
})

test('US Letter is as wide and as high as US Letter', async () => {
  const pdf = await readPdf(printer.pdf(onPaper(sample('L10', 'en'), { paper: 'us_letter' })))
  expect(pdf.width).toBeCloseTo(612, 0)
  expect(pdf.rightmost).toBeLessThan(612 - 66)
})

test('a slip has a line to cut along, our address and number, and is no page of the letter', async () => {
  const letter = sample('L26')
  const pdf = await readPdf(printer.pdf(letter))
  expect(pdf.footers).toEqual(['1 / 2', '2 / 2', 'ご返送用'])
  const slip = bare(pdf.textInOrder).split('切り取り線')[1] ?? ''
  expect(slip).toContain('ご返送先')
  expect(slip).toContain('株式会社みなと電機')
  expect(slip).toContain(letter.frame.documentNumber)
  const english = await readPdf(printer.pdf(sample('L26', 'en')))
  expect(bare(english.textInOrder)).toContain('Cuthere')
  expect(english.footers.at(-1)).toBe('To be returned')
})

test('enclosed files are named in the letter with their size and hash, before its end', async () => {
  const sha256 = '9f86d081884c7d659a2feaa0c55ad015'.repeat(2)
  const file = {
    documentId: documentId.parse(crypto.randomUUID()),
    name: '明細 #1.csv',
    size: 1234567,
    sha256,
  }
  const letter = sample('L09')
  const body = withEnclosures(letter.body, [file], 'ja')
  const { textInOrder } = await readPdf(printer.pdf({ ...letter, body }))
  const text = textInOrder.replaceAll(/\s/g, '')
  expect(text).toMatch(new RegExp(`5同封書類.*明細#1.csv1,234,567バイト${sha256}以上`))
  expect(withEnclosures(letter.body, [], 'ja')).toBe(letter.body)
})

test('whatever was typed is printed and not obeyed, in every field', async () => {
  const nasty =
    '#panic("x") $x$ *a* _b_ `c` <script> \\ @ref [d] // e {f} ~ "g" \u202Eevil\u200B 😀'
  const shown = bare('#panic("x") $x$ *a* _b_ `c` <script> \\ @ref [d] // e {f} ~ "g" evil 〓')
  const runs = [{ text: nasty }]
  const letter = withBlocks(sample('L01'), [
    { type: 'paragraph', runs },
    { type: 'recordStart' },
    { type: 'heading', runs },
    { type: 'list', ordered: false, items: [runs] },
    { type: 'list', ordered: true, items: [runs] },
    { type: 'table', header: [runs], rows: [[runs]] },
    { type: 'recordEnd' },
    { type: 'annex', runs },
    { type: 'annex', runs, slip: true },
    { type: 'paragraph', runs },
  ])
  const frame = {
    ...letter.frame,
    documentNumber: nasty,
    date: nasty,
    addressee: [nasty, nasty],
    sender: [nasty],
    reference: [nasty],
  }
  const body = { ...letter.body, title: nasty }
  const { textInOrder } = await readPdf(printer.pdf({ ...letter, frame, body }))
  // Ten blocks less the two marks of the record, a row more, six lines of the frame, the title; on the slip sender and number again.
  expect(bare(textInOrder).split(shown).length - 1).toBe(8 + 1 + 6 + 1 + 2)
})

const bare = (text: string): string => text.replaceAll(/[\s\u200B]/g, '')

test('labels stand two by six on a sheet, envelopes one on a page, each for everybody to read', async () => {
  const address = ['〒231-0023', '神奈川県横浜市中区山下町1番地', '髙橋 みなみ 様']
  const base = {
    language: 'ja' as const,
    sender: ['株式会社みなと電機'],
    font: 'mincho' as const,
    createdAt: '2026-12-11T01:02:03.000Z',
  }
  const many = Array.from({ length: 14 }, () => address)
  const sheet = await readPdf(printer.labels({ ...base, paper: 'a4_12', addresses: many }))
  expect(sheet.pages).toBe(2)
  expect(sheet.xmp).toMatch(/pdfuaid:part>1</)
  expect(bare(sheet.textInOrder).split('髙橋みなみ様').length - 1).toBe(14)
  const used = await readPdf(
    printer.labels({ ...base, paper: 'a4_12', addresses: [address], skip: 3 }),
  )
  // The fourth label: the right column, the second row.
  const name = used.firstPage.find(({ text }) => text.includes('橋'))!
  expect(name.x).toBeGreaterThan(105 * millimetre)
  expect(name.y).toBeGreaterThan((21.6 + 42.3) * millimetre)
  expect(name.y).toBeLessThan((21.6 + 2 * 42.3) * millimetre)
  const envelopes = await readPdf(
    printer.labels({ ...base, paper: 'naga3', addresses: [address, address] }),
  )
  expect(envelopes.pages).toBe(2)
  expect(envelopes.width).toBeCloseTo(235 * millimetre, 0)
})

test.each(['ja', 'en'] as const)('the cover sheet in %s says what is enclosed', async language => {
  const letter = onPaper(sample('L10', language), { seal: picture })
  const sha256 = '9f86d081884c7d659a2feaa0c55ad015'.repeat(2)
  const file = {
    documentId: documentId.parse(crypto.randomUUID()),
    name: 'log.csv',
    size: 1,
    sha256,
  }
  const pdf = await readPdf(printer.coverSheet(letter, [file]))
  const text = bare(pdf.textInOrder)
  expect(pdf.pages).toBe(1)
  expect(pdf.xmp).toMatch(/pdfuaid:part>1</)
  expect(text).toContain(bare(letter.body.title))
  expect(text).toContain(language === 'ja' ? '3枚' : '3pages')
  expect(text).toContain('log.csv')
  expect(text).toContain('9f86d081')
  expect(text).not.toContain('9f86d0818')
  expect(text).toContain(bare(letter.frame.addressee.at(-1)!))
})

test('a picture that is broken is known before a letter is printed with it', () => {
  expect(printer.checkPicture(square.bytes)).toEqual({ ok: true, value: 'image/svg+xml' })
  const broken = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2])
  expect(printer.checkPicture(broken)).toMatchObject({
    error: { code: 'office-image/cannot-draw' },
  })
})
