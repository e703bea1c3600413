import type { PrintPart } from '@main/handlers/context'
import type { Qpdf, QpdfSession } from './qpdf'

/**
 * One PDF of many, in their order. `eachOnFront` puts an empty page after those of an odd number of
 * pages, so that a printer that prints on both sides begins each letter on a new sheet. Throws where
 * a part is no PDF.
 */
export const printFile = (
  qpdf: Qpdf,
  parts: readonly PrintPart[],
  { eachOnFront }: { readonly eachOnFront: boolean },
): Promise<Uint8Array> =>
  qpdf(session => {
    const pages = parts.flatMap(({ pdf, paper }, at) => {
      const name = `${String(at)}.pdf`
      session.write(name, pdf)
      const isLast = at === parts.length - 1
      if (!eachOnFront || isLast || pageCount(session, name) % 2 === 0) return [`/${name}`, '1-z']
      const blank = `blank-${paper}.pdf`
      session.write(blank, blankPage(paper))
      return [`/${name}`, '1-z', `/${blank}`, '1-z']
    })
    const { done } = session.run([
      '--empty',
      '--deterministic-id',
      '--pages',
      ...pages,
      '--',
      '/out.pdf',
    ])
    if (!done) throw new Error('The print file could not be made')
    return session.read('out.pdf')
  })

function pageCount({ run }: QpdfSession, name: string): number {
  const { done, printed } = run(['--show-npages', `/${name}`])
  if (!done) throw new Error('A letter of the print file is no PDF')
  return Number(printed)
}

const sizes = { a4: '595.276 841.89', us_letter: '612 792' } as const

/** A PDF of one page with nothing on it (ISO 32000-2, 7.5). */
function blankPage(paper: PrintPart['paper']): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /Resources << >> /MediaBox [0 0 ${sizes[paper]}] >>`,
  ]
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${String(at + 1)} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`
  return Buffer.from(text + table + trailer, 'latin1')
}
