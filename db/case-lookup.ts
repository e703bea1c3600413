import type { CaseFilter } from '@core/cases/case-query'
import type { DayList } from '@core/cases/day-lists'
import type { CountedSet } from '@core/reports/counted-set'
import {
  allConditions,
  conditions,
  countedRequests,
  dueRange,
  indexed,
  indexOfRequests,
  beingLate,
  sidesOf,
  where,
  type Part,
  type Todays,
} from './case-conditions'
import type { Db } from './connection'
import { RowSet } from './row-set'
import { changeLog, type ChangeLog } from './summary-changes'

/**
 * The cases that a filter leaves of which the database keeps no count: by words, by requests, by a
 * list of the day, by day together with something else. They are looked for in an index from its
 * beginning to its end, a stretch at a time, so that nobody waits for all of it.
 */
export type Lookup = {
  readonly filter: CaseFilter
  readonly todays: Todays
  readonly ways: readonly Way[]
  /** The way that is gone now, and the key that it was gone to; undefined at its beginning. */
  at: number
  after: string | undefined
  readonly rows: RowSet
  /** What changes meanwhile is looked at by itself. */
  readonly log: ChangeLog
  read: number
}

/** An index that is gone through in the order of one of its columns, a text, from one value to another. */
type Way = {
  readonly key: string
  readonly from: string
  readonly to: string
  /** The table and the side of it. */
  readonly entries: string
  /** The rows of those entries that the filter leaves. */
  readonly hits: (stretch: Part) => Part
}

export function beginLookup(db: Db, filter: CaseFilter, todays: Todays): Lookup {
  const log = changeLog(db)
  const ways = waysFor(filter, todays)
  return {
    filter,
    todays,
    ways,
    at: 0,
    after: undefined,
    rows: new RowSet(),
    log,
    read: log.length,
  }
}

export const isThrough = ({ at, ways }: Lookup): boolean => at >= ways.length

const lastText = '\u{10FFFF}'

function waysFor(filter: CaseFilter, todays: Todays): readonly Way[] {
  const { text, requests, dayList, ...others } = filter
  if (requests && !text.trim()) {
    return [wayByRequests(requests, { ...others, text, dayList, requests: null }, todays)]
  }
  if (dayList && !text.trim()) return [wayByDayList(dayList, filter, todays)]
  const [from = '', to = lastText] = (text.trim() ? undefined : dueRange(filter, todays)) ?? []
  const through = text.trim()
    ? { index: 'by_words', key: 'search', from, to }
    : { index: 'by_due', key: 'due_key', from, to }
  return sidesOf(filter).map(isOpen => {
    const entries = `${indexed(through.index)} WHERE is_open = ${isOpen}`
    const hits = (stretch: Part) =>
      where(`SELECT rowid FROM ${entries}`, [stretch, ...conditions(filter, todays)])
    return { ...through, entries, hits }
  })
}

/** The cases of one list of the day; only open ones are in any. */
function wayByDayList(dayList: DayList, filter: CaseFilter, todays: Todays): Way {
  const sides = sidesOf(filter).join(', ')
  const entries = `${indexed('by_list')} WHERE day_list = '${dayList}' AND is_open IN (${sides})`
  const hits = (stretch: Part) =>
    where(`SELECT rowid FROM ${entries}`, [stretch, ...conditions(filter, todays)])
  return { key: 'due_key', from: '', to: lastText, entries, hits }
}

/** Requests are gone through and not cases: of each only those that are meant lead to its case. */
function wayByRequests(set: CountedSet, others: CaseFilter, todays: Todays): Way {
  const { column, index } = indexOfRequests(set)
  const entries = `request_summaries AS r INDEXED BY ${index} WHERE ${beingLate(set.late)}`
  // Late requests are gone through by their receipt, whichever day is asked for.
  const isByReceipt = set.late !== null && set.of !== 'received'
  const [from, to] = isByReceipt ? ['', lastText] : [set.from, set.to]
  return {
    key: `r.${column}`,
    from,
    to,
    entries,
    hits: stretch => {
      const meant = where(`SELECT r.case_id FROM ${entries}`, [stretch, countedRequests(set)])
      return amongCases(others, todays, { ...meant, sql: `case_id IN (${meant.sql})` })
    },
  }
}

/** Rows that the filter leaves of a few cases, each looked up by its id. */
const amongCases = (filter: CaseFilter, todays: Todays, among: Part): Part =>
  where(
    `SELECT rowid FROM case_summaries INDEXED BY sqlite_autoindex_case_summaries_1
      WHERE is_open IN (${sidesOf(filter).join(', ')})`,
    [among, ...allConditions(filter, todays)],
  )

/** Goes so many entries further. */
export function goFurther(db: Db, lookup: Lookup, entries: number): void {
  const way = lookup.ways[lookup.at]
  if (!way) return
  const end = keyAfter(db, way, { after: lookup.after, entries })
  const hits = way.hits(stretchOf(way, lookup.after, end))
  for (const row of rowsOf(db, hits)) lookup.rows.add(row)
  lookup.at += end === undefined ? 1 : 0
  lookup.after = end
}

/** What comes after a key, as far as another one and all that have the same. */
const stretchOf = ({ key, from, to }: Way, after: string | undefined, end = to): Part => ({
  sql: `${key} ${after === undefined ? '>=' : '>'} ? AND ${key} <= ?`,
  values: [after ?? from, end],
})

type From = { readonly after: string | undefined; readonly entries: number }

/** The key that ends a stretch; undefined where it is the last one. */
function keyAfter(db: Db, way: Way, { after, entries }: From): string | undefined {
  const { sql, values } = stretchOf(way, after)
  const end = db.$client
    .prepare(
      `SELECT ${way.key} FROM ${way.entries} AND ${sql} ORDER BY ${way.key} LIMIT 1 OFFSET ?`,
    )
    .pluck()
    .get(...values, entries - 1)
  return typeof end === 'string' ? end : undefined
}

/** Looks again at the cases that have changed since; false where too many have, and it is to be begun anew. */
export function catchUp(db: Db, lookup: Lookup): boolean {
  const { filter, todays, log, rows } = lookup
  if (changeLog(db) !== log) return false
  const changed = log.slice(lookup.read)
  if (changed.length === 0) return true
  for (const { row } of changed) if (row !== undefined) rows.delete(row)
  const ids = JSON.stringify([...new Set(changed.map(({ caseId }) => caseId))])
  const among = { sql: 'case_id IN (SELECT value FROM json_each(?))', values: [ids] }
  for (const row of rowsOf(db, amongCases(filter, todays, among))) rows.add(row)
  lookup.read = log.length
  return true
}

const rowsOf = ({ $client: sqlite }: Db, { sql, values }: Part): readonly number[] =>
  sqlite
    .prepare(sql)
    .pluck()
    .all(...values)
    .map(Number)
