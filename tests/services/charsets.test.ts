import { describe, expect, test } from 'vitest'
import { parseMail } from '@main/services/mail/mail-reader'
import { mailsInFile } from '@main/services/mail/mbox'
import { kindOfFile } from '@main/services/tables/kind-of-file'
import { inCharset } from '@tests/support/in-charset'
import { cellsOf } from '@tests/support/read-cells'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

const head = 'From: a@mail.example\r\nDate: Tue, 1 Dec 2026 10:00:00 +0900\r\n'

async function read(mail: Uint8Array) {
  const parsed = await parseMail(mail)
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value.message
}

const neighbours = [
  ['gb18030', '姓名,电话,内容\r\n张伟,13800138000,请删除我的个人信息\r\n', '请删除我的个人信息'],
  ['big5', '日期,姓名,內容\r\n2026-01-05,陳美玲,請刪除我的個人資料，謝謝。\r\n', '陳美玲'],
  ['euc-kr', '날짜,이름,내용\r\n2026-01-05,김철수,제 개인정보를 삭제해 주세요.\r\n', '김철수'],
] as const

describe.each(neighbours)('%s that nothing names', (charset, text, cell) => {
  test('is guessed in a table, as a guess', async () => {
    const table = await cellsOf(inCharset(charset, text))
    expect(table).toMatchObject({ encoding: charset, unreadable: 0, isUnsure: true })
    expect(table.cells[1]).toContain(cell)
  })

  test('is guessed in a mail, its subject by its text, and said to be', async () => {
    const subject = inCharset(charset, cell.slice(0, 2))
    const mail = joined(bytes(`${head}Subject: `), subject, bytes('\r\n\r\n'))
    const message = await read(joined(mail, inCharset(charset, text)))
    expect(message).toMatchObject({ subject: cell.slice(0, 2), warnings: ['mail/charset-guessed'] })
    expect(message.text).toContain(cell)
  })
})

test.each([
  ['shift_jis', '氏名,住所\r\n田中太郎,東京都千代田区\r\n渡辺明,大阪市北区\r\n', false],
  ['euc-jp', '氏名,住所\r\n田中太郎,東京都千代田区\r\n渡辺明,大阪市北区\r\n', false],
  ['euc-jp', '受付日,内容\r\n2026/1/5,見せてください\r\n', false],
  ['shift_jis', 'カナ\r\nﾀﾅｶﾀﾛｳ\r\nヤマダ\r\n', false],
  ['euc-jp', 'name,x\r\n鶴,1\r\n', true],
] as const)('a Japanese table in %s stays Japanese', async (charset, text, isUnsure) => {
  const table = await cellsOf(inCharset(charset, text))
  expect(table).toMatchObject({ encoding: charset, unreadable: 0, isUnsure })
})

test('European text of eight bits is a guess, and none of Chinese', async () => {
  const table = await cellsOf(bytes('nom,ville\r\nJos\xe9 Garc\xeda,Orl\xe9ans\r\n'))
  expect(table).toMatchObject({ encoding: 'windows-1252', isUnsure: true })
  expect(table.cells[1]).toEqual(['José García', 'Orléans'])
})

const ofSevenBits = [
  ['half-width kana of ESC ( I', '\x1b(I1R6\x1b(B', 'ｱﾒｶ'],
  ['half-width kana between SO and SI', '\x1b$B;3ED\x1b(B \x0e1R6\x0f x', '山田 ｱﾒｶ x'],
  ['the same within a text of two bytes', '\x1b$B;3ED\x0e1R6\x0f;3\x1b(B', '山田ｱﾒｶ山'],
  ['the same after ESC ) I', '\x1b)I\x0e1R6\x0f \x1b$B;3\x1b(B', 'ｱﾒｶ 山'],
  ['characters of NEC', '\x1b$B|b-!\x1b(B', '髙①'],
  ['JIS X 0212 (-1)', '\x1b$(D0"\x1b(B', '丄'],
  ['JIS X 0213, plane 1 (-3)', '\x1b$(O;3OT\x1b(B', '山𠮟'],
  ['JIS X 0213, plane 1 (-2004)', '\x1b$(Q$w;3\x1b(B', 'か゚山'],
  ['JIS X 0213, plane 2', '\x1b$(P!!\x1b(B x', '𠂉 x'],
  ['Chinese and Korean (-2)', "\x1b$AC'\x1b(B\x1b$(C>H\x1b(B", '莽안'],
  ['Latin with accents (-2)', 'Ren\x1b.A\x1bNi', 'René'],
  ['ESC & @, ESC $ ( B', '\x1b&@\x1b$(B;3ED\x1b(B', '山田'],
] as const

describe.each(ofSevenBits)('ISO-2022-JP with %s', (_, said, text) => {
  const told = 'Content-Type: text/plain; charset=iso-2022-jp'

  test('is read in a mail, its subject and its text, whatever carries them', async () => {
    const word = `=?iso-2022-jp?B?${Buffer.from(said, 'latin1').toString('base64')}?=`
    const begin = `${head}Subject: ${word}\r\n`
    const expected = { subject: text, text, warnings: [] }
    expect(await read(bytes(`${begin}${told}\r\n\r\n${said}`))).toMatchObject(expected)
    const encoded = Buffer.from(said, 'latin1').toString('base64')
    const inBase64 = `${begin}${told}\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n`
    expect(await read(bytes(inBase64))).toMatchObject(expected)
    const inPart = `${begin}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${told}\r\n\r\n${said}\r\n--b--\r\n`
    expect(await read(bytes(inPart))).toMatchObject(expected)
  })

  test('is read in a table', async () => {
    const table = await cellsOf(bytes(`\x1b$B;aL>\x1b(B,a\r\n${said},b\r\n`))
    expect(table).toMatchObject({ encoding: 'iso-2022-jp', unreadable: 0 })
    expect(table.cells).toEqual([
      ['氏名', 'a'],
      [text, 'b'],
    ])
  })
})

test('half a character at the end of ISO-2022-JP is unreadable, and no other', async () => {
  const message = await read(bytes(`${head}Subject: x\r\n\r\n\x0e1\x0f\x1b$B;35`))
  expect(message.text).toBe('ｱ山\ufffd')
})

test('an attached text in ISO-2022-JP stays byte by byte', async () => {
  const file = 'Content-Type: text/plain; charset=iso-2022-jp\r\nContent-Disposition: attachment'
  const mail = `${head}Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b\r\n${file}; filename=a.txt\r\n\r\n\x0e1R6\x0f\r\n--b--\r\n`
  const parsed = await parseMail(bytes(mail))
  expect(parsed.ok && Buffer.from(parsed.value.files[0]!.bytes).toString('latin1').trim()).toBe(
    '\x0e1R6\x0f',
  )
})

const written = `${head}Subject: 開示\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n\r\n開示を請求します。\r\n`
const wide = (text: string, isBig = false) => {
  const little = Buffer.from(text, 'utf16le')
  return new Uint8Array(isBig ? little.swap16() : little)
}

test.each([
  ['with its mark', wide(`\ufeff${written}`)],
  ['of the other order', wide(`\ufeff${written}`, true)],
  ['without a mark', wide(written)],
  ['of the other order without a mark', wide(written, true)],
])('a mail that was saved in UTF-16, %s, is a mail', async (_, mail) => {
  expect(kindOfFile(mail, 'a.txt')).toBe('mail')
  const expected = { subject: '開示', text: '開示を請求します。', warnings: [] }
  expect(await read(mail)).toMatchObject(expected)
})

test.each([
  ['with its mark', '\ufeff'],
  ['without a mark', ''],
])('an mbox in UTF-16, %s, is parted', async (_, mark) => {
  const one = `From a@mail.example Tue Dec  1 10:00:00 2026\r\n${written}\r\n`
  const box = wide(`${mark}${one}${one}`)
  expect(kindOfFile(box, 'a.mbox')).toBe('mbox')
  const mails = await mailsInFile(box)
  expect(await Promise.all(mails.map(read))).toMatchObject([
    { subject: '開示', text: '開示を請求します。' },
    { subject: '開示', text: '開示を請求します。' },
  ])
})
