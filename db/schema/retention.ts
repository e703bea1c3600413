import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { cases } from './cases'

/** While one stands, nothing of the case is destroyed. */
export const legalHolds = sqliteTable(
  'legal_holds',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    reason: text('reason').notNull(),
    setAt: text('set_at').notNull(),
    setBy: text('set_by').notNull(),
    liftedAt: text('lifted_at'),
    liftedBy: text('lifted_by'),
    liftReason: text('lift_reason'),
  },
  table => [index('legal_holds_by_case').on(table.caseId)],
)

/**
 * What was decided about something whose time is over, and what was done. What is due is derived;
 * only answers are kept. No reference to the case: it may be gone.
 */
export const destructions = sqliteTable(
  'destructions',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').notNull(),
    caseNumber: text('case_number').notNull(),
    /** Null where the whole case goes. */
    documentId: text('document_id'),
    category: text('category').notNull(),
    dueOn: text('due_on').notNull(),
    /** kept, destroyed */
    decision: text('decision').notNull(),
    keepUntil: text('keep_until'),
    reason: text('reason').notNull(),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
    /** How many records and bytes went. */
    records: integer('records').notNull(),
    bytes: integer('bytes').notNull(),
  },
  table => [
    index('destructions_by_case').on(table.caseId),
    index('destructions_by_time').on(table.decidedAt),
  ],
)

/** Cases that were destroyed when their time was over: that they existed, and when they went. */
export const destroyedCases = sqliteTable('destroyed_cases', {
  id: text('id').primaryKey(),
  number: text('number').notNull(),
  receivedOn: text('received_on').notNull(),
  closedOn: text('closed_on').notNull(),
  destroyedAt: text('destroyed_at').notNull(),
  destroyedBy: text('destroyed_by').notNull(),
})
