import { z } from 'zod'
import type { TableRow } from './row'

/** What a table of text may be written in, the commonest first. */
export const encoding = z.enum([
  'utf-8',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'gb18030',
  'big5',
  'euc-kr',
])
export type Encoding = z.infer<typeof encoding>

/** What somebody said of a file; null leaves it to the file: the first sheet with rows, the encoding that fits. */
export type TableChoice = { readonly sheet: string | null; readonly encoding: Encoding | null }

/** A file of rows and columns as it was read. */
export type Table = {
  readonly rows: readonly TableRow[]
  /** Null for a workbook. */
  readonly encoding: Encoding | null
  /** The encoding is only a guess. */
  readonly isUnsure: boolean
  /** Characters that could not be read; their rows say so too. */
  readonly unreadable: number
  readonly delimiter: ',' | ';' | '\t' | '|' | '，' | '；' | '、' | null
  /** Of a workbook; the one that was read, and all there are. */
  readonly sheet: string | null
  readonly sheets: readonly string[]
  /** Those that somebody has hidden in their program. */
  readonly hiddenSheets: readonly string[]
}
