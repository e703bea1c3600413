import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { cases } from './cases'

/** Something that somebody means to do, about a case or not. Done ones stay as they were. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').references(() => cases.id),
    title: text('title').notNull(),
    note: text('note').notNull(),
    dueOn: text('due_on'),
    /** A login; null where it is anybody's. */
    assignee: text('assignee'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    doneAt: text('done_at'),
    doneBy: text('done_by'),
  },
  ({ caseId, doneAt, dueOn, assignee }) => [
    index('tasks_by_case').on(caseId),
    index('tasks_by_day').on(doneAt, dueOn, assignee),
  ],
)

/**
 * The dates of cases, for calendars: worked out with the summary of a case, from the same file,
 * and never read as facts.
 */
export const caseDates = sqliteTable(
  'case_dates',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    /** One of the rule pack, or `destroy` for the end of keeping it. Of several requests there is one row. */
    rule: text('rule').notNull(),
    onDay: text('on_day').notNull(),
    isOurs: integer('is_ours').notNull(),
    /** A reply is awaited, and the date is the one that a reply today would give. */
    isProvisional: integer('is_provisional').notNull(),
  },
  ({ caseId, rule, onDay, isOurs, isProvisional }) => [
    index('case_dates_by_case').on(caseId),
    index('case_dates_by_day').on(onDay, caseId, rule, isOurs, isProvisional),
    index('case_dates_destroyed')
      .on(rule, onDay, caseId)
      .where(sql`rule >= 'destroy' AND rule < 'destroy0'`),
  ],
)
