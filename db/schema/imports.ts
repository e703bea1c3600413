import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { cases } from './cases'

/** Files that were brought in, also those undone since. */
export const imports = sqliteTable(
  'imports',
  {
    id: text('id').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    fileName: text('file_name').notNull(),
    /** table, mails */
    kind: text('kind').notNull(),
    sha256: text('sha256').notNull(),
    /** How many cases it made, and how many rows it left out. */
    cases: integer('cases').notNull(),
    rejected: integer('rejected').notNull(),
    undoneAt: text('undone_at'),
    undoneBy: text('undone_by'),
    /** How many of its cases stayed when it was undone, because somebody had worked on them. */
    kept: integer('kept').notNull().default(0),
  },
  table => [index('imports_by_file').on(table.sha256), index('imports_by_time').on(table.at)],
)

/** Which cases an import made, and of which row. */
export const importedCases = sqliteTable(
  'imported_cases',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => cases.id),
    importId: text('import_id')
      .notNull()
      .references(() => imports.id),
    row: integer('row').notNull(),
    /** Of what the row says, so that it is known when it comes again. */
    rowHash: text('row_hash').notNull(),
  },
  table => [
    index('imported_cases_by_import').on(table.importId, table.row),
    index('imported_cases_by_row').on(table.rowHash),
  ],
)

/** By what a case is found to be of the same person as another: folded, worked out from its parties. */
export const caseKeys = sqliteTable(
  'case_keys',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
  },
  table => [
    uniqueIndex('case_keys_by_key').on(table.kind, table.key, table.caseId),
    index('case_keys_by_case').on(table.caseId),
  ],
)

/** Somebody has said that two cases are of one person. */
export const caseLinks = sqliteTable(
  'case_links',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    otherId: text('other_id')
      .notNull()
      .references(() => cases.id),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    reason: text('reason').notNull(),
  },
  table => [
    uniqueIndex('case_links_one_each').on(table.caseId, table.otherId),
    index('case_links_by_other').on(table.otherId),
  ],
)

/** Cases that were merged, or split, with what went where; undone ones are in the audit chain only. */
export const caseTransfers = sqliteTable(
  'case_transfers',
  {
    id: text('id').primaryKey(),
    /** merge, split */
    kind: text('kind').notNull(),
    fromId: text('from_id')
      .notNull()
      .references(() => cases.id),
    intoId: text('into_id')
      .notNull()
      .references(() => cases.id),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    /** The last event of the chain when it was done. */
    seq: integer('seq').notNull(),
    moved: text('moved', { mode: 'json' }).notNull(),
  },
  table => [
    index('case_transfers_by_from').on(table.fromId),
    index('case_transfers_by_into').on(table.intoId),
  ],
)

/** Mails brought in that nobody has decided about yet. Their bytes are documents of no case. */
export const stagedMails = sqliteTable(
  'staged_mails',
  {
    id: text('id').primaryKey(),
    importId: text('import_id').notNull(),
    position: integer('position').notNull(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    /** Null where the mail cannot be read. */
    message: text('message', { mode: 'json' }),
    /** The mails that it answers. */
    answers: text('answers', { mode: 'json' }).notNull(),
    documentIds: text('document_ids', { mode: 'json' }).notNull(),
    /** Code of what is wrong with it. */
    problem: text('problem'),
  },
  table => [index('staged_mails_by_order').on(table.at, table.position)],
)
