import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Settings and drafts: one JSON value under one name. */
export const values = sqliteTable('values', {
  name: text('name').primaryKey(),
  value: text('value', { mode: 'json' }).notNull(),
  changedAt: text('changed_at').notNull(),
})

/** The audit chain. Triggers refuse UPDATE and DELETE; see migrations. */
export const events = sqliteTable(
  'events',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    caseId: text('case_id'),
    kind: text('kind').notNull(),
    detail: text('detail').notNull(),
    prev: text('prev').notNull(),
    hash: text('hash').notNull(),
  },
  table => [index('events_by_case').on(table.caseId, table.seq)],
)

/** Why a step was undone, in the officer's words. Beside the chain, which holds nothing a person wrote. */
export const eventReasons = sqliteTable(
  'event_reasons',
  {
    seq: integer('seq')
      .primaryKey()
      .references(() => events.seq),
    caseId: text('case_id').notNull(),
    reason: text('reason').notNull(),
  },
  table => [index('event_reasons_by_case').on(table.caseId)],
)
