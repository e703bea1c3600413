import type { LetterFilesPort } from '@main/handlers/context'
import { lockedPdf } from './locked-pdf'
import { printFile } from './print-file'
import { createQpdf } from './qpdf'

/** `qpdfWasm` is the path of qpdf's program. The libraries are loaded when one is first asked for. */
export function createLetterFiles(options: {
  readonly qpdfWasm: string
  readonly fontFolders: readonly string[]
}): LetterFilesPort {
  const qpdf = createQpdf(options.qpdfWasm)
  return {
    docx: async letter => (await import('./letter-docx')).letterDocx(letter, options.fontFolders),
    mail: async draft => (await import('./letter-email')).letterEmail(draft),
    lock: (pdf, password) => lockedPdf(qpdf, pdf, password),
    printFile: (parts, { eachOnFront }) => printFile(qpdf, parts, { eachOnFront }),
  }
}
