import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { tablesOfCase } from '@db/case-copy'
import * as schema from '@db/schema'

const tables = Object.entries(schema).flatMap(([key, table]) =>
  is(table, Table) ? [{ key, name: getTableName(table), columns: getTableColumns(table) }] : [],
)
const columnsOf = (columns: object): readonly string[] =>
  Object.values(columns as Record<string, { readonly name: string }>).map(column => column.name)

test('every table is either part of a case or said to be apart from it', () => {
  expect(tables.map(table => table.key).filter(key => !(key in tablesOfCase))).toEqual([])
  expect(Object.keys(tablesOfCase).filter(key => !tables.some(table => table.key === key))).toEqual(
    [],
  )
})

test('a table that names a case, a request or a document is apart only by decision', () => {
  const byDecision = [
    ...['caseDates', 'caseKeys', 'caseLinks', 'caseSummaries', 'destructions', 'eventReasons'],
    ...['events', 'importedCases', 'legalHolds', 'requestSummaries', 'searchCases'],
  ]
  const apart = tables
    .filter(({ columns }) =>
      columnsOf(columns).some(name => ['case_id', 'request_id', 'document_id'].includes(name)),
    )
    .map(table => table.key)
    // Its keys were compared above.
    .filter(key => tablesOfCase[key as keyof typeof tablesOfCase] === 'apart')
  expect(apart.sort()).toEqual(byDecision)
})

test('each is found by a column that it has', () => {
  const missing = tables.filter(({ key, columns }) => {
    const way: string = tablesOfCase[key as keyof typeof tablesOfCase]
    return way !== 'apart' && !columnsOf(columns).includes(way)
  })
  expect(missing.map(table => table.key)).toEqual([])
})
