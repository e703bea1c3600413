import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { splitText, textTokens } from '@core/search/split'
import { calledMark } from '@core/search/words'
import type { Db } from '@db/connection'
import * as schema from '@db/schema'

export const tables: readonly SQLiteTable[] = Object.values(schema).filter(
  (table): table is SQLiteTable & typeof table => is(table, Table),
)

/** What the database writes by itself with another table's rows. */
export const keptByDatabase: ReadonlySet<string> = new Set(['case_counts', 'case_due_counts'])

/** One row of every table, all of one case: its ids end in `n`, its words have `word` in them. */
export function insertRowsOfCase(db: Db, n: number, word: string): void {
  db.$client.pragma('foreign_keys = OFF')
  for (const table of tables) {
    if (keptByDatabase.has(getTableName(table))) continue
    db.insert(table)
      .values(rowOf(table, n, word))
      .run()
  }
  const tokens = textTokens(splitText(`${word}${n}`)).map(({ text }) => text)
  db.$client
    .prepare(`INSERT INTO search_index (rowid, words) VALUES (?, ?)`)
    .run(-(n * 65_536 + 1), [...tokens, ...tokens.map(token => `${calledMark}${token}`)].join(' '))
  db.$client.pragma('foreign_keys = ON')
  const broken = db.$client.pragma('foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0) throw new Error(JSON.stringify(broken))
}

/** The id that the case's only row in this table has. */
export function idIn(table: string, n: number): string {
  const group = String(tables.findIndex(one => getTableName(one) === table) + 1).padStart(4, '0')
  return `00000000-0000-4000-8000-${group}${String(n).padStart(8, '0')}`
}

function rowOf(table: SQLiteTable, n: number, word: string): Record<string, unknown> {
  const entries = Object.entries(getTableColumns(table))
  return Object.fromEntries(
    entries.map(([key, column]) => [key, valueOf(table, column as SQLiteColumn, { n, word })]),
  )
}

type About = { readonly n: number; readonly word: string }

/** Columns by these names point at a case's row even where the schema has no foreign key. */
const pointers: Readonly<Record<string, string>> = {
  case_id: 'cases',
  document_id: 'documents',
  request_id: 'requests',
  letter_record_id: 'letters',
  item_id: 'items',
}

function valueOf(table: SQLiteTable, column: SQLiteColumn, { n, word }: About): unknown {
  const name = getTableName(table)
  const special = specialValues[`${name}.${column.name}`]
  if (special) return special(n, word)
  const target = pointedAt(table, column)
  if (target) return target === 'events' ? n : idIn(target, n)
  if (column.name === 'id' && column.dataType === 'string') return idIn(name, n)
  return wordsFor(column, `${word} ${name} ${column.name}`, n)
}

/** Where any words would not do. */
const specialValues: Readonly<Record<string, (n: number, word: string) => unknown>> = {
  'values.value': (n, word) => ({ draftFor: idIn('cases', n), word }),
  'letters.status': () => 'issued',
  // As the index numbers them: what is found in it is removed by the case's own numbers.
  'search_cases.case_key': n => n,
  'search_units.id': n => n * 65_536 + 1,
  'search_units.field': () => 'name',
  'search_units.text': (n, word) => `${word}${n}`,
  'search_names.word': (n, word) => `${word}${n}`,
  'search_names.uses': () => 1,
  'destroyed_cases.id': n => idIn('cases', n + 1000),
}

function wordsFor(column: SQLiteColumn, words: string, n: number): unknown {
  switch (column.dataType) {
    case 'number':
      return n
    case 'boolean':
      return false
    case 'buffer':
      return Buffer.from(words.repeat(50))
    case 'json':
      return { word: words }
    default:
      return `${words} ${n}`
  }
}

function pointedAt(table: SQLiteTable, column: SQLiteColumn): string | undefined {
  const key = getTableConfig(table)
    .foreignKeys.map(foreign => foreign.reference())
    .find(reference => reference.columns.some(one => one.name === column.name))
  return key ? getTableName(key.foreignTable) : pointers[column.name]
}
