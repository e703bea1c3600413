import Papa from 'papaparse'

/** Rows as a table of text that Excel opens rightly: UTF-8 with its mark, lines ended as on Windows. */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${Papa.unparse([...rows], { newline: '\r\n' })}\r\n`)
