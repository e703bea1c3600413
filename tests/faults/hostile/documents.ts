import { gzipSync } from 'node:zlib'
import { rubbish, type HostileFile } from './mails'
import { naughty } from './naughty'
import { hostilePdfs } from './pdfs'
import { rawZip, type Member } from './raw-zip'

const megabyte = 1024 * 1024
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const types: Member = { name: '[Content_Types].xml', bytes: Buffer.from(`${xml}<Types/>`) }
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const word = (document: string, others: readonly Member[] = []): Buffer =>
  rawZip([
    types,
    { name: 'word/document.xml', bytes: Buffer.from(document), packed: true },
    ...others,
  ])
const inBody = (body: string) =>
  word(`${xml}<w:document ${w}><w:body>${body}</w:body></w:document>`)
const sheet = (data: string, shared = '') =>
  rawZip([
    types,
    {
      name: 'xl/sharedStrings.xml',
      bytes: Buffer.from(`${xml}<sst>${shared}</sst>`),
      packed: true,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      bytes: Buffer.from(`${xml}<worksheet><sheetData>${data}</sheetData></worksheet>`),
      packed: true,
    },
  ])

/** Each name stands for ten of the one before. */
const laughs = (root: string) => {
  const entities = Array.from(
    { length: 10 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  )
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities.join('')}]>${root}`
}
const outside =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY u SYSTEM "http://127.0.0.1:9/">]>'
const document = (text: string) =>
  `<w:document ${w}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`

const office: readonly HostileFile[] = [
  { name: 'laughs.docx', make: () => word(laughs(document('&l10;'))) },
  {
    name: 'laughs.xlsx',
    make: () =>
      rawZip([
        types,
        {
          name: 'xl/worksheets/sheet1.xml',
          bytes: Buffer.from(laughs('<worksheet>&l10;</worksheet>')),
        },
      ]),
  },
  { name: 'outside.docx', make: () => word(outside + document('&f;&u;')) },
  {
    name: 'quadratic.docx',
    make: () =>
      word(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]>${document('&a;'.repeat(50_000))}`,
      ),
  },
  { name: 'deep.docx', make: () => inBody('<w:p>'.repeat(200_000)) },
  { name: 'wide.docx', make: () => inBody('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(500_000)) },
  {
    name: 'attributes.docx',
    make: () =>
      inBody(`<w:p ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
  },
  { name: 'long-name.docx', make: () => inBody(`<w:${'p'.repeat(5_000_000)}/>`) },
  {
    name: 'bomb.docx',
    make: () =>
      word('x', [
        { name: 'word/header1.xml', bytes: new Uint8Array(300 * megabyte), packed: true },
      ]),
  },
  {
    name: 'bomb-of-spaces.docx',
    make: () =>
      word(`${xml}<w:document ${w}><w:body>${' '.repeat(250 * megabyte)}</w:body></w:document>`),
  },
  {
    name: 'bomb-that-lies.docx',
    make: () =>
      rawZip([
        types,
        {
          name: 'word/document.xml',
          bytes: new Uint8Array(250 * megabyte),
          packed: true,
          saysSize: 100,
        },
      ]),
  },
  { name: 'broken.docx', make: () => word('<w:document><w:body>') },
  { name: 'no-document.docx', make: () => rawZip([types]) },
  { name: 'not-xml.docx', make: () => word(rubbish(100_000).toString('latin1')) },
  {
    name: 'utf-16.docx',
    make: () =>
      rawZip([types, { name: 'word/document.xml', bytes: Buffer.from(document('x'), 'utf16le') }]),
  },
  {
    name: '60000-members.docx',
    make: () =>
      rawZip([types, ...Array.from({ length: 60_000 }, (_, n) => ({ name: `word/${n}.xml` }))]),
  },
  {
    name: 'same-name-twice.docx',
    make: () =>
      rawZip([
        types,
        ...[1, 2, 3].map(n => ({
          name: 'word/document.xml',
          bytes: Buffer.from(document(String(n))),
        })),
      ]),
  },
  {
    name: 'encrypted-member.docx',
    make: () => rawZip([types, { name: 'word/document.xml', bytes: Buffer.from('x'), flags: 1 }]),
  },
  {
    name: 'unknown-method.docx',
    make: () => rawZip([types, { name: 'word/document.xml', bytes: Buffer.from('x'), method: 99 }]),
  },
  {
    name: 'wrong-sum.docx',
    make: () =>
      rawZip([types, { name: 'word/document.xml', bytes: Buffer.from(document('x')), saysCrc: 1 }]),
  },
  { name: 'cut.docx', make: () => inBody('<w:p/>'.repeat(1000)).subarray(0, 300) },
  {
    name: 'far-cell.xlsx',
    make: () => sheet('<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>'),
  },
  {
    name: 'wild-reference.xlsx',
    make: () => sheet('<row r="-1"><c r="ZZZZZZZZZZ99999999999999" t="s"><v>-5</v></c></row>'),
  },
  {
    name: 'shared-99999999.xlsx',
    make: () => sheet('<row><c t="s"><v>99999999</v></c></row>'.repeat(10_000)),
  },
  {
    name: 'shared-repeated.xlsx',
    make: () =>
      sheet(
        '<row><c t="s"><v>0</v></c></row>'.repeat(300_000),
        `<si><t>${'x'.repeat(30_000)}</t></si>`,
      ),
  },
  {
    name: 'formulas.xlsx',
    make: () =>
      sheet('<row><c><f>HYPERLINK("http://intruder.example")</f><v>x</v></c></row>'.repeat(1000)),
  },
  {
    name: 'numbers.xlsx',
    make: () =>
      sheet(
        ['1e309', '-0', 'NaN', '9'.repeat(100_000), '0x1']
          .map(v => `<row><c><v>${v}</v></c></row>`)
          .join(''),
      ),
  },
  {
    name: 'deep.odt',
    make: () =>
      rawZip([
        { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.text') },
        { name: 'content.xml', bytes: Buffer.from('<text:p>'.repeat(100_000)), packed: true },
      ]),
  },
]

const names = [
  '../../tmp/kaiji-intruder',
  '/tmp/kaiji-intruder',
  'C:\\x',
  '..\\x',
  'a\0b',
  '',
  '/',
  'x'.repeat(60_000),
  '\u202e',
  '.git/config',
]
const archives: readonly HostileFile[] = names.map((name, n) => ({
  name: `name-${n}.docx`,
  make: () =>
    rawZip([
      types,
      { name, bytes: Buffer.from('x') },
      { name: 'word/document.xml', bytes: Buffer.from(document('x')) },
    ]),
}))

const others: readonly HostileFile[] = [
  { name: 'cut.gz', make: () => gzipSync(new Uint8Array(megabyte)).subarray(0, 100) },
  { name: 'bomb.gz', make: () => gzipSync(new Uint8Array(200 * megabyte)) },
  { name: 'long-line.csv', make: () => 'x'.repeat(9 * megabyte) },
  { name: 'million-columns.csv', make: () => ','.repeat(1_000_000) },
  { name: 'open-quote.csv', make: () => `"${'a,b\n'.repeat(500_000)}` },
  { name: 'nul.txt', make: () => 'a\0'.repeat(100_000) },
  { name: 'utf-16.txt', make: () => Buffer.from('番号 1234-5678-9012 です', 'utf16le') },
  { name: 'utf-16-odd.txt', make: () => Buffer.from('fffe41', 'hex') },
  { name: 'utf-32.txt', make: () => Buffer.from('fffe00004100000000d80000', 'hex') },
  { name: 'invalid-utf-8.txt', make: () => Buffer.from('c328a0a1e28228f0288cbcfe', 'hex') },
  { name: 'rubbish.bin', make: () => rubbish(2 * megabyte) },
  { name: 'digits.txt', make: () => '1234 5678 9012 '.repeat(100_000) },
  { name: 'digits-without-end.txt', make: () => '4'.repeat(2 * megabyte) },
  { name: 'digits-with-hyphens.txt', make: () => '4-'.repeat(megabyte) },
  { name: 'labels.txt', make: () => 'マイナンバー：'.repeat(200_000) },
  {
    name: 'page.html',
    make: () => '<script>x</script><iframe src=file:///etc/passwd>'.repeat(10_000),
  },
  { name: 'script.svg', make: () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' },
  { name: 'too-large.txt', make: () => new Uint8Array(201 * megabyte).fill(65) },
  ...naughty.slice(0, 14).map((text, n) => ({ name: `naughty-${n}.txt`, make: () => text })),
]

export const hostileDocuments: readonly HostileFile[] = [
  ...office,
  ...archives,
  ...hostilePdfs,
  ...others,
]
