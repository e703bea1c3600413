import type { ImportError } from '@core/imports/errors'
import type { TableRow } from '@core/imports/row'
import type { Table } from '@core/imports/table'
import { err, ok, type Result } from '@core/result'
import { readBook, type Book, type Sheet } from './workbook/book'
import { openParts, type Parts } from './workbook/parts'
import { readRows } from './workbook/sheet-rows'

type Read = { readonly sheets: readonly Sheet[]; readonly sheet: Sheet; readonly rows: TableRow[] }

/** A sheet of an .xlsx file, by its name, or the first that has rows. Values of formulas as Excel last saved them. */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | null,
): Promise<Result<Table, ImportError>> {
  const read = await sheetIn(bytes, wanted)
  if (!read.ok) return read
  const { sheets, sheet, rows } = read.value
  return ok({
    ...{ rows, sheet: sheet.name, sheets: sheets.map(({ name }) => name) },
    hiddenSheets: sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    ...{ encoding: null, isUnsure: false, unreadable: 0, delimiter: null },
  })
}

async function sheetIn(
  bytes: Uint8Array,
  wanted: string | null,
): Promise<Result<Read, ImportError>> {
  try {
    const parts = await openParts(bytes)
    const book = await readBook(parts)
    const [first] = book?.sheets ?? []
    if (!book || !first) return err({ code: 'import/workbook-unreadable' })
    if (wanted === null) return ok(await firstWithRows(parts, book, first))
    const sheet = book.sheets.find(({ name }) => name === wanted)
    if (!sheet) return err({ code: 'import/no-such-sheet' })
    return ok({ sheets: book.sheets, sheet, rows: await readRows(parts, book, sheet.path) })
  } catch {
    // No zip, one that is cut off or has a password, XML that is cut off, a limit that is reached.
    return err({ code: 'import/workbook-unreadable' })
  }
}

async function firstWithRows(parts: Parts, book: Book, first: Sheet): Promise<Read> {
  const { sheets } = book
  for (const sheet of sheets) {
    const rows = await readRows(parts, book, sheet.path)
    if (rows.length > 0) return { sheets, sheet, rows }
  }
  return { sheets, sheet: first, rows: [] }
}
