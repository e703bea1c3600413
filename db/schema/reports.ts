import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { cases } from './cases'

/**
 * What reports count: one row a request, worked out from its case's file and never read as a fact.
 * Two indexes hold all that is counted by day of receipt and by day of the answer.
 */
export const requestSummaries = sqliteTable(
  'request_summaries',
  {
    requestId: text('request_id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    /** The law and its form, as `packKey` names it. */
    pack: text('pack').notNull(),
    type: text('type').notNull(),
    channel: text('channel').notNull(),
    language: text('language').notNull(),
    role: text('role').notNull(),
    stage: text('stage').notNull(),
    receivedOn: text('received_on').notNull(),
    /** The day of the last answer; null before it, and where the case ended without one. */
    answeredOn: text('answered_on'),
    /** The day of the answer, or of the case's end without one. */
    endedOn: text('ended_on'),
    /** An outcome once answered, a reason of closing where the case ended without an answer, or `open`. */
    result: text('result').notNull(),
    closedReason: text('closed_reason'),
    /** Calendar days from receipt to answer; null before it. */
    days: integer('days'),
    /** The same from the day that the law counts from, without the days that it leaves out. */
    daysCounted: integer('days_counted'),
    /** The last day by law, with the longer period where it holds; null where the law sets none. */
    lawOn: text('law_on'),
    ownOn: text('own_on'),
    /** Days after those dates, negative before them: of the answer, or of today while it is open. */
    lateLaw: integer('late_law'),
    lateOwn: integer('late_own'),
    extended: integer('extended').notNull(),
    /** Ids of the questions for which something was not done, as a JSON list. */
    grounds: text('grounds').notNull(),
  },
  table => {
    const { pack, type, channel, result, days, daysCounted, lateLaw, lateOwn } = table
    return [
      index('request_summaries_by_case').on(table.caseId),
      index('request_summaries_received').on(table.receivedOn, pack, type, channel, result),
      index('request_summaries_ended').on(
        table.endedOn,
        pack,
        type,
        channel,
        result,
        days,
        daysCounted,
        lateLaw,
        lateOwn,
        table.extended,
      ),
      index('request_summaries_open').on(result, pack, type, channel, lateLaw, lateOwn),
      // Those that are or were late alone, which are few: whoever asks for them passes no others.
      index('request_summaries_late_law')
        .on(table.receivedOn, table.endedOn, table.caseId)
        .where(sql`late_law > 0`),
      index('request_summaries_late_own')
        .on(table.receivedOn, table.endedOn, table.caseId)
        .where(sql`late_own > 0`),
    ]
  },
)

/**
 * Requests of destroyed cases, as numbers: how many of a kind there were in a month. No case, no person
 * and no day can be found by it. -1 and an empty text stand for nothing, since a key has no nulls.
 */
export const destroyedCounts = sqliteTable(
  'destroyed_counts',
  {
    pack: text('pack').notNull(),
    type: text('type').notNull(),
    channel: text('channel').notNull(),
    /** YYYY-MM */
    receivedMonth: text('received_month').notNull(),
    endedMonth: text('ended_month').notNull(),
    result: text('result').notNull(),
    days: integer('days').notNull(),
    daysCounted: integer('days_counted').notNull(),
    /** 1 late, 0 in time, -1 where there was no such day. */
    lateLaw: integer('late_law').notNull(),
    lateOwn: integer('late_own').notNull(),
    extended: integer('extended').notNull(),
    count: integer('count').notNull(),
  },
  table => [
    primaryKey({
      columns: [
        table.pack,
        table.type,
        table.channel,
        table.receivedMonth,
        table.endedMonth,
        table.result,
        table.days,
        table.daysCounted,
        table.lateLaw,
        table.lateOwn,
        table.extended,
      ],
    }),
  ],
)
