import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Encoding from 'encoding-japanese'
import { describe, expect, test } from 'vitest'
import { pdfFile } from '@tests/support/pdf-file'
import { temporaryFolder } from '@tests/support/temporary'
import { wordFile } from '@tests/support/zip-file'
import { kaiji } from './terminal'

async function scan(name: string, content: string | Uint8Array) {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content)
  return kaiji('scan', file, '--json')
}

const text = 'マイナンバー：１２３４－５６７８－９０１８\r\nカード 4111111111111111\r\n'
const findings = [
  { kind: 'my-number', start: 7, end: 21, valid: true },
  { kind: 'card', start: 27, end: 43, valid: true },
]

describe('a text file', () => {
  test('is answered with kind, place and validity, and nothing else', async () => {
    expect(await scan('a.txt', text)).toMatchObject({ code: 0, err: '' })
    expect((await scan('a.txt', text)).json).toEqual({ findings })
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([
      '１２３４－５６７８－９０１８',
      '4111111111111111',
    ])
  })

  test('without findings is no failure', async () => {
    expect(await scan('a.txt', '電話 03-1234-5678')).toMatchObject({
      code: 0,
      json: { findings: [] },
    })
    expect(await scan('empty.txt', '')).toMatchObject({ code: 0, json: { findings: [] } })
  })

  test.each([
    ['Shift_JIS', 'SJIS'],
    ['EUC-JP', 'EUCJP'],
    ['ISO-2022-JP', 'JIS'],
  ] as const)('is read in %s', async (_, to) => {
    const bytes = Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to })
    expect((await scan('a.txt', Uint8Array.from(bytes))).json).toEqual({ findings })
  })

  test('is read by its byte order mark, which is not counted', async () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le')
    expect((await scan('a.txt', little)).json).toEqual({ findings })
    expect((await scan('a.txt', Buffer.from(little).swap16())).json).toEqual({ findings })
    expect((await scan('a.txt', `\ufeff${text}`)).json).toEqual({ findings })
  })

  test('in no charset of Japan is read as Western European', async () => {
    const bytes = Buffer.from('caf\u00e9 \u00ff 123456789018', 'latin1')
    expect((await scan('a.txt', bytes)).json).toMatchObject({ findings: [{ kind: 'my-number' }] })
  })

  test('is wrong use where there is no text in it, no file, or none named', async () => {
    for (const bytes of [Uint8Array.of(0, 1, 2), Buffer.from('%PDF-1.7\n')]) {
      expect(await scan('a.bin', bytes)).toMatchObject({ code: 2, text: '' })
    }
    expect(await kaiji('scan', '/gone.txt', '--json')).toMatchObject({ code: 2, text: '' })
    expect(await kaiji('scan', '--json')).toMatchObject({ code: 2, text: '' })
  })

  test('for people the number is masked', async () => {
    const file = join(temporaryFolder(), 'a.txt')
    writeFileSync(file, 'マイナンバー 123456789019')
    const answer = await kaiji('scan', file)
    expect(answer).toMatchObject({ code: 0, err: '' })
    expect(answer.text).toMatch(/^7-19 {2}Individual Number .* ＊{12} \(the check digit is wrong/)
    writeFileSync(file, 'なし')
    expect((await kaiji('scan', file)).text).toBe('Nothing found.')
  })
})

describe('a file that is no plain text', () => {
  test('is scanned as the text that was taken out of it, whatever its name', async () => {
    const answer = await scan('a.pdf', pdfFile([{ lines: ['(My number: 1234-5678-9018)'] }]))
    expect(answer).toMatchObject({ code: 0, err: '' })
    expect(answer.json).toEqual({
      findings: [{ kind: 'my-number', start: 11, end: 25, valid: true }],
    })
    const body = '<w:p><w:r><w:t>My number: 1234-</w:t></w:r><w:r><w:t>5678-9018</w:t></w:r></w:p>'
    expect((await scan('a.bin', await wordFile(body))).json).toEqual(answer.json)
  })

  test('is not said to be clean where it could not be read, or not all of it', async () => {
    const scanned = await scan('a.pdf', pdfFile([{ lines: [] }]))
    expect(scanned).toMatchObject({ code: 2, text: '' })
    expect(scanned.err).toContain('it holds no text, as a scan does')
    const half = await scan('a.pdf', pdfFile([{ lines: ['(4111111111111111)'] }, { lines: [] }]))
    expect(half).toMatchObject({ code: 0, json: { findings: [{ kind: 'card' }] } })
    expect(half.err).toContain('was scanned in part: some of its pages hold no text')
  })
})

const mail = (subject: string) =>
  [
    'From: minami@mail.example',
    'Date: Fri, 18 Dec 2026 10:00:00 +0900',
    `Subject: ${subject}`,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'My number: 1234-5678-9018',
    '--b',
    'Content-Type: text/csv; name=a.csv',
    'Content-Disposition: attachment; filename=a.csv',
    '',
    'card,4111111111111111',
    '--b',
    'Content-Type: application/pdf; name=a.pdf',
    'Content-Disposition: attachment; filename=a.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0xLjc=',
    '--b--',
    '',
  ].join('\n')

describe('a mail', () => {
  test('is scanned in its subject, text and text attachments, each with its own offsets', async () => {
    const { code, json, err } = await scan('a.eml', mail('SSN 123-45-6789'))
    expect(code).toBe(0)
    expect(json).toEqual({
      findings: [
        { kind: 'us-ssn', start: 4, end: 15, valid: true, part: 'messages[0].subject' },
        { kind: 'my-number', start: 11, end: 25, valid: true, part: 'messages[0].text' },
        { kind: 'card', start: 5, end: 21, valid: true, part: 'messages[0].attachments[0]' },
      ],
    })
    expect(err).toContain(
      'messages[0].attachments[1] (application/pdf) was not scanned: it is damaged',
    )
  })

  test('of an mbox file is named by its place', async () => {
    const line = 'From minami@mail.example Fri Dec 18 10:00:00 2026\n'
    const { json } = await scan('a.mbox', `${line}${mail('a')}\n${line}${mail('b')}`)
    expect(JSON.stringify(json)).toContain('messages[1].text')
  })

  test('that cannot be read as one is not said to be clean', async () => {
    expect(await scan('a.eml', '123456789018')).toMatchObject({
      code: 1,
      json: { ok: false, error: { code: 'mail/not-a-mail' } },
    })
  })
})
