import type { CaseColumn, CaseFilter } from '@core/cases/case-query'
import { stages } from '@core/cases/case-query'
import { caseId, type CaseId } from '@core/ids'
import type { CountedSet } from '@core/reports/counted-set'
import { writingsOf, type Writings } from '@core/search/words'
import { addDays, type CalendarDate } from '@core/time/calendar-date'
import type { Db } from './connection'
import { preparedColumn } from './prepared'

/** Today as each law counts it, by pack key. */
export type Todays = ReadonlyMap<string, CalendarDate>

export type Part = { readonly sql: string; readonly values: readonly (string | number | null)[] }

export const orders: Readonly<
  Record<CaseColumn, { readonly index: string; readonly key: string }>
> = {
  number: { index: 'by_number', key: 'number_key' },
  name: { index: 'by_name', key: 'name_key' },
  types: { index: 'by_types', key: 'types' },
  stage: { index: 'by_stage', key: 'stage_rank' },
  next: { index: 'by_next', key: 'next_rank' },
  due: { index: 'by_due', key: 'due_key' },
  received: { index: 'by_received', key: 'received_on' },
}

/** A word stands there in one of the ways it may be written, as in the search. */
const havingWord = (writings: readonly string[]): Part => ({
  sql: `(${writings.map(() => 'instr(search, ?) > 0').join(' OR ')})`,
  values: writings,
})

const without = (text: string): Part => ({ sql: 'instr(search, ?) = 0', values: [text] })

/** One answer asks for them several times. */
const known = new WeakMap<CaseFilter, Writings>()

export function wordsOf(filter: CaseFilter): Writings {
  const words = known.get(filter) ?? writingsOf(filter.text)
  known.set(filter, words)
  return words
}

/** What SQLite compares, what stands in the index before what needs the row. */
export function conditions(filter: CaseFilter, todays: Todays): readonly Part[] {
  const { stage, type, channel, due, assignee, label, requests, dayList } = filter
  const { wanted, unwanted } = wordsOf(filter)
  return [
    ...(requests ? [havingRequests(requests)] : []),
    ...(dayList ? [{ sql: 'day_list = ?', values: [dayList] }] : []),
    ...(stage ? [{ sql: 'stage_rank = ?', values: [stages.indexOf(stage)] }] : []),
    ...(channel ? [{ sql: 'channel = ?', values: [channel] }] : []),
    ...(assignee === null ? [] : [{ sql: 'assignee = ?', values: [assignee] }]),
    ...(label ? [{ sql: 'instr(labels, ?) > 0', values: [` ${label} `] }] : []),
    ...(type ? [{ sql: 'instr(types, ?) > 0', values: [` ${type} `] }] : []),
    ...wanted.map(havingWord),
    ...unwanted.map(without),
    ...(due ? dueWithin(due, todays) : []),
  ]
}

const sides = { open: [1], closed: [0], all: [1, 0] } as const

/**
 * Cases with a request that a number of a report counts. Asked case by case, a page of the list ends
 * with its last row, however many there are.
 */
function havingRequests(set: CountedSet): Part {
  const counted = countedRequests(set)
  return {
    sql: `EXISTS (SELECT 1 FROM request_summaries r
      WHERE r.case_id = case_summaries.case_id AND ${counted.sql})`,
    values: counted.values,
  }
}

/** The index of the requests that may be meant, by its first column; late ones have one of their own. */
export function indexOfRequests({ of, late }: CountedSet) {
  if (late) return { column: 'received_on', index: `request_summaries_late_${late}` }
  return of === 'received'
    ? { column: 'received_on', index: 'request_summaries_received' }
    : { column: 'ended_on', index: 'request_summaries_ended' }
}

/** What an index of late requests is of, as its definition has it. */
export const beingLate = (late: CountedSet['late']): string => (late ? `r.late_${late} > 0` : '1')

/** The day that says whether a request is in a period. */
const dayOfRequest = ({ of }: CountedSet): string =>
  of === 'received' ? 'received_on' : 'ended_on'

/**
 * Requests that a number of a report counts: as `report-counts.ts` counts them. They are led to by
 * their case or by a stretch of days, never by the whole period.
 */
export function countedRequests(set: CountedSet): Part {
  const { of, from, to, late, ...same } = set
  const equal = Object.entries(same).flatMap(([column, value]) =>
    value === null ? [] : [{ column, value }],
  )
  const ended = {
    received: '',
    ended: '',
    answered: ' AND r.days NOTNULL',
    otherwise: ' AND r.days ISNULL',
  }
  return {
    sql: `+r.${dayOfRequest(set)} BETWEEN ? AND ?${ended[of]} AND ${beingLate(late)}${equal
      .map(({ column }) => ` AND r.${column} = ?`)
      .join('')}`,
    values: [from, to, ...equal.map(({ value }) => value)],
  }
}

type Due = NonNullable<CaseFilter['due']>

const bounds = (due: Due, first: CalendarDate, last = first): readonly string[] =>
  due === 'overdue' ? ['', addDays(last, -1)] : [first, addDays(last, 7)]

/** The first and the last of the days that it is, by where the law is counted. */
function daysOf(todays: Todays): readonly [CalendarDate, CalendarDate] | undefined {
  const days = [...new Set(todays.values())].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return first !== undefined && last !== undefined ? [first, last] : undefined
}

/** What is ours to meet is ordered by that day: the others before and after are not gone through. */
export function dueRange({ due }: CaseFilter, todays: Todays): readonly string[] | undefined {
  const days = due && daysOf(todays)
  return days ? bounds(due, ...days) : undefined
}

function dueKeys(filter: CaseFilter, todays: Todays): readonly Part[] {
  const range = dueRange(filter, todays)
  return range ? [{ sql: 'due_key BETWEEN ? AND ?', values: range }] : []
}

/** The day differs by where the law is counted; only where it does are the rows themselves looked at. */
function dueWithin(due: Due, todays: Todays): readonly Part[] {
  const days = daysOf(todays)
  if (!days) return []
  const [first, last] = days
  const outer = { sql: 'ours_by BETWEEN ? AND ?', values: bounds(due, first, last) }
  if (first === last) return [outer]
  // Every law agrees on a day that lies within all of their bounds: only at the edges rows are read.
  const [from, to] = due === 'overdue' ? ['', addDays(first, -1)] : [last, addDays(first, 7)]
  const each = [...todays].map(([pack, day]) => ({
    sql: '(pack = ? AND ours_by BETWEEN ? AND ?)',
    values: [pack, ...bounds(due, day)],
  }))
  const exact = {
    sql: `(ours_by BETWEEN ? AND ? OR ${each.map(part => part.sql).join(' OR ')})`,
    values: [from, to, ...each.flatMap(part => part.values)],
  }
  return [outer, exact]
}

/** Open cases, closed ones or both; a stage is of one of the two, and the other is not gone through. */
export function sidesOf({ status, stage }: CaseFilter): readonly number[] {
  const wanted: readonly number[] = sides[status]
  return stage === null ? wanted : wanted.filter(isOpen => (stage === 'closed') === (isOpen === 0))
}

/** About how many summaries there are. */
export const lastRow = (db: Db): number =>
  Number(preparedColumn(db, 'SELECT max(rowid) FROM case_summaries').get())

export const indexed = (index: string): string =>
  `case_summaries INDEXED BY case_summaries_${index}`

/** Where it is counted: by day and otherwise there are counts, of both together, of words, requests and lists of the day there are none. */
function countedIn(filter: CaseFilter): string | undefined {
  const { text, requests, dayList, due, stage, type, channel, assignee, label } = filter
  if (text.trim() || requests || dayList) return undefined
  if (due === null) return 'case_counts'
  const isByDay = (stage ?? type ?? channel ?? assignee ?? label) === null
  return isByDay ? 'case_due_counts' : undefined
}

/** By the counts that the database keeps; undefined where it keeps none. */
export function countSql(filter: CaseFilter, todays: Todays): Part | undefined {
  const from = countedIn(filter)
  if (from === undefined) return undefined
  const all = conditions(filter, todays)
  return joined(sidesOf(filter), isOpen =>
    where(`SELECT coalesce(sum(cases), 0) FROM ${from} WHERE is_open = ${isOpen}`, all),
  )
}

/** What a summary says that the filter leaves, but for its side of the list. */
export const allConditions = (filter: CaseFilter, todays: Todays): readonly Part[] => [
  ...conditions(filter, todays),
  ...dueKeys(filter, todays),
]

type Selection = { readonly what: string; readonly from: string; readonly isOpen: number }

/** What the filter leaves on one side of the list. */
export const selection = (
  filter: CaseFilter,
  todays: Todays,
  { what, from, isOpen }: Selection,
): Part =>
  where(`SELECT ${what} FROM ${from} WHERE is_open = ${isOpen}`, allConditions(filter, todays))

/** A statement that has its first condition already, with these. */
export const where = (sql: string, parts: readonly Part[]): Part => ({
  sql: [sql, ...parts.map(part => part.sql)].join(' AND '),
  values: parts.flatMap(part => part.values),
})

export const and = (one: Part, other: Part): Part => ({
  sql: `${one.sql} AND ${other.sql}`,
  values: [...one.values, ...other.values],
})

export function joined(all: readonly number[], one: (isOpen: number) => Part): Part {
  // Open cases of the last stage: there are none, and the statement still has to be one.
  const parts = all.length === 0 ? [none(one(0))] : all.map(one)
  return {
    sql: parts.map(part => part.sql).join(' UNION ALL '),
    values: parts.flatMap(part => part.values),
  }
}

const none = ({ sql, values }: Part): Part => ({ sql: `${sql} AND 0`, values })

export const idsOf = (db: Db, { sql, values }: Part): readonly CaseId[] =>
  db.$client
    .prepare(sql)
    .pluck()
    .all(...values)
    .flatMap(id => {
      const known = caseId.safeParse(id)
      return known.success ? [known.data] : []
    })
