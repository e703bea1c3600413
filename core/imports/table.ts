import type { TableRow } from './read-row'

export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'windows-1252'

/** A file of rows and columns as it was read. */
export type Table = {
  readonly rows: readonly TableRow[]
  /** Null for a workbook. */
  readonly encoding: Encoding | null
  /** Characters that could not be read; their rows say so too. */
  readonly unreadable: number
  readonly delimiter: ',' | ';' | '\t' | null
  /** Of a workbook; the one that was read, and all there are. */
  readonly sheet: string | null
  readonly sheets: readonly string[]
}
