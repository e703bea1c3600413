import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { cases } from './cases'

/**
 * What lists of cases are searched and ordered by: one row a case, worked out from its file and never
 * read as a fact. Each index serves one order, open cases apart from closed ones, and also holds what
 * is filtered by, so that a list is found without its rows.
 */
export const caseSummaries = sqliteTable(
  'case_summaries',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => cases.id),
    number: text('number').notNull(),
    /** 2026-10000 comes after 2026-9999, which its text does not. */
    numberKey: integer('number_key').notNull(),
    name: text('name').notNull(),
    /** The reading where there is one, folded. */
    nameKey: text('name_key').notNull(),
    /** Number, name, reading and e-mail address, folded. */
    search: text('search').notNull(),
    /** Each with a blank before and after it, in the order of the requests. */
    types: text('types').notNull(),
    /** The law and its form, as `packKey` names it. */
    pack: text('pack').notNull(),
    receivedOn: text('received_on').notNull(),
    channel: text('channel').notNull(),
    isOpen: integer('is_open').notNull(),
    closedOn: text('closed_on'),
    stage: text('stage').notNull(),
    stageRank: integer('stage_rank').notNull(),
    next: text('next').notNull(),
    nextRank: integer('next_rank').notNull(),
    dueRule: text('due_rule'),
    dueOn: text('due_on'),
    /** The same day where it is ours to meet, and not the person's. */
    oursBy: text('ours_by'),
    /** What is due by its day, then what has none, then what is closed by the day of that. */
    dueKey: text('due_key').notNull(),
    /** The list of the day that it belongs to. */
    dayList: text('day_list'),
    /** The day for which this was worked out; of a closed case it does not matter. */
    day: text('day').notNull(),
    /** The settings and rules by which it was worked out; empty where it was not yet. */
    mark: text('mark').notNull(),
    /** Login of the account in charge; empty where nobody is. */
    assignee: text('assignee').notNull().default(''),
    /** Ids, each with a blank before and after it. */
    labels: text('labels').notNull().default(' '),
  },
  table => {
    const { isOpen, numberKey, stageRank, types, dueKey } = table
    const filters = [table.channel, table.oursBy, table.assignee, table.labels] as const
    return [
      index('case_summaries_by_number').on(isOpen, numberKey, stageRank, types, ...filters),
      index('case_summaries_by_name').on(
        isOpen,
        table.nameKey,
        numberKey,
        stageRank,
        types,
        ...filters,
      ),
      index('case_summaries_by_types').on(isOpen, types, numberKey, stageRank, ...filters),
      index('case_summaries_by_stage').on(isOpen, stageRank, numberKey, types, ...filters),
      index('case_summaries_by_next').on(
        isOpen,
        table.nextRank,
        numberKey,
        stageRank,
        types,
        ...filters,
      ),
      // The law, since what is due on a day that is over in one place only is passed without its row.
      index('case_summaries_by_due').on(
        isOpen,
        dueKey,
        numberKey,
        stageRank,
        types,
        ...filters,
        table.pack,
      ),
      // What is answered comes after all that is due: one stage is not looked for among the others.
      index('case_summaries_by_stage_due')
        .on(stageRank, dueKey, numberKey, types, ...filters, table.pack)
        .where(sql`is_open = 1`),
      index('case_summaries_by_received').on(
        isOpen,
        table.receivedOn,
        numberKey,
        stageRank,
        types,
        ...filters,
      ),
      index('case_summaries_by_words').on(isOpen, table.search, stageRank, types, ...filters),
      index('case_summaries_by_list').on(table.dayList, dueKey, numberKey),
    ]
  },
)

/**
 * How many summaries have these in common, so that a filter is counted without going through them.
 * Kept by the database itself: every way of writing a summary counts.
 */
export const caseCounts = sqliteTable(
  'case_counts',
  {
    isOpen: integer('is_open').notNull(),
    stageRank: integer('stage_rank').notNull(),
    types: text('types').notNull(),
    channel: text('channel').notNull(),
    assignee: text('assignee').notNull(),
    labels: text('labels').notNull(),
    cases: integer('cases').notNull(),
  },
  table => {
    const { isOpen, stageRank, types, channel, assignee, labels } = table
    return [primaryKey({ columns: [isOpen, stageRank, types, channel, assignee, labels] })]
  },
)

/** The same by the day on which something of ours is due: days would part every other count. */
export const caseDueCounts = sqliteTable(
  'case_due_counts',
  {
    isOpen: integer('is_open').notNull(),
    pack: text('pack').notNull(),
    oursBy: text('ours_by').notNull(),
    cases: integer('cases').notNull(),
  },
  ({ isOpen, oursBy, pack }) => [primaryKey({ columns: [isOpen, oursBy, pack] })],
)
