import { isCompoundFile } from '../mail/compound-file'

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'pdf' | 'zip' | 'compound' | 'picture' | 'rtf' | 'other'

const latin1 = new TextDecoder('latin1')
const startOf = (bytes: Uint8Array, length: number): string =>
  latin1.decode(bytes.subarray(0, length))

/** A PDF may begin with a little rubbish; readers look for its mark in the first kilobyte. */
const pdfMark = '%PDF-'
const pdfReach = 1024

/** Either order of bytes. */
export const tiffMark = /^(II\*\0|MM\0\*)/

const pictures: readonly RegExp[] = [
  /^\u2030PNG/,
  /^\u00ff\u00d8\u00ff/,
  /^GIF8/,
  tiffMark,
  /^RIFF[^]{4}WEBP/,
  /^[^]{4}ftyp(hei[cxms]|hev[cxms]|mif1|msf1|avif|avis)/,
  /^BM[^]{4}\0\0\0\0/,
]

export function fileKind(bytes: Uint8Array): FileKind {
  const start = startOf(bytes, pdfReach)
  if (/^PK(\u0003\u0004|\u0005\u0006)/.test(start)) return 'zip'
  if (isCompoundFile(bytes)) return 'compound'
  if (pictures.some(mark => mark.test(start))) return 'picture'
  if (start.startsWith('{\\rtf')) return 'rtf'
  // Last, because a text may mention the mark; a mail with a PDF in it would not be one.
  return start.trimStart().startsWith(pdfMark) || isMarkedLate(start) ? 'pdf' : 'other'
}

/** The mark after rubbish that is no text: a letter about PDF files stays a letter. */
function isMarkedLate(start: string): boolean {
  const at = start.indexOf(pdfMark)
  return at > 0 && start.slice(0, at).includes('\0')
}
