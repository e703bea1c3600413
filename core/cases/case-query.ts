import { z } from 'zod'
import { caseId } from '@core/ids'
import { countedSet } from '@core/reports/counted-set'
import { calendarDate } from '@core/time/calendar-date'
import { channel } from './case'
import type { CaseRow, NextStep } from './case-row'
import { dayLists, type DayList } from './day-lists'
import type { Stage } from './stage'

/** In the order of the work. */
export const stages = [
  'verifying',
  'waiting',
  'searching',
  'deciding',
  'reviewing',
  'answering',
  'sending',
  'answered',
  'closed',
] as const satisfies readonly Stage[]

/** In the order of the work. */
export const nextSteps = [
  'confirm-identity',
  'confirm-authority',
  'wait-for-reply',
  'remind',
  'end-procedure',
  'list-items',
  'investigate',
  'decide',
  'review',
  'state-particulars',
  'write-answer',
  'issue-answer',
  'send-answer',
  'close',
  'none',
] as const satisfies readonly NextStep[]

export const caseColumn = z.enum(['number', 'name', 'types', 'stage', 'next', 'due', 'received'])
export type CaseColumn = z.infer<typeof caseColumn>

export const caseStatus = z.enum(['open', 'closed', 'all'])
/** Past the day that is ours to meet; or on it, or within a week before it. */
export const dueFilter = z.enum(['overdue', 'week'])

/** Which cases a list has; null for no limit. */
export const caseFilter = z.object({
  status: caseStatus,
  stage: z.enum(stages).nullable().default(null),
  /** A request type's id. */
  type: z.string().max(100).nullable().default(null),
  due: dueFilter.nullable().default(null),
  channel: channel.nullable().default(null),
  /** Login of the account in charge; empty for cases that nobody has. */
  assignee: z.string().max(64).nullable().default(null),
  /** A label's id. */
  label: z.string().max(64).nullable().default(null),
  /** Words that all stand in the number, the person's name, its reading or the e-mail address. */
  text: z.string().max(200).default(''),
  /** Cases that have a request which a number of a report counts. */
  requests: countedSet.nullable().default(null),
  /** Cases that stand in this list of My day. */
  dayList: z.enum(dayLists).nullable().default(null),
})
export type CaseFilter = Readonly<z.infer<typeof caseFilter>>

/** The most rows that one answer has. */
export const longestPage = 200

export const caseQuery = caseFilter.extend({
  sort: caseColumn.default('due'),
  descending: z.boolean().default(false),
  /** Rows before the first one wanted. */
  from: z.int().nonnegative().default(0),
  count: z.int().min(1).max(longestPage).default(longestPage),
})
export type CaseQuery = Readonly<z.infer<typeof caseQuery>>

export type CasePage = {
  /** While they are counted, those that are known already: the page's first ones, or none. */
  readonly rows: readonly CaseRow[]
  /** How many cases the filter leaves; null while they are counted. */
  readonly total: number | null
  /** False while summaries of other rows are still worked out anew: their order may change. */
  readonly settled: boolean
}

/** How many cards of a column are shown at first, and how many more at a time. */
export const cardsAtATime = 20

/** The same list by stage: of each the first cards, as many as were asked for. */
export const boardQuery = caseFilter.extend({
  sort: caseColumn.default('due'),
  descending: z.boolean().default(false),
  /** Stages of which more than the first cards are wanted. */
  shown: z
    .array(z.object({ stage: z.enum(stages), count: z.int().min(1).max(longestPage) }))
    .max(stages.length)
    .default([]),
})
export type BoardQuery = Readonly<z.infer<typeof boardQuery>>

export type CaseBoard = {
  /** Every stage that the filter may leave cases in, in the order of the work. */
  readonly columns: readonly {
    readonly stage: Stage
    readonly rows: readonly CaseRow[]
    readonly total: number | null
  }[]
  /** Of all columns; null while one of them is counted. */
  readonly total: number | null
  readonly settled: boolean
}

/** The columns of a board: a stage that was chosen stands alone, and closed cases are shown where they are asked for. */
export const stagesOf = ({ status, stage }: Pick<CaseFilter, 'status' | 'stage'>) =>
  stages.filter(
    one =>
      (stage === null || one === stage) &&
      (status === 'all' || (one === 'closed') === (status === 'closed')),
  )

/** What there is to do today: of each list how many, and the first of them. */
export type CaseDay = {
  readonly lists: readonly {
    readonly list: DayList
    readonly rows: readonly CaseRow[]
    /** Null for a moment after a very large vault was opened, while they are counted. */
    readonly total: number | null
  }[]
  readonly open: number
  /** The open case with the earliest date. */
  readonly next: CaseRow | null
  readonly settled: boolean
}

/** A list of a day shows no more than this; the rest is in the list of cases. */
export const dayListLength = 8

/** The columns of a summary that a line is made of. */
export const storedLine = z.object({
  caseId,
  number: z.string(),
  name: z.string(),
  types: z.string().transform(types => types.trim().split(' ')),
  receivedOn: calendarDate,
  stage: z.enum(stages),
  next: z.enum(nextSteps),
  dueRule: z.string().nullable(),
  dueOn: calendarDate.nullable(),
  closedOn: calendarDate.nullable(),
  assignee: z.string(),
  labels: z.string().transform(labels => labels.split(' ').filter(Boolean)),
})
