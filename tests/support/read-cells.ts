import type { TableChoice } from '@core/imports/table'
import { readTable } from '@main/services/tables/read-table'

export const asFound: TableChoice = { sheet: null, encoding: null }

/** A table and its cells; throws where the file is none. */
export async function cellsOf(bytes: Uint8Array, sheet: string | null = null) {
  const read = await readTable(bytes, { ...asFound, sheet })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return { ...read.value, cells: read.value.rows.map(row => row.cells) }
}
