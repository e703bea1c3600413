/** A PDF of its own objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((body, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const start = text.length
  const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const latin = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
/** The Japanese of a PDF without fonts of its own, as receipts and forms often are. */
const japanese =
  '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /90ms-RKSJ-H /DescendantFonts [<< ' +
  '/Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) ' +
  '/Ordering (Japan1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /HeiseiMin-W3 ' +
  '/Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>'

type Page = {
  /** Strings as PDF writes them, `(…)` or `<…>`, one on each line. */
  readonly lines: readonly string[]
  readonly japanese?: boolean
  readonly annotations?: string
}

/** A PDF of these pages; a page without lines is as a scan is. */
export function pdfFile(pages: readonly Page[]): Uint8Array {
  const first = 4
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`)
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    `<< /Font << /L ${latin} /J ${japanese} >> >>`,
    ...pages.flatMap(({ lines, japanese: isJapanese, annotations = '' }, at) => {
      const shown = lines.map(line => `${line} Tj 0 -20 Td`).join('\n')
      const stream =
        lines.length > 0 ? `BT /${isJapanese ? 'J' : 'L'} 12 Tf 50 700 Td ${shown} ET` : ''
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 3 0 R /Contents ${first + at * 2 + 1} 0 R /Annots [${annotations}] >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ])
}
