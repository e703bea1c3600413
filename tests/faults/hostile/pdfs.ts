import { deflateSync } from 'node:zlib'
import { rubbish, type HostileFile } from './mails'

const megabyte = 1024 * 1024

const pdf = (objects: readonly string[], trailer = '/Root 1 0 R'): Buffer => {
  const offsets: number[] = []
  let text = '%PDF-1.7\n'
  for (const [at, object] of objects.entries()) {
    offsets.push(text.length)
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const rows = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${text.length}\n%%EOF`,
    'latin1',
  )
}
const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const page = '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9] /Resources << >> >>'
const stream = (content: string, filters = '') =>
  `<< /Length ${content.length} ${filters} >>\nstream\n${content}\nendstream`
const packed = (bytes: Uint8Array, times = 1) => {
  let content: Uint8Array = bytes
  for (let n = 0; n < times; n += 1) content = deflateSync(content)
  const filters = `/Filter [${'/FlateDecode '.repeat(times)}]`
  return stream(Buffer.from(content).toString('latin1'), filters)
}
const onePage = (content: string) =>
  pdf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, content])

export const hostilePdfs: readonly HostileFile[] = [
  { name: 'bomb.pdf', make: () => onePage(packed(new Uint8Array(300 * megabyte).fill(32))) },
  {
    name: 'bomb-twice.pdf',
    make: () => onePage(packed(new Uint8Array(200 * megabyte).fill(32), 2)),
  },
  {
    name: 'text-bomb.pdf',
    make: () => onePage(packed(Buffer.from('BT /F 9 Tf (x) Tj ET\n'.repeat(2_000_000)))),
  },
  {
    name: 'pages-circle.pdf',
    make: () => pdf([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>']),
  },
  {
    name: 'million-pages.pdf',
    make: () =>
      pdf([
        catalog,
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 1000000 >>`,
        page,
        stream(''),
      ]),
  },
  { name: 'root-circle.pdf', make: () => pdf(['1 0 R', '2 0 R']) },
  {
    name: 'deep-array.pdf',
    make: () =>
      pdf([
        `<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(200_000)} >>`,
        '<< /Type /Pages /Kids [] /Count 0 >>',
      ]),
  },
  {
    name: 'javascript.pdf',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
      ]),
  },
  {
    name: 'launch.pdf',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
      ]),
  },
  {
    name: 'negative-count.pdf',
    make: () => pdf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count -5 >>', page, stream('')]),
  },
  { name: 'size-of-zero.pdf', make: () => pdf([catalog], '/Size 0 /Root 99999999 0 R /Prev 0') },
  {
    name: 'own-prev.pdf',
    make: () =>
      Buffer.from(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF',
      ),
  },
  { name: 'rubbish.pdf', make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), rubbish(500_000)]) },
  { name: 'nested-form.pdf', make: () => onePage(stream('q '.repeat(300_000))) },
  {
    name: 'encrypted.pdf',
    make: () =>
      pdf(
        [catalog, '<< /Type /Pages /Kids [] /Count 0 >>'],
        '/Root 1 0 R /Encrypt << /Filter /Standard /V 99 /R 99 /O () /U () /P 0 >>',
      ),
  },
  { name: 'only-the-mark.pdf', make: () => '%PDF-' },
]
