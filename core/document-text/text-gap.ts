import { z } from 'zod'

/** Why a file's text, or a part of it, could not be read. */
export const textGap = z.enum([
  /** A photograph or a scan. */
  'picture',
  /** A document without any text in it, such as a scanned PDF. */
  'no-text',
  /** Some pages hold text, others none: they may be scans. */
  'pages-without-text',
  /** Its own text was read; pictures and files inside it were not. */
  'parts-inside',
  'encrypted',
  /** Only its beginning was read. */
  'cut',
  'too-large',
  'too-slow',
  'damaged',
  /** A kind of file that is not read here, such as old Office files and archives. */
  'unknown-kind',
])
export type TextGap = z.infer<typeof textGap>

/** The text of a file, as far as it could be read; `gap` is null where that is all of it. */
export type DocumentText = { readonly text: string; readonly gap: TextGap | null }
