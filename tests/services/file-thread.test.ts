import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { createFileReaders } from '@main/services/file-thread/file-readers'
import { bundledThread } from '@tests/support/vault-thread'

/** Large mails and tables are read in a thread, and come out of it as they do without one. */

const program = bundledThread('file-thread')
const here = createFileReaders(undefined)

const asFound = { sheet: null, encoding: null }

const megabyte = 1024 * 1024

/** A mail with an attachment of so many bytes, encoded as mail programs do. */
function mailWith(bytes: number): Uint8Array {
  const lines = randomBytes(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  return Buffer.from(
    [
      'From: =?UTF-8?B?6auY5qmL?= <t@mail.example>\r\nTo: office@example.jp\r\nSubject: Scan',
      'Date: Fri, 18 Dec 2026 10:00:00 +0900\r\nMIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nPlease.',
      '--x\r\nContent-Type: application/pdf; name=scan.pdf\r\nContent-Transfer-Encoding: base64\r\n',
      `${lines}\r\n--x--\r\n`,
    ].join('\r\n'),
  )
}

const workbook = () =>
  writeWorkbook(
    Array.from({ length: 9000 }, (_, n) =>
      [`佐藤 ${n}`, `03-0000-${n}`, randomBytes(30).toString('hex')].map(value => ({
        value,
        type: String,
      })),
    ),
  ).toBuffer()

/** What is done, and the longest time without a turn of the event loop meanwhile, in milliseconds. */
async function watched<T>(work: () => Promise<T>): Promise<{ value: T; pause: number }> {
  let [longest, last] = [0, performance.now()]
  const look = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  const looking = setInterval(look, 1)
  const value = await work()
  clearInterval(looking)
  look()
  return { value, pause: longest }
}

test('a large mail and a workbook come out of the thread as they do without one, and hold nobody up', async () => {
  const readers = createFileReaders(program())
  const mail = mailWith(6 * megabyte)
  const alone = await watched(() => here.mail.parse(mail))
  const beside = await watched(() => readers.mail.parse(mail))
  expect(beside.pause).toBeLessThan(alone.pause)
  const [read, expected] = [beside.value, alone.value]
  if (!read.ok || !expected.ok) throw new Error('No mail')
  expect(read.value.message).toEqual(expected.value.message)
  const [bytes, same] = [read, expected].map(({ value }) => Buffer.from(value.files[0]!.bytes))
  expect(bytes!.equals(same!)).toBe(true)
  // The mail that was handed over is still there to be stored.
  expect(mail.length).toBeGreaterThan(6 * megabyte)
  const book = await workbook()
  expect(book.length).toBeGreaterThan(256 * 1024)
  expect(await readers.tables.read(book, asFound)).toEqual(await here.tables.read(book, asFound))
})

test('bad files are answered as they are without the thread', async () => {
  const readers = createFileReaders(program())
  const noise = randomBytes(megabyte)
  const halfBook = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), noise])
  const empty = Buffer.alloc(megabyte, ',\n')
  for (const bytes of [noise, halfBook, empty]) {
    const read = await readers.tables.read(bytes, asFound)
    expect(read.ok).toBe(false)
    expect(read).toEqual(await here.tables.read(bytes, asFound))
    expect(await readers.mail.parse(bytes)).toEqual(await here.mail.parse(bytes))
  }
  const book = await workbook()
  expect(await readers.tables.read(book, { ...asFound, sheet: '三月' })).toMatchObject({
    error: { code: 'import/no-such-sheet' },
  })
})

test('a thread that is not there is a bug, not a bad file', async () => {
  const readers = createFileReaders('/no/such/thread.js')
  await expect(readers.mail.parse(mailWith(megabyte))).rejects.toThrow('/no/such/thread.js')
})
