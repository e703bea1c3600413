import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { CaseFile } from '@core/cases/case-file'
import type { CaseSummary } from './case-summaries'
import type { Db } from './connection'
import {
  answers,
  caseSummaries,
  cases,
  evidence,
  identityChecks,
  items,
  letters,
  particulars,
  parties,
  pauses,
  requests,
  reviews,
} from './schema'

const tables = {
  cases,
  parties,
  requests,
  identityChecks,
  evidence,
  items,
  answers,
  reviews,
  particulars,
  pauses,
  letters,
  caseSummaries,
}
type TableName = keyof typeof tables

/** By SQLite's own statements, prepared once: a builder would take as long again as the writing. */
function insertInto({ $client }: Db, name: TableName): (row: object) => void {
  const table = tables[name]
  const all: readonly (readonly [string, SQLiteColumn])[] = Object.entries(getTableColumns(table))
  const columns = all.filter(
    // A number that the database gives out.
    ([key]) => !(name === 'reviews' && key === 'id'),
  )
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const gaps = columns.map(() => '?').join(', ')
  const statement = $client.prepare(
    `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${gaps})`,
  )
  return row => {
    const given: Readonly<Record<string, unknown>> = { ...row }
    statement.run(
      columns.map(([key, column]) => {
        const value = given[key] ?? null
        return value === null ? null : column.mapToDriverValue(value)
      }),
    )
  }
}

/** Writes whole cases with their summaries inside the caller's transaction: rows only, no events. */
export function bulkCaseWriter(
  db: Db,
): (file: CaseFile, serial: number, summary: CaseSummary) => void {
  const names = Object.keys(tables) as readonly TableName[]
  const made = new Map(names.map(name => [name, insertInto(db, name)]))
  const put = (name: TableName, rows: readonly object[]): void => {
    const insert = made.get(name)
    rows.forEach(row => insert?.(row))
  }
  return (file, serial, summary) => {
    put('cases', [{ ...file.case, year: Number(file.case.number.slice(0, 4)), serial }])
    put('parties', file.parties)
    put('identityChecks', file.checks)
    put('evidence', file.evidence)
    for (const own of file.requests) {
      put('requests', [own.request])
      put('items', own.items)
      put('answers', own.answers.map(nowhereEmpty))
      put('reviews', own.reviews)
      put('particulars', own.particulars.map(nowhereEmpty))
      put('pauses', own.pauses)
    }
    put(
      'letters',
      file.letters.map(letter => ({
        ...letter,
        createdAt: letter.issuedAt ?? file.case.createdAt,
      })),
    )
    put('caseSummaries', [summary])
  }
}

const nowhereEmpty = <T extends { readonly itemId: string | null }>(row: T) => ({
  ...row,
  itemId: row.itemId ?? '',
})
