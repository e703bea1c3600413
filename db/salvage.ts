import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { getTableName } from 'drizzle-orm'
import type { AuditEvent } from '@core/audit/event'
import type { RepairedTable } from '@core/health/repair'
import { eventHash, genesis, readableEvent, type EventRow } from './chain'
import type { Db } from './connection'
import { isDamage } from './quick-check'
import { salvageRows, type SalvageRow } from './salvage-rows'
import {
  caseCounts,
  caseDueCounts,
  caseSummaries,
  requestSummaries,
  searchCases,
  searchNames,
  searchUnits,
} from './schema'

export type Salvage = {
  readonly tables: readonly RepairedTable[]
  readonly chain: { readonly kept: number; readonly complete: boolean }
  readonly damagedDocuments: readonly string[]
}

/** Documents lie in pieces of a megabyte. */
const batchOf = (table: string): number => (table === 'document_chunks' ? 4 : 500)

/** Takes over everything that can be read of a damaged database into a new one of the same version. */
export function salvage(source: Database.Database, target: Db): Salvage {
  const present = tablesIn(source)
  const outcomes = inOrder(target)
    .filter(table => present.has(table))
    .map(table => salvageTable(source, target, table))
  const events = outcomes.find(({ table }) => table === 'events')
  const kept = lastSeq(target)
  const complete = events
    ? events.lost.length + events.orphans.length === 0 && !events.lostUnknown
    : true
  return { tables: outcomes, chain: { kept, complete }, damagedDocuments: damagedDocuments(target) }
}

function tablesIn(source: Database.Database): ReadonlySet<string> {
  const names = source.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all()
  return new Set(names.map(String))
}

const derived: ReadonlySet<string> = new Set(
  [
    ...[caseSummaries, caseCounts, caseDueCounts, requestSummaries],
    ...[searchCases, searchUnits, searchNames],
  ].map(getTableName),
)
/** The index of the words, and what SQLite keeps it in. */
const indexTables = /^search_(index|terms)/

/** The product's tables that hold facts, each after those it refers to. */
function inOrder({ $client: sqlite }: Db): readonly string[] {
  const all = [...tablesIn(sqlite)].filter(name => !/^(sqlite_|__drizzle)/.test(name))
  const ordered: string[] = []
  const visit = (table: string): void => {
    if (ordered.includes(table)) return
    for (const { table: parent } of foreignKeys(sqlite, table)) if (parent !== table) visit(parent)
    ordered.push(table)
  }
  // The cuts of the log first: what they say is where the chain begins.
  for (const table of ['log_cuts', ...all]) if (all.includes(table)) visit(table)
  // What is worked out from other records is worked out anew.
  return ordered.filter(table => !derived.has(table) && !indexTables.test(table))
}

type ForeignKey = { readonly table: string; readonly from: string }
const foreignKeys = (sqlite: Database.Database, table: string): readonly ForeignKey[] =>
  // The columns are those of SQLite's own pragma.
  sqlite.pragma(`foreign_key_list("${table}")`) as ForeignKey[]

type Column = { readonly name: string; readonly notnull: number }

function salvageTable(source: Database.Database, target: Db, table: string): RepairedTable {
  const sqlite = target.$client
  const columns = sqlite.pragma(`table_info("${table}")`) as readonly Column[]
  const names = columns.map(column => column.name)
  const insert = insertion(sqlite, table, columns)
  const orphans: string[] = []
  let taken = 0
  const isNext = table === 'events' ? chainGuard(target, names) : () => true
  const take = (row: SalvageRow) => {
    if (isNext(row) && insert(row)) taken += 1
    else orphans.push(nameOf(row))
  }
  const outcome = inTransaction(sqlite, () => {
    try {
      return salvageRows({ sqlite: source, table, columns: names }, take, batchOf(table))
    } catch (cause) {
      if (isDamage(cause)) return { lost: [], unknown: true }
      throw cause
    }
  })
  const lost = outcome.lost.map(({ rowid, id }) => id ?? String(rowid))
  return { table, taken, lost, lostUnknown: outcome.unknown, orphans }
}

/** Every table begins with what its records are called by. */
const nameOf = (row: SalvageRow): string => String(row[0])

function inTransaction<T>(sqlite: Database.Database, work: () => T): T {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    sqlite.exec('COMMIT')
    return value
  } catch (cause) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw cause
  }
}

/**
 * Writes a row; a reference to a lost record is left empty where the table allows that. False where
 * the row cannot be without it.
 */
function insertion(sqlite: Database.Database, table: string, columns: readonly Column[]) {
  const names = columns.map(column => `"${column.name}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  const insert = sqlite.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`)
  const references = new Set(foreignKeys(sqlite, table).map(key => key.from))
  const optional = columns.map(({ name, notnull }) => references.has(name) && notnull === 0)
  return (row: SalvageRow): boolean =>
    goesIn(() => insert.run(...row)) ||
    (optional.some(Boolean) &&
      goesIn(() => insert.run(...row.map((value, index) => (optional[index] ? null : value)))))
}

function goesIn(insert: () => unknown): boolean {
  try {
    insert()
    return true
  } catch (cause) {
    if (cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_CONSTRAINT')) {
      return false
    }
    throw cause
  }
}

/** Only events that follow the one before them: what comes after a gap proves nothing any more. */
function chainGuard(target: Db, names: readonly string[]): (row: SalvageRow) => boolean {
  const cut = target.$client
    .prepare('SELECT up_to AS seq, hash FROM log_cuts ORDER BY up_to DESC LIMIT 1')
    .get() as { readonly seq: number; readonly hash: string } | undefined
  let seq = cut?.seq ?? 0
  let prev = cut?.hash ?? genesis
  let broken = false
  const follows = ({ hash, ...facts }: AuditEvent) =>
    facts.seq === seq + 1 && facts.prev === prev && eventHash(facts) === hash
  return row => {
    const event = broken ? undefined : readableEvent(eventRow(names, row))
    if (!event || !follows(event)) {
      broken = true
      return false
    }
    seq = event.seq
    prev = event.hash
    return true
  }
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const eventRow = (names: readonly string[], row: SalvageRow): EventRow =>
  // The columns are those of the events table; readableEvent looks at what they hold.
  Object.fromEntries(names.map((name, index) => [camel(name), row[index]])) as EventRow

const lastSeq = ({ $client: sqlite }: Db): number =>
  Number(sqlite.prepare('SELECT coalesce(max(seq), 0) FROM events').pluck().get())

/** Documents whose bytes are not those that were stored, or not all of them. */
export function damagedDocuments({ $client: sqlite }: Db): readonly string[] {
  const rows = sqlite
    .prepare('SELECT id, sha256 FROM documents WHERE destroyed_at IS NULL')
    // Two text columns by the schema.
    .all() as readonly { readonly id: string; readonly sha256: string }[]
  const pieces = sqlite
    .prepare('SELECT bytes FROM document_chunks WHERE document_id = ? ORDER BY position')
    .pluck()
  return rows
    .filter(({ id, sha256 }) => {
      const hash = createHash('sha256')
      try {
        for (const piece of pieces.iterate(id)) if (Buffer.isBuffer(piece)) hash.update(piece)
      } catch (cause) {
        if (!isDamage(cause)) throw cause
        return true
      }
      return hash.digest('hex') !== sha256
    })
    .map(({ id }) => id)
}
