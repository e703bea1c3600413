import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { isDeletedMail, isMbox, mailsInFile, mailsOfMbox } from '@main/services/mail/mbox'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (mail: Uint8Array) => new TextDecoder().decode(mail)
const line = 'From a@b.example Tue Dec  1 10:00:00 2026\n'
const mail = (n: number, body = 'x') => `From: p${n}@mail.example\nSubject: s${n}\n\n${body}\n`

const subjectsOf = async (box: string) =>
  (await mailsInFile(bytesOf(box))).map(one => /^Subject: (.*)$/m.exec(textOf(one))?.[1])

test.each([
  ['with a time zone', `From 17@xxx Tue Dec 01 10:00:00 +0000 2026\n`],
  ['of Thunderbird', 'From - Tue, 01 Dec 2026 10:00:00 GMT\r\n'],
  ['of newer Thunderbird', 'From \r\n'],
  ['of Eudora', 'From ???@??? Tue Dec 01 10:00:00 2026\n'],
  ['with a name', 'From "Yamada Taro" Tue Dec  1 10:00:00 2026\n'],
  ['with nothing but an address', 'From a@b.example\n'],
])('mails are parted by lines %s', async (_, separator) => {
  const box = [mail(1), mail(2)].map(one => separator + one).join('\n')
  expect(isMbox(bytesOf(box))).toBe(true)
  expect(await subjectsOf(box)).toEqual(['s1', 's2'])
  expect(await subjectsOf(`\ufeff${box}`)).toEqual(['s1', 's2'])
})

test('a file may begin with empty lines, and end lines as old Macintoshes did', async () => {
  const box = [mail(1), mail(2)].map(one => line + one).join('\n')
  for (const one of [`\n\r\n${box}`, box.replaceAll('\n', '\r')]) {
    expect(isMbox(bytesOf(one))).toBe(true)
    expect(await subjectsOf(one)).toEqual(['s1', 's2'])
  }
})

test('a paragraph that begins as such a line does parts no mail', async () => {
  const body = 'Dear all,\n\nFrom Tokyo with love 2026\n\nFrom 10:30 to 11:00\nNote: we are closed.'
  const [first, ...others] = await mailsInFile(bytesOf(`${line}${mail(1, body)}`))
  expect(others).toEqual([])
  expect(textOf(first!)).toContain('we are closed.')
})

test('lines without an empty one before them part mails, wherever a file is cut into pieces', async () => {
  const box = bytesOf(`${line}${mail(1)}${line}${mail(2, '>From here')}`)
  for (let size = 1; size < box.length; size += 7) {
    const pieces = Array.from({ length: Math.ceil(box.length / size) }, (_, at) =>
      box.slice(at * size, (at + 1) * size),
    )
    const mails: string[] = []
    for await (const one of mailsOfMbox(Readable.from(pieces))) mails.push(textOf(one))
    expect(mails).toEqual([mail(1), mail(2, 'From here')])
  }
})

const said = (n: number, body: string) =>
  `${line}From: p${n}@mail.example\nSubject: s${n}\nContent-Length: ${body.length}\n\n${body}\n`
const letter = `Hello,\n\n${line}Subject: forwarded\nFrom: x@mail.example\n\ntext\n`

test('a mail that says its length is not parted by what it quotes (mboxcl)', async () => {
  const box = said(1, letter) + said(2, '>From here') + said(3, `${letter}>From x\n`)
  for (const size of [7, 8000, box.length]) {
    const bytes = bytesOf(box)
    const pieces = Array.from({ length: Math.ceil(box.length / size) }, (_, at) =>
      bytes.slice(at * size, (at + 1) * size),
    )
    const mails: string[] = []
    for await (const one of mailsOfMbox(Readable.from(pieces))) mails.push(textOf(one))
    expect(mails.map(one => /^Subject: (.*)$/m.exec(one)?.[1])).toEqual(['s1', 's2', 's3'])
    expect(mails[0]).toContain(letter)
    expect(mails[1]).toMatch(/^From here$/m)
    expect(mails[2]).toMatch(/^>From x$/m)
  }
})

test('a length that does not hold counts for nothing', async () => {
  const wrong = said(1, 'x').replace('Length: 1', 'Length: 40')
  expect(await subjectsOf(wrong + said(2, 'y').replace('Length: 1', 'Length: 99999999'))).toEqual([
    ...['s1', 's2'],
  ])
})

test('a line of a text with a date in it parts no mail where no headers of a mail follow', async () => {
  const body = `Hello,\nFrom Tue Dec 1 at 10:00 2026\nNote: we are closed.\n\n${line}Dear: all\n\nx`
  expect(await subjectsOf(`${line}${mail(1, body)}`)).toEqual(['s1'])
})

test('what was deleted in Thunderbird and is still in its file is known', () => {
  const status = (flags: string) => bytesOf(`X-Mozilla-Status: ${flags}\n${mail(1)}`)
  expect(['0008', '0009', '100b'].map(flags => isDeletedMail(status(flags)))).not.toContain(false)
  expect(['0000', '0001', '0011'].map(flags => isDeletedMail(status(flags)))).not.toContain(true)
  expect(isDeletedMail(bytesOf(mail(1, 'X-Mozilla-Status: 0009')))).toBe(false)
})
