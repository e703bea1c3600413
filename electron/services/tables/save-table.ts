import type { FileHandle } from 'node:fs/promises'
import type { AppError } from '@core/errors'
import type { ListFormat } from '@core/marks/contract'
import { ok, type Result } from '@core/result'
import { csvLines, csvText } from '@core/text/csv'
import { writeInPieces } from '../files'
import type { TableSource } from './table-source'
import { writeWorkbook } from './write-workbook'

type Saved = Result<null, AppError>

/** Writes a table as it is read: all of it or nothing. */
export const saveTable = (path: string, format: ListFormat, source: TableSource): Promise<Saved> =>
  writeInPieces(path, file => writers[format](file, source))

const writers: Readonly<
  Record<ListFormat, (file: FileHandle, source: TableSource) => Promise<Saved>>
> = { csv: writeText, xlsx: writeWorkbook }

async function writeText(file: FileHandle, { head, next }: TableSource): Promise<Saved> {
  await file.appendFile(csvText([head]))
  for (;;) {
    const lines = await next()
    if (!lines.ok) return lines
    if (lines.value === null) return ok(null)
    await file.appendFile(csvLines(lines.value))
  }
}
