import writeFile from 'write-excel-file/node'

const narrowest = 8
const widest = 60

/** Rows of text as an Excel workbook (.xlsx) of one sheet: the first row in bold and always in view. */
export async function writeWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = rows.map((row, index) =>
    row.map(value =>
      // As text, whatever it looks like: no number loses its zeros and nothing becomes a formula.
      index === 0 ? { value, type: String, fontWeight: 'bold' as const } : { value, type: String },
    ),
  )
  const columns = (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) }))
  return new Uint8Array(await writeFile(cells, { columns, stickyRowsCount: 1 }).toBuffer())
}

/** In characters; of a long table its beginning says enough. */
function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const widths = rows.slice(0, 200).map(row => shownWidth(row[column] ?? ''))
  return Math.min(widest, Math.max(narrowest, ...widths) + 2)
}

/** Japanese characters take two places. */
const shownWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
