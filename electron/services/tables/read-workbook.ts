import readWorkbookFile from 'read-excel-file/node'
import type { ImportError } from '@core/imports/errors'
import type { TableRow } from '@core/imports/read-row'
import type { Table } from '@core/imports/table'
import { err, ok, type Result } from '@core/result'
import { mendWorkbook } from './mend-workbook'

/** A sheet of an .xlsx file, by its name, or the first that has rows. Values of formulas as Excel last saved them. */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | null,
): Promise<Result<Table, ImportError>> {
  const sheets = await sheetsIn(bytes)
  if (!sheets) return err({ code: 'import/workbook-unreadable' })
  const chosen =
    wanted === null
      ? (sheets.find(({ data }) => data.length > 0) ?? sheets[0])
      : sheets.find(({ sheet }) => sheet === wanted)
  if (!chosen) return err({ code: 'import/no-such-sheet' })
  const rows = chosen.data.map(rowOf)
  const names = sheets.map(({ sheet }) => sheet)
  return ok({
    ...{ rows, sheet: chosen.sheet, sheets: names },
    ...{ encoding: null, isUnsure: false, unreadable: 0, delimiter: null },
  })
}

async function sheetsIn(bytes: Uint8Array) {
  try {
    const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await readWorkbookFile(await mendWorkbook(input), { trim: false })
  } catch {
    // The library throws what its parts throw: no zip, no workbook in it, XML that is cut off.
    return undefined
  }
}

function rowOf(cells: readonly unknown[]): TableRow {
  const numbers = new Set(cells.flatMap((cell, at) => (typeof cell === 'number' ? [at] : [])))
  return { cells: cells.map(textOf), numbers }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateText(cell)
  // Whole numbers such as telephone numbers in full, without an exponent.
  if (typeof cell === 'number' && Number.isInteger(cell)) return cell.toFixed(0)
  if (typeof cell === 'string') return cell.replace(/\r\n?/g, '\n')
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

/** Excel's days have no time zone; the library gives them as UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  const clock = time.slice(0, 5)
  return clock === '00:00' ? day : `${day} ${clock}`
}
