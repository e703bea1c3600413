import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { cases, requests } from './cases'

export const particulars = sqliteTable(
  'particulars',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    /** Empty for one about the whole request: a NULL would escape the unique index. */
    itemId: text('item_id').notNull(),
    particularId: text('particular_id').notNull(),
    value: text('value').notNull(),
  },
  table => [
    uniqueIndex('particulars_one_each').on(table.requestId, table.itemId, table.particularId),
  ],
)

export const pauses = sqliteTable(
  'pauses',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    reason: text('reason').notNull(),
    askedOn: text('asked_on').notNull(),
    answeredOn: text('answered_on'),
    why: text('why').notNull(),
  },
  table => [index('pauses_by_request').on(table.requestId)],
)

/** At most one for each request: laws extend once. */
export const extensions = sqliteTable('extensions', {
  requestId: text('request_id')
    .primaryKey()
    .references(() => requests.id),
  reason: text('reason').notNull(),
  decidedOn: text('decided_on').notNull(),
})

/** Numbers that look sensitive and are not. The number itself is never kept, only its fingerprint. */
export const dismissals = sqliteTable(
  'dismissals',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind').notNull(),
    fingerprint: text('fingerprint').notNull(),
    reason: text('reason').notNull(),
    dismissedAt: text('dismissed_at').notNull(),
    dismissedBy: text('dismissed_by').notNull(),
  },
  table => [index('dismissals_by_case').on(table.caseId)],
)
