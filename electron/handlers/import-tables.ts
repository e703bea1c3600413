import { createHash } from 'node:crypto'
import type { PastImport, TableView } from '@core/imports/contract'
import {
  findHeaderRow,
  guessColumns,
  guessDateOrder,
  headerMark,
  mapping as mappingShape,
  type Mapping,
} from '@core/imports/mapping'
import type { RowNote } from '@core/imports/note'
import type { RowReading } from '@core/imports/row'
import type { Table, TableChoice } from '@core/imports/table'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { lawsInUse } from '@core/settings/laws-in-use'
import type { Db } from '@db/connection'
import { importOfFile, type StoredImport } from '@db/imports'
import { readSettings } from '@db/settings'
import type { Context } from './context'
import { readProfiles, type StoredProfile } from './import-profiles'
import { openVault } from './work'

/** What was found of each row, so that rows are shown and imported without being judged again. */
export type Checked = {
  readonly mapping: Mapping
  readonly reading: RowReading
  /** Index of the first row that is no heading. */
  readonly first: number
  /** One for each row of the table: see `statuses`. */
  readonly status: Uint8Array
  readonly notes: Map<number, { problems: readonly RowNote[]; warnings: readonly RowNote[] }>
}
export const statuses = { empty: 0, good: 1, bad: 2, again: 3 } as const

export type OpenTable = {
  readonly id: string
  readonly fileName: string
  /** To be read anew: another sheet, another encoding. */
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly table: Table
  checked: Checked | undefined
}

/** What is open beside the vault; it goes with it. */
export type Bringing = {
  readonly tables: Map<string, OpenTable>
  progress: { done: number; total: number } | null
  stopAsked: boolean
}

const opened = new WeakMap<Db, Bringing>()

export function bringing(db: Db): Bringing {
  const state = opened.get(db) ?? { tables: new Map(), progress: null, stopAsked: false }
  opened.set(db, state)
  return state
}

export function tableIn(context: Context, id: string): Result<OpenTable, AppError> {
  const found = bringing(openVault(context).db).tables.get(id)
  return found ? ok(found) : err({ code: 'import/not-open' })
}

/** Tables open at once; the one opened first is closed for another. */
const mostTables = 3

type File = Pick<OpenTable, 'id' | 'fileName' | 'bytes' | 'sha256'>

/** Reads a file and keeps it open under a new id. */
export function openTable(
  context: Context,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<TableView, AppError>> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { id: context.newId(), fileName: name, bytes, sha256 }
  return readAs(context, file, { sheet: null, encoding: null })
}

/** Reads a file as somebody says it is to be read; it stays what it was where that cannot be. */
export async function readAs(
  context: Context,
  { id, fileName, bytes, sha256 }: File,
  choice: TableChoice,
): Promise<Result<TableView, AppError>> {
  const { db } = openVault(context)
  const read = await context.tables.read(bytes, choice)
  if (!read.ok) return read
  if (context.vault.current()?.db !== db) return err({ code: 'vault/locked' })
  const { tables } = bringing(db)
  const [oldest] = tables.keys()
  const isNew = !tables.has(id)
  if (isNew && oldest !== undefined && tables.size >= mostTables) tables.delete(oldest)
  const table: OpenTable = { id, fileName, bytes, sha256, table: read.value, checked: undefined }
  tables.set(id, table)
  return ok(viewOf(db, table))
}

const rowsShown = 12
const cellShown = 120

/** A table and what its columns are taken for: as `profile` says, or the profile with its headings, or by a guess. */
export function viewOf(db: Db, open: OpenTable, profile?: StoredProfile): TableView {
  const { table, fileName, id } = open
  const cells = table.rows.map(row => row.cells)
  const own = profile ? { profile, headerRow: rowOfProfile(cells, profile) } : byHeading(db, cells)
  const known = own?.profile
  const headerRow = own?.headerRow ?? findHeaderRow(cells)
  const before = importOfFile(db, open.sha256)
  return {
    ...{ kind: 'table', tableId: id, fileName, rows: cells.length },
    encoding: table.encoding,
    isUnsure: table.isUnsure,
    unreadable: table.unreadable,
    delimiter: table.delimiter,
    sheet: table.sheet,
    sheets: table.sheets,
    hiddenSheets: table.hiddenSheets,
    top: cells.slice(0, rowsShown).map(row => row.map(cell => cell.slice(0, cellShown))),
    mapping: known?.mapping ? { ...known.mapping, headerRow } : guess(db, cells, headerRow),
    profile: known?.name ?? null,
    before: before ? pastImport(before) : null,
  }
}

const rowsSearched = 15

/** The row with the headings of a profile. */
function rowOfProfile(
  cells: readonly (readonly string[])[],
  { mark }: StoredProfile,
): number | null {
  const found = cells.slice(0, rowsSearched).findIndex(row => headerMark(row) === mark)
  return found < 0 || mark === '' ? null : found
}

function byHeading(db: Db, cells: readonly (readonly string[])[]) {
  return readProfiles(db)
    .filter(({ kind }) => kind === 'table')
    .map(profile => ({ profile, headerRow: rowOfProfile(cells, profile) }))
    .find(({ headerRow }) => headerRow !== null)
}

function guess(db: Db, cells: readonly (readonly string[])[], headerRow: number | null): Mapping {
  const columns = guessColumns(cells, headerRow)
  const { regime, variant } = lawsInUse(readSettings(db).regimesInUse)[0] ?? {
    regime: '',
    variant: null,
  }
  const body = headerRow === null ? cells : cells.slice(headerRow + 1)
  const dateOrder = guessDateOrder(body, columns)
  return mappingShape.parse({ headerRow, columns, dateOrder, regime, variant })
}

export const pastImport = (stored: StoredImport): PastImport => {
  const { id, at, actor, fileName, kind, cases, rejected, undoneAt, kept } = stored
  return { id, at, actor, fileName, kind, cases, rejected, undoneAt, kept }
}

/** The window waits no longer than this for a slice that reads. */
const readingMs = 25
/**
 * Nor than this for one that writes: every transaction writes the pages of a dozen indexes anew, so
 * that short ones take several times as long for the same rows.
 */
const writingMs = 200

/** Asked anew each time: somebody may press the button between two slices. */
const isStopAsked = (state: Bringing): boolean => state.stopAsked

/**
 * Works through `total` things a slice at a time, so that the window stays awake. `slice` does what
 * follows `from` until `isOver`, and says where it stopped. False where the vault was locked or
 * somebody asked to stop.
 */
export async function inSlices(
  context: Context,
  total: number,
  slice: (from: number, isOver: () => boolean) => number,
  does: 'read' | 'write' = 'read',
): Promise<'done' | 'stopped' | 'locked'> {
  const { db } = openVault(context)
  const state = bringing(db)
  const sliceMs = does === 'read' ? readingMs : writingMs
  state.stopAsked = false
  state.progress = { done: 0, total }
  try {
    for (let at = 0; at < total;) {
      const begun = performance.now()
      at = slice(at, () => performance.now() - begun > sliceMs)
      state.progress = { done: at, total }
      await new Promise(resolve => setImmediate(resolve))
      if (context.vault.current()?.db !== db) return 'locked'
      if (isStopAsked(state)) return at < total ? 'stopped' : 'done'
    }
    return 'done'
  } finally {
    state.progress = null
  }
}
