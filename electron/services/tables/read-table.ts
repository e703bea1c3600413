import type { ImportError } from '@core/imports/errors'
import type { Encoding, Table, TableChoice } from '@core/imports/table'
import { err, ok, type Result } from '@core/result'
import { isCompoundFile } from '@main/services/mail/compound-file'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-workbook'
import { isWorkbook } from './workbook-mark'

/** Megabytes of 1024 × 1024 bytes. */
const limit = 200
/** What a workbook may be when it is unpacked in memory. */
const workbookLimit = 60
const mostRows = 500_000

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(text, 'latin1').equals(bytes.subarray(0, text.length))

/** A table of a .csv, .tsv, .txt or .xlsx file; which of them it is, its content says. */
export async function readTable(
  bytes: Uint8Array,
  { sheet, encoding }: TableChoice,
): Promise<Result<Table, ImportError>> {
  const most = isWorkbook(bytes) ? workbookLimit : limit
  const megabytes = Math.ceil(bytes.length / 1024 / 1024)
  if (megabytes > most) return err({ code: 'import/too-large', megabytes, limit: most })
  const read = isWorkbook(bytes) ? await readWorkbook(bytes, sheet) : textTable(bytes, encoding)
  if (!read.ok) return read
  const rows = read.value.rows.length
  if (rows > mostRows) return err({ code: 'import/too-many-rows', rows, limit: mostRows })
  const isEmpty = read.value.rows.every(({ cells }) => cells.every(cell => cell.trim() === ''))
  return isEmpty ? err({ code: 'import/no-rows' }) : read
}

/** Programs save a page as a workbook (.xls), which has no rows for a reader of tables. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*<[!?a-z]/i.test(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )

function textTable(bytes: Uint8Array, encoding: Encoding | null): Result<Table, ImportError> {
  if (isCompoundFile(bytes)) return err({ code: 'import/workbook-unreadable' })
  if (startsWith(bytes, '%PDF-') || isMarkup(bytes)) return err({ code: 'import/unknown-file' })
  const table = readCsv(bytes, encoding)
  return table ? ok(table) : err({ code: 'import/unknown-file' })
}
