import { naughty } from './naughty'
import { rawZip } from './raw-zip'

/** A file made to do harm; the same every time. Made when it is wanted, since some are large. */
export type HostileFile = {
  readonly name: string
  readonly make: () => Uint8Array | string
  /** For what is more than content, such as a link: puts it where the file is expected. */
  readonly put?: (file: string) => void
}

const megabyte = 1024 * 1024
const head = 'From: a <a@x.example>\r\nTo: b@x.example\r\nDate: Fri, 18 Dec 2026 10:00:00 +0900\r\n'
const mime = 'MIME-Version: 1.0\r\n'

const nested = (levels: number): string => {
  const open = Array.from(
    { length: levels },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
  )
  return `${head}${mime}Subject: nested\r\n${open.join('')}Content-Type: text/plain\r\n\r\nend\r\n`
}

const forwarded = (levels: number): string =>
  Array.from({ length: levels }).reduce<string>(
    inner => `${head}${mime}Subject: again\r\nContent-Type: message/rfc822\r\n\r\n${inner}`,
    `${head}Subject: end\r\n\r\nend\r\n`,
  )

const attached = (name: string, type = 'application/octet-stream', content = 'QUJD'): string =>
  `${head}${mime}Subject: file\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n` +
  `--b\r\nContent-Type: text/plain\r\n\r\ntext\r\n` +
  `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
  `Content-Transfer-Encoding: base64\r\n\r\n${content}\r\n--b--\r\n`

const manyParts = (count: number): string =>
  `${head}${mime}Subject: many\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n${Array.from(
    { length: count },
    (_, n) => `--b\r\nContent-Disposition: attachment; filename="${n}"\r\n\r\n${n}\r\n`,
  ).join('')}--b--\r\n`

const body = (type: string, text: string | Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`${head}${mime}Subject: body\r\nContent-Type: ${type}\r\n\r\n`),
    Buffer.from(text),
  ])

const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
const bomb = () => rawZip([{ name: 'bomb', bytes: new Uint8Array(50 * megabyte), packed: true }])

const evilNames = [
  '../../../../tmp/kaiji-intruder',
  '/tmp/kaiji-intruder',
  'C:\\\\Windows\\\\intruder.exe',
  '..\\\\..\\\\kaiji-intruder',
  'a\u0000.txt',
  '.',
  '..',
  'CON',
  'x'.repeat(5000),
  '\u202etxt.exe',
  '=?utf-8?B?Li4vLi4vLi4vdG1wL2thaWppLWludHJ1ZGVy?=',
]

const wordsOf = (subject: string): string =>
  `${head}Subject: ${subject.replace(/[\r\n]/g, ' ')}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${subject}\r\n`

const odd: readonly HostileFile[] = [
  { name: '300 parts inside one another', make: () => nested(300) },
  { name: '5,000 parts inside one another', make: () => nested(5000) },
  { name: '100 mails inside one another', make: () => forwarded(100) },
  { name: '3,000 mails inside one another', make: () => forwarded(3000) },
  { name: '20,000 attachments', make: () => manyParts(20_000) },
  { name: '3 MB of headers', make: () => `${head}${'X-Long: y\r\n'.repeat(300_000)}\r\ntext` },
  {
    name: 'one header of 5 MB',
    make: () => `${head}Subject: ${'あ'.repeat(1_700_000)}\r\n\r\ntext`,
  },
  {
    name: '100,000 recipients',
    make: () => `${head}Cc: ${'c@x.example,'.repeat(100_000)}\r\n\r\nx`,
  },
  { name: 'an address of 1 MB', make: () => `From: ${'('.repeat(1_000_000)}\r\n\r\nx` },
  { name: 'comments inside comments', make: () => `From: a ${'(b '.repeat(50_000)}<a@b>\r\n\r\nx` },
  { name: '40 MB of text', make: () => body('text/plain', 'あいうえお\n'.repeat(2_600_000)) },
  {
    name: '40 MB of base64',
    make: () => attached('x', 'x/y', base64(new Uint8Array(30 * megabyte))),
  },
  { name: '70 MB', make: () => new Uint8Array(70 * megabyte).fill(65) },
  { name: '20 MB of HTML', make: () => body('text/html', '<b>x</b>'.repeat(2_600_000)) },
  { name: 'HTML 200,000 deep', make: () => body('text/html', '<div>'.repeat(200_000)) },
  { name: 'HTML of entities', make: () => body('text/html', '&amp;'.repeat(1_000_000)) },
  { name: 'HTML of open tags', make: () => body('text/html', '<a '.repeat(500_000)) },
  { name: 'HTML comment that never ends', make: () => body('text/html', `<!--${'-'.repeat(2e6)}`) },
  { name: 'HTML scripts', make: () => body('text/html', '<script>x</script>'.repeat(100_000)) },
  {
    name: 'HTML tables inside tables',
    make: () => body('text/html', '<table><tr><td>'.repeat(40_000)),
  },
  { name: 'invalid UTF-8', make: () => body('text/plain; charset=utf-8', bytesOf(200_000)) },
  { name: 'half of ISO-2022-JP', make: () => body('text/plain; charset=iso-2022-jp', '\x1b$B$3$') },
  {
    name: 'escapes of ISO-2022-JP',
    make: () => body('text/plain; charset=iso-2022-jp', '\x1b$B\x1b(B'.repeat(200_000)),
  },
  { name: 'UTF-7', make: () => body('text/plain; charset=utf-7', '+ADw-script+AD4-') },
  { name: 'a charset that there is not', make: () => body('text/plain; charset=../../etc', 'x') },
  {
    name: 'UTF-16 without its mark',
    make: () => body('text/plain; charset=utf-16', Buffer.from('text', 'utf16le')),
  },
  { name: 'base64 of rubbish', make: () => attached('x', 'x/y', '=*&^%'.repeat(100_000)) },
  {
    name: 'quoted-printable of rubbish',
    make: () => `${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=G'.repeat(500_000)}`,
  },
  {
    name: 'a boundary of 100 kB',
    make: () =>
      `${head}${mime}Content-Type: multipart/mixed; boundary="${'b'.repeat(100_000)}"\r\n\r\n--b\r\n`,
  },
  {
    name: 'a boundary that is empty',
    make: () => `${head}${mime}Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\n--\r\n`,
  },
  {
    name: '200,000 boundaries',
    make: () =>
      `${head}${mime}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n'.repeat(200_000)}`,
  },
  {
    name: 'parameters in 50,000 pieces',
    make: () =>
      attached(
        `x"; ${Array.from({ length: 50_000 }, (_, n) => `filename*${n}="y"`).join('; ')}; z="`,
      ),
  },
  {
    name: 'encoded words without end',
    make: () => `${head}Subject: ${'=?utf-8?B?44GC?= '.repeat(100_000)}\r\n\r\nx`,
  },
  {
    name: 'the year 275760',
    make: () => `From: a@b\r\nDate: Sat, 13 Sep 275760 00:00:00 GMT\r\n\r\nx`,
  },
  {
    name: 'a day that there is not',
    make: () => `From: a@b\r\nDate: Fri, 99 Foo 99999999999 99:99:99 +9999\r\n\r\nx`,
  },
  { name: 'nothing', make: () => '' },
  { name: 'zeros', make: () => new Uint8Array(100_000) },
  { name: 'only line ends', make: () => '\r\n'.repeat(2_000_000) },
  { name: 'a zip bomb attached', make: () => attached('b.zip', 'application/zip', base64(bomb())) },
  { name: 'a start of an Outlook file', make: () => Buffer.from('d0cf11e0a1b11ae1', 'hex') },
  {
    name: 'an Outlook file of rubbish',
    make: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), bytesOf(500_000)]),
  },
  { name: 'an Outlook file whose sectors go in a circle', make: circle },
]

/** The same rubbish every time, with every byte in it. */
function bytesOf(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 4711
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[at] = state >>> 16
  }
  return bytes
}

function circle(): Buffer {
  const file = Buffer.alloc(512 * 4, 0)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(0x3e, 24)
  file.writeUInt16LE(3, 26)
  file.writeUInt16LE(0xfffe, 28)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(1, 44)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(0x1000, 56)
  file.writeUInt32LE(0, 76)
  for (let at = 0; at < 128; at += 1) file.writeUInt32LE(1, 512 + at * 4)
  return file
}

export const rubbish = bytesOf

export const hostileMails: readonly HostileFile[] = [
  ...odd,
  ...evilNames.map((name, n) => ({ name: `attachment name ${n}`, make: () => attached(name) })),
  ...naughty.map((text, n) => ({ name: `naughty text ${n}`, make: () => wordsOf(text) })),
]
