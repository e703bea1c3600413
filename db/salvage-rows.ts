import type Database from 'better-sqlite3'
import { isDamage } from './quick-check'

export type SalvageRow = readonly unknown[]

/** A record that could not be read, as far as it is known. */
export type LostRow = { readonly rowid: number; readonly id: string | null }

export type Source = {
  readonly sqlite: Database.Database
  readonly table: string
  readonly columns: readonly string[]
}

export type Salvaged = {
  readonly lost: readonly LostRow[]
  /** Part of the table's tree is gone, and no index says what was there. */
  readonly unknown: boolean
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
/** How far a hole in a table is looked across: more rows than a page of it can hold many times over. */
const farthest = 2 ** 22
/** Within a hole that no index tells about, each number is tried by itself up to this many. */
const mostProbes = 100_000
/** Where nothing can be reached beyond the hole. */
const probesAtEnd = 1000

type Known = ReadonlyMap<number, string> | undefined

/** Hands over every row of the table that can be read; skips what lies on destroyed pages. */
export function salvageRows(
  source: Source,
  take: (row: SalvageRow) => void,
  batch: number,
): Salvaged {
  const read = reader(source)
  const taken = new Set<number>()
  const tried = new Set<number>()
  const keep = ([rowid, ...row]: SalvageRow) => {
    taken.add(Number(rowid))
    take(row)
  }
  let index: { readonly known: Known } | undefined

  function throughHole(from: number): number | undefined {
    index ??= { known: namedByIndex(source) }
    const beyond = read.beyond(from)
    for (const rowid of inHole(index.known, from, beyond)) {
      const row = read.at(rowid)
      if (row === 'damaged') tried.add(rowid)
      else if (row) keep(row)
    }
    return beyond
  }

  for (let from: number | undefined = 0; from !== undefined;) {
    const rows = read.some(from, batch)
    if (rows === 'damaged') {
      from = throughHole(from)
      continue
    }
    rows.forEach(keep)
    const last = rows.at(-1)
    from = last && Number(last[0]) + 1
  }
  return index ? lostOf(source, { taken, tried, known: index.known }) : whole
}

const whole: Salvaged = { lost: [], unknown: false }

/** The numbers worth asking for between `from` and `beyond`: an index names them, or else all in turn. */
function inHole(known: Known, from: number, beyond: number | undefined): readonly number[] {
  const end = beyond ?? Infinity
  if (known) return [...known.keys()].filter(rowid => rowid >= from && rowid < end)
  const most = Math.min(end - from, beyond === undefined ? probesAtEnd : mostProbes)
  return Array.from({ length: most }, (_, n) => from + n)
}

/** Questions to a damaged table; each is a statement of its own, so that one failure does not spread. */
function reader({ sqlite, table, columns }: Source) {
  const list = ['rowid', ...columns.map(quoted)].join(', ')
  const name = quoted(table)
  const many = sqlite.prepare(`SELECT ${list} FROM ${name} WHERE rowid >= ? ORDER BY rowid LIMIT ?`)
  const one = sqlite.prepare(`SELECT ${list} FROM ${name} WHERE rowid = ?`)
  const next = sqlite
    .prepare(`SELECT rowid FROM ${name} WHERE rowid >= ? ORDER BY rowid LIMIT 1`)
    .pluck()
  return {
    /** Rows from this number on: as many as asked for, or else the first alone. */
    some(rowid: number, limit: number) {
      // Rows come as arrays by `raw()`, which the library's types do not say.
      const ask = (count: number) => orDamaged(() => many.raw().all(rowid, count) as SalvageRow[])
      const rows = ask(limit)
      return rows === 'damaged' ? ask(1) : rows
    },
    at: (rowid: number) => orDamaged(() => one.raw().get(rowid) as SalvageRow | undefined),
    /** The first row that can be reached beyond the hole that begins at `rowid`. */
    beyond(rowid: number): number | undefined {
      for (let step = 1; step <= farthest; step *= 2) {
        const found = orDamaged(() => next.get(rowid + step))
        if (found === 'damaged') continue
        return found === undefined ? undefined : Number(found)
      }
      return undefined
    },
  }
}

function orDamaged<T>(question: () => T): T | 'damaged' {
  try {
    return question()
  } catch (cause) {
    if (isDamage(cause)) return 'damaged'
    throw cause
  }
}

type Tally = {
  readonly taken: ReadonlySet<number>
  readonly tried: ReadonlySet<number>
  readonly known: Known
}

/** What an index still knows of rows that the table itself no longer gives. */
function lostOf(source: Source, { taken, tried, known }: Tally): Salvaged {
  if (known) {
    const lost = [...known].filter(([rowid]) => !taken.has(rowid))
    return { lost: lost.map(([rowid, id]) => ({ rowid, id })), unknown: false }
  }
  // A number within a destroyed page may never have been a row: only those that still give their id
  // are certain.
  const first = source.columns[0] ?? 'rowid'
  const id = source.sqlite
    .prepare(`SELECT ${quoted(first)} FROM ${quoted(source.table)} WHERE rowid = ?`)
    .pluck()
  const lost = [...tried].flatMap(rowid => {
    const found = orDamaged(() => id.get(rowid))
    return found === undefined || found === 'damaged' ? [] : [{ rowid, id: textOf(found) }]
  })
  return { lost, unknown: true }
}

function namedByIndex({ sqlite, table }: Source): ReadonlyMap<number, string> | undefined {
  const rows = orDamaged(() => {
    // The columns are those of SQLite's own pragmas.
    const indexes = sqlite.pragma(`index_list(${quoted(table)})`) as readonly {
      readonly name: string
      readonly origin: string
    }[]
    const primary = indexes.find(index => index.origin === 'pk') ?? indexes[0]
    if (!primary) return undefined
    const columns = sqlite.pragma(`index_info(${quoted(primary.name)})`) as readonly {
      readonly name: string
    }[]
    const key = columns.map(column => `CAST(${quoted(column.name)} AS TEXT)`).join(` || '/' || `)
    return sqlite
      .prepare(`SELECT rowid, ${key} FROM ${quoted(table)} INDEXED BY ${quoted(primary.name)}`)
      .raw()
      .all() as readonly SalvageRow[]
  })
  if (rows === 'damaged' || !rows) return undefined
  return new Map(rows.map(([rowid, id]) => [Number(rowid), String(id)]))
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null
