import { csvText } from '@core/text/csv'

/** Rows as a table of text that Excel opens rightly: UTF-8 with its mark, no cell a formula. */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(csvText(rows))
