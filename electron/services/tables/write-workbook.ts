import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import type { AppError } from '@core/errors'
import { ok, type Result } from '@core/result'
import type { Lines, TableSource } from './table-source'

const narrowest = 8
const widest = 60
/** What a sheet can hold (Excel specifications and limits): rows, and characters of a cell. */
export const mostRows = 1_048_576
const longestCell = 32_767

/**
 * An Excel workbook (.xlsx) of one sheet of text: the first row in bold and always in view. The
 * library makes all of it but the rows, which it could only do with every row in memory.
 */
export async function writeWorkbook(
  file: FileHandle,
  { head, next }: TableSource,
): Promise<Result<null, AppError>> {
  const first = await next()
  if (!first.ok) return first
  const workbook = await emptyWorkbook(head, first.value ?? [])
  let problem: Result<never, AppError> | undefined
  async function* rows() {
    let number = 2
    let lines: Awaited<ReturnType<typeof next>> = first
    for (; lines.ok && lines.value; lines = await next()) {
      yield lines.value.map(line => rowXml(line, number++)).join('')
    }
    if (!lines.ok) problem = lines
  }
  await zipTo(file, workbook, rows())
  return problem ?? ok(null)
}

type Parts = readonly { readonly name: string; readonly content: Buffer }[]

async function emptyWorkbook(head: readonly string[], lines: Lines): Promise<Parts> {
  const cells = head.map(value => ({ value, type: String, fontWeight: 'bold' as const }))
  const columns = head.map((_, column) => ({ width: widthOf([head, ...lines], column) }))
  const { default: writeFile } = await import('write-excel-file/node')
  const bytes = await writeFile([cells], { columns, stickyRowsCount: 1 }).toBuffer()
  const archive = await fromBufferPromise(bytes, { lazyEntries: true })
  const parts: { name: string; content: Buffer }[] = []
  for await (const entry of archive.eachEntry()) {
    const content = await archive.openReadStreamPromise(entry)
    parts.push({
      name: entry.fileName,
      content: Buffer.concat(await Readable.from(content).toArray()),
    })
  }
  return parts
}

const endOfRows = '</sheetData>'

async function zipTo(file: FileHandle, parts: Parts, rows: AsyncIterable<string>): Promise<void> {
  const zip = new ZipFile()
  const output = Readable.from(zip.outputStream)
  zip.on('error', (cause: Error) => output.destroy(cause))
  for (const { name, content } of parts) {
    const text = content.toString('utf8')
    const at = text.indexOf(endOfRows)
    if (at < 0) zip.addBuffer(content, name)
    else zip.addReadStream(Readable.from(around(text.slice(0, at), rows, text.slice(at))), name)
  }
  zip.end()
  for await (const piece of output) await file.appendFile(piece as Buffer)
}

async function* around(before: string, rows: AsyncIterable<string>, after: string) {
  yield before
  yield* rows
  yield after
}

/** As text, whatever it looks like: no number loses its zeros and nothing becomes a formula. */
function rowXml(line: readonly string[], number: number): string {
  const cells = line.map(
    (text, column) =>
      `<c r="${columnName(column)}${number}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`,
  )
  return `<row r="${number}">${cells.join('')}</row>`
}

const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)

/** XML has no place for most control characters, and Excel reads `_x0041_` as one character. */
const cellText = (text: string): string =>
  text
    .slice(0, longestCell)
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** In characters; of a long table its beginning says enough. */
function widthOf(rows: Lines, column: number): number {
  const widths = rows.slice(0, 200).map(row => shownWidth(row[column] ?? ''))
  return Math.min(widest, Math.max(narrowest, ...widths) + 2)
}

/** Japanese characters take two places. */
const shownWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
