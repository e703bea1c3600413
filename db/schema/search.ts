import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { cases } from './cases'

/** The cases whose texts are in the index, and in which version of it. */
export const searchCases = sqliteTable('search_cases', {
  /** Year and serial number, so that the newest case has the largest key. */
  caseKey: integer('case_key').primaryKey(),
  caseId: text('case_id')
    .notNull()
    .unique()
    .references(() => cases.id),
  version: integer('version').notNull(),
})

/**
 * The texts that the index was made of, as they were typed: hits are shown from here. Derived from the
 * cases, never read as facts. Each has a row in the FTS5 table `search_index` under the same number.
 */
export const searchUnits = sqliteTable(
  'search_units',
  {
    /** The case's key times 65536, and a number within the case. */
    id: integer('id').primaryKey(),
    kind: text('kind').notNull(),
    field: text('field').notNull(),
    ref: text('ref').notNull(),
    text: text('text').notNull(),
    /** The whole text folded, of what a case is called by. */
    key: text('key'),
  },
  table => [
    index('search_units_by_key')
      .on(table.key, table.id)
      .where(sql`${table.key} IS NOT NULL`),
  ],
)

/** The words of names in the index, to find one that differs by a slip of the pen. */
export const searchNames = sqliteTable(
  'search_names',
  {
    /** Folded. */
    word: text('word').primaryKey(),
    reversed: text('reversed').notNull(),
    /** In how many texts it stands. */
    uses: integer('uses').notNull(),
  },
  table => [index('search_names_reversed').on(table.reversed)],
)
