import { z } from 'zod'
import type { CaseQuery } from '@core/cases/case-query'
import type { DayList } from '@core/cases/day-lists'
import { caseId, type CaseId } from '@core/ids'
import {
  allConditions,
  and,
  idsOf,
  indexed,
  joined,
  lastRow,
  orders,
  selection,
  sidesOf,
  where,
  type Part,
  type Todays,
} from './case-conditions'
import type { Found } from './case-counts'
import { beginMarking, keepPlace, mostMarks, placesIn, type Place } from './case-places'
import type { Db } from './connection'

/** Rows of a list, counted from one of its ends or from a place in it. */
type Stretch = {
  readonly offset: number
  readonly count: number
  readonly backwards: boolean
  readonly beside?: Place
}

/**
 * A stretch of the list, by the index of its order. Open and closed cases are apart in it; SQLite
 * merges the two.
 */
function pageSql(query: CaseQuery, todays: Todays, stretch: Stretch): Part {
  const { offset, count, backwards, beside } = stretch
  const { key } = orders[query.sort]
  const way = query.descending === backwards ? 'ASC' : 'DESC'
  // What the index has, so that rows that are only passed are not read.
  const what = `rowid AS r, ${key} AS k, number_key AS n`
  const { sql, values } = joined(sidesOf(query), isOpen => {
    const from = indexed(indexOf(query, isOpen))
    const all = selection(query, todays, { what, from, isOpen })
    if (!beside) return all
    // The place itself is the first row after it, and none of those before it.
    const sign = `${way === 'ASC' ? '>' : '<'}${backwards ? '' : '='}`
    const values = [beside.key, beside.number]
    return and(all, { sql: `(${key}, number_key) ${sign} (?, ?)`, values })
  })
  return {
    sql: `SELECT case_id AS id, k, n FROM (${sql} ORDER BY k ${way}, n ${way} LIMIT ? OFFSET ?)
      CROSS JOIN case_summaries WHERE case_summaries.rowid = r`,
    values: [...values, count, offset],
  }
}

/** That of the order; open cases of one stage have one of their own where they are ordered by day. */
const indexOf = ({ sort, stage }: CaseQuery, isOpen: number): string =>
  sort === 'due' && stage !== null && isOpen === 1 ? 'by_stage_due' : orders[sort].index

type Known = { readonly todays: Todays; readonly found: Found }

/** The ids of the rows asked for. What is nearer to the end is looked for from there. */
export function findPage(db: Db, query: CaseQuery, { todays, found }: Known): readonly CaseId[] {
  const { from: offset } = query
  const count = Math.min(query.count, found.total - offset)
  if (count <= 0) return []
  const after = found.total - offset - count
  const passed = (Math.min(offset, after) + count) * (lastRow(db) / found.total)
  if (found.rows && found.rows.length <= passed)
    return idsOf(db, pageAmong(query, found.rows, { offset, count, backwards: false }))
  const fromEnd =
    offset <= after
      ? { offset, count, backwards: false }
      : { offset: after, count, backwards: true }
  if (fromEnd.offset > farFromEnds) return farPage(db, query, { todays, fromEnd })
  const ids = idsOf(db, pageSql(query, todays, fromEnd))
  return fromEnd.backwards ? ids.toReversed() : ids
}

/** Of these pages, places are made in the background (`goOnMarking`): whoever jumps passes what lies between two. */
export function markPlaces(db: Db, query: CaseQuery, { todays, found }: Known): void {
  const isPutInOrder = (found.rows?.length ?? Infinity) <= farFromEnds
  if (isPutInOrder || found.total <= 2 * farFromEnds) return
  const from = { ...query, from: 0, count: 1 }
  const apart = Math.max(2 * farFromEnds, Math.ceil(found.total / mostMarks))
  beginMarking(db, listKey(query, todays), beside => {
    const offset = (beside?.offset ?? 0) + apart
    if (offset >= found.total) return undefined
    const stretch = { offset: apart, count: 1, backwards: false }
    const [row] = placedRows(db, pageSql(from, todays, beside ? { ...stretch, beside } : stretch))
    return row && { offset, key: row.k, number: row.n }
  })
}

/** To pass more rows than this takes longer than to remember where a page began. */
const farFromEnds = 500

type Far = { readonly todays: Todays; readonly fromEnd: Stretch }

/** Whoever scrolls in the middle of a long list passes only what lies between two pages. */
function farPage(db: Db, query: CaseQuery, { todays, fromEnd }: Far): readonly CaseId[] {
  const list = listKey(query, todays)
  const wanted = { offset: query.from, count: fromEnd.count }
  const stretch = placesIn(db, list)
    .flatMap(place => stretchBeside(place, wanted) ?? [])
    .reduce((best, one) => (one.offset < best.offset ? one : best), fromEnd)
  const rows = placedRows(db, pageSql(query, todays, stretch))
  const placed = stretch.backwards ? rows.toReversed() : rows
  const [first] = placed
  if (first) keepPlace(db, list, { offset: query.from, key: first.k, number: first.n })
  return placed.map(({ id }) => id)
}

/** Lists of the same rows in the same order have the same. */
const listKey = (query: CaseQuery, todays: Todays): string =>
  JSON.stringify(pageSql(query, todays, { offset: 0, count: 0, backwards: false }))

const placedRows = (db: Db, { sql, values }: Part) =>
  db.$client
    .prepare(sql)
    .all(...values)
    .flatMap(row => placedCase.safeParse(row).data ?? [])

const placedCase = z.object({ id: caseId, k: z.union([z.string(), z.number()]), n: z.number() })

/** Undefined where the place is one of the rows themselves. */
function stretchBeside(
  beside: Place,
  { offset, count }: Pick<Stretch, 'offset' | 'count'>,
): Stretch | undefined {
  if (beside.offset <= offset)
    return { offset: offset - beside.offset, count, backwards: false, beside }
  const after = beside.offset - offset - count
  return after < 0 ? undefined : { offset: after, count, backwards: true, beside }
}

/** Rows of the list that are looked at, at most, for a page of what is rare or is not. */
const looksAhead = { rare: 250, common: 1000 }

type First = { readonly todays: Todays; readonly isRare: boolean }

/**
 * The same while it is not known how many there are: those among the first rows of the order, which
 * may be fewer than were asked for.
 */
export function findFirst(db: Db, query: CaseQuery, { todays, isRare }: First): readonly CaseId[] {
  const most = isRare ? looksAhead.rare : looksAhead.common
  const { index, key } = orders[query.sort]
  const way = query.descending ? 'DESC' : 'ASC'
  const sides = joined(sidesOf(query), isOpen => ({
    sql: `SELECT rowid AS r, ${key} AS k, number_key AS n
      FROM ${indexed(index)} WHERE is_open = ${isOpen}`,
    values: [],
  }))
  const { sql, values } = where(
    `SELECT case_id FROM (${sides.sql} ORDER BY k ${way}, n ${way} LIMIT ${most})
      CROSS JOIN case_summaries WHERE case_summaries.rowid = r`,
    allConditions(query, todays),
  )
  return idsOf(db, { sql: `${sql} LIMIT ? OFFSET ?`, values: [...values, query.count, query.from] })
}

/** The same among the cases with these numbers, as their keys are. */
export function findNumbered(
  db: Db,
  query: CaseQuery,
  { todays, numbers }: { readonly todays: Todays; readonly numbers: readonly number[] },
): readonly CaseId[] {
  const way = query.descending ? 'DESC' : 'ASC'
  const what = `case_id AS id, ${orders[query.sort].key} AS k, number_key AS n`
  const among = {
    sql: 'number_key IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(numbers)],
  }
  const { sql, values } = joined(sidesOf(query), isOpen =>
    and(selection(query, todays, { what, from: indexed('by_number'), isOpen }), among),
  )
  return idsOf(db, {
    sql: `SELECT id FROM (${sql}) ORDER BY k ${way}, n ${way} LIMIT ? OFFSET ?`,
    values: [...values, query.count, query.from],
  })
}

/** The ids of the whole list, in its order. */
export const allIds = (
  db: Db,
  query: Omit<CaseQuery, 'from' | 'count'>,
  { todays, found }: { readonly todays: Todays; readonly found: Found },
): readonly CaseId[] =>
  findPage(db, { ...query, from: 0, count: Math.max(found.total, 1) }, { todays, found })

/** The same among a few rows that are known, where going through the list would pass more of them. */
function pageAmong(query: CaseQuery, rows: readonly number[], { offset, count }: Stretch): Part {
  const { key } = orders[query.sort]
  const way = query.descending ? 'DESC' : 'ASC'
  return {
    sql: `SELECT case_id FROM case_summaries
      WHERE rowid IN (SELECT value FROM json_each(?))
      ORDER BY ${key} ${way}, number_key ${way} LIMIT ? OFFSET ?`,
    values: [JSON.stringify(rows), count, offset],
  }
}

/** The first cases of a list of the day. */
export const dayListIds = (db: Db, list: DayList, count: number): readonly CaseId[] =>
  idsOf(db, {
    sql: `SELECT case_id FROM case_summaries INDEXED BY case_summaries_by_list
      WHERE day_list = ? ORDER BY due_key, number_key LIMIT ?`,
    values: [list, count],
  })
