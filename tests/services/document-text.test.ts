import { describe, expect, test } from 'vitest'
import { createDocumentText } from '@main/services/document-text/document-text'
import { limits as usual, type Limits } from '@main/services/document-text/limits'
import { createMailReader } from '@main/services/mail/mail-reader'
import { findAssets } from '@main/services/assets'
import { pdfFile } from '@tests/support/pdf-file'
import {
  excelFile,
  openDocumentFile,
  slidesFile,
  wordFile,
  wordPart,
  zipFile,
} from '@tests/support/zip-file'

const reader = (limits: Partial<Limits> = {}) =>
  createDocumentText(createMailReader(), findAssets().pdf, { ...usual, ...limits })
const ordinary = reader()
const unnamed = { name: 'a', mediaType: 'application/octet-stream' }
const read = async (bytes: Uint8Array | Promise<Uint8Array>, file = unnamed) =>
  ordinary.read(await bytes, file)
const utf8 = (text: string) => new TextEncoder().encode(text)

const paragraph = (...runs: readonly string[]) =>
  `<w:p>${runs.map(run => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`

describe('a Word file', () => {
  test('joins the runs of a paragraph, and reads headers, notes, comments and deletions', async () => {
    const body =
      paragraph('1234-5678', '-9018') +
      '<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>' +
      '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>'
    const parts = {
      ...wordPart('header1', paragraph('head')),
      ...wordPart('footnotes', paragraph('foot')),
      ...wordPart('comments', paragraph('said')),
      ...wordPart('styles', paragraph('style')),
    }
    const { text, gap } = await read(wordFile(body, parts))
    expect(text.split('\n').filter(Boolean)).toEqual([
      '1234-5678-9018',
      'a\tb',
      'gone',
      'head',
      'said',
      'foot',
    ])
    expect(gap).toBeNull()
  })

  test('with pictures in it says that they were not read', async () => {
    const media = { 'word/media/image1.png': 'png' }
    expect(await read(wordFile(paragraph('a'), media))).toEqual({
      text: 'a\n\n',
      gap: 'parts-inside',
    })
    expect(await read(wordFile('', media))).toEqual({ text: '', gap: 'no-text' })
  })
})

test('an Excel file is read row by row: shared texts, own texts, and long numbers in full', async () => {
  const rows = [
    '<c t="s"><v>1</v></c><c><v>1.23456789018E11</v></c>',
    '<c t="inlineStr"><is><t>own</t></is></c><c t="str"><f>A1</f><v>made</v></c><c><v>0.5</v></c>',
  ]
  const shared = ['<t>no</t>', '<r><t>個人</t></r><r><t>番号</t></r><rPh><t>コジン</t></rPh>']
  expect(await read(excelFile(rows, shared))).toEqual({
    text: '個人番号\t123456789018\t\nown\tmade\t0.5\t\n\n',
    gap: null,
  })
})

test('slides are read in their order', async () => {
  const slides = Array.from({ length: 11 }, (_, at) => `slide ${at + 1}`)
  const { text } = await read(slidesFile(slides))
  expect(text.split('\n').filter(Boolean)).toEqual(slides)
})

describe('an OpenDocument file', () => {
  test('is read with its spaces, and cells by what they hold and not only what they show', async () => {
    const body =
      '<text:p>1234<text:s text:c="2"/>5678<text:span>-9018</text:span><text:line-break/>b</text:p>' +
      '<table:table-cell office:value="123456789018"><text:p>1.23E+11</text:p></table:table-cell>'
    expect((await read(openDocumentFile(body))).text.split('\n').filter(Boolean)).toEqual([
      '1234  5678-9018',
      'b',
      '1.23E+11',
      '123456789018',
    ])
  })

  test('with a password says so', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(await read(openDocumentFile('', manifest))).toEqual({ text: '', gap: 'encrypted' })
  })
})

describe('a file made to do harm', () => {
  test('names entities that grow without end, and is refused with what stands before them', async () => {
    const bomb =
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><office:document><text:p>&b;</text:p></office:document>'
    expect(await read(openDocumentFile('', '', { 'content.xml': bomb }))).toEqual({
      text: '',
      gap: 'damaged',
    })
  })

  test('unpacks to more than a file may, or has more members', async () => {
    const zeros = new Uint8Array(4_000_000)
    const file = await wordFile(paragraph('a'), { 'word/header1.xml': zeros })
    expect(file.length).toBeLessThan(10_000)
    expect(await reader({ unpacked: 1_000_000 }).read(file, unnamed)).toMatchObject({
      gap: expect.stringMatching(/too-large|damaged/) as string,
    })
    const spaces = `<?xml version="1.0"?><w:p xmlns:w="w">${' '.repeat(4_000_000)}</w:p>`
    const wide = await wordFile(paragraph('a'), { 'word/header1.xml': spaces })
    expect(await reader({ unpacked: 1_000_000 }).read(wide, unnamed)).toMatchObject({
      text: expect.stringContaining('a') as string,
      gap: 'too-large',
    })
    expect(await reader({ entries: 1 }).read(file, unnamed)).toEqual({ text: '', gap: 'too-large' })
  })

  test('nests elements without end, or is longer than a text may be', async () => {
    const deep = '<w:x>'.repeat(300) + '</w:x>'.repeat(300)
    expect(await read(wordFile(deep))).toMatchObject({ gap: 'damaged' })
    const long = wordFile(paragraph('x'.repeat(100)))
    expect(await reader({ characters: 40 }).read(await long, unnamed)).toEqual({
      text: 'x'.repeat(40),
      gap: 'cut',
    })
  })

  test('is cut off, or is larger than any file may be', async () => {
    const whole = await wordFile(paragraph('a'))
    expect(await read(whole.subarray(0, 200))).toEqual({ text: '', gap: 'damaged' })
    expect(await reader({ file: 10 }).read(whole, unnamed)).toEqual({ text: '', gap: 'too-large' })
    expect(await reader({ time: -1 }).read(whole, unnamed)).toMatchObject({ gap: 'too-slow' })
  })
})

describe('any other file', () => {
  test.each([
    ['a photograph', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture'],
    ['a JPEG', Buffer.from('ffd8ffe0', 'hex'), 'picture'],
    ['a picture of a telephone', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'picture'],
    ['rubbish', Uint8Array.of(1, 0, 2), 'unknown-kind'],
    ['an old Office file', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'unknown-kind'],
    [
      'an Office file with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted',
    ],
  ])('%s is not read, and says why', async (_, bytes, gap) => {
    expect(await read(bytes)).toEqual({ text: '', gap })
  })

  test('an archive is not looked into', async () => {
    expect(await read(zipFile({ 'a.txt': '123456789018' }))).toEqual({
      text: '',
      gap: 'unknown-kind',
    })
  })

  test('plain text, HTML and RTF are read; a letter about PDF files stays a letter', async () => {
    expect(await read(utf8('about %PDF-1.7'))).toEqual({ text: 'about %PDF-1.7', gap: null })
    const page = { name: 'a.html', mediaType: '' }
    expect((await read(utf8('<p>1234<b>5678</b></p>'), page)).text.trim()).toBe('12345678')
    expect((await read(utf8('{\\rtf1\\ansi 1234{\\b 5678}\\par}'))).text.trim()).toBe('12345678')
  })

  test('a long text is read from its beginning, up to the end of a line', async () => {
    const short = reader({ plainText: 10 })
    expect(await short.read(utf8('あ\nいうえお'), unnamed)).toEqual({ text: 'あ\n', gap: 'cut' })
    expect(await short.read(utf8('あいうえお'), unnamed)).toEqual({ text: '', gap: 'too-large' })
  })
})

describe('a mail', () => {
  const attached = (name: string, type: string, bytes: Uint8Array) => [
    '--b',
    `Content-Type: ${type}; name=${name}`,
    `Content-Disposition: attachment; filename=${name}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(bytes).toString('base64'),
  ]
  const mail = (text: string, ...files: readonly (readonly string[])[]) =>
    utf8(
      [
        'From: a@mail.example',
        'Subject: about',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        text,
        ...files.flat(),
        '--b--',
        '',
      ].join('\n'),
    )
  const asMail = { name: 'a.eml', mediaType: 'message/rfc822' }

  test('is read with its files, and with the files of a mail that is attached to it', async () => {
    const pdf = attached('a.pdf', 'application/pdf', pdfFile([{ lines: ['(inside)'] }]))
    const inner = attached('b.eml', 'message/rfc822', mail('inner', pdf))
    const { text, gap } = await read(mail('outer', inner), asMail)
    expect(text).toMatch(/about\nouter[^]*about\ninner[^]*inside/)
    expect(gap).toBeNull()
  })

  test('is read alone where its files are documents of their own', async () => {
    const file = attached('a.txt', 'text/plain', utf8('apart'))
    const { text } = await ordinary.read(mail('outer', file), { ...asMail, attachmentsApart: true })
    expect(text).toContain('outer')
    expect(text).not.toContain('apart')
  })

  test('says when a file in it could not be read, and when mails nest too deep', async () => {
    const picture = attached('a.jpg', 'image/jpeg', Buffer.from('ffd8ffe0', 'hex'))
    expect(await read(mail('outer', picture), asMail)).toMatchObject({ gap: 'parts-inside' })
    const inner = attached('b.eml', 'message/rfc822', mail('inner', picture))
    expect(await reader({ nesting: 0 }).read(mail('outer', inner), asMail)).toMatchObject({
      text: expect.not.stringContaining('inner') as string,
      gap: 'cut',
    })
  })
})
