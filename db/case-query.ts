import type { CaseColumn, CaseFilter, CaseQuery } from '@core/cases/case-query'
import { stages } from '@core/cases/case-query'
import type { DayList } from '@core/cases/day-list'
import { caseId, type CaseId } from '@core/ids'
import { fold } from '@core/text/fold'
import { addDays, type CalendarDate } from '@core/time/calendar-date'
import { changesSoFar } from './case-summaries'
import type { Db } from './connection'

/** Today as each law counts it, by pack key. */
export type Todays = ReadonlyMap<string, CalendarDate>

type Part = { readonly sql: string; readonly values: readonly (string | number)[] }

const orders: Readonly<Record<CaseColumn, { readonly index: string; readonly key: string }>> = {
  number: { index: 'by_number', key: 'number_key' },
  name: { index: 'by_name', key: 'name_key' },
  types: { index: 'by_types', key: 'types' },
  stage: { index: 'by_stage', key: 'stage_rank' },
  next: { index: 'by_next', key: 'next_rank' },
  due: { index: 'by_due', key: 'due_key' },
  received: { index: 'by_received', key: 'received_on' },
}

const words = (text: string): readonly string[] => fold(text).split(/\s+/).filter(Boolean)

/** What SQLite compares, what stands in the index before what needs the row. */
function conditions(filter: CaseFilter, todays: Todays): readonly Part[] {
  const { stage, type, channel, due, text } = filter
  return [
    ...(stage ? [{ sql: 'stage_rank = ?', values: [stages.indexOf(stage)] }] : []),
    ...(channel ? [{ sql: 'channel = ?', values: [channel] }] : []),
    ...(type ? [{ sql: 'instr(types, ?) > 0', values: [` ${type} `] }] : []),
    ...words(text).map(word => ({ sql: 'instr(search, ?) > 0', values: [word] })),
    ...(due ? dueWithin(due, todays) : []),
  ]
}

/** The day differs by where the law is counted; only where it does are the rows themselves looked at. */
function dueWithin(due: NonNullable<CaseFilter['due']>, todays: Todays): readonly Part[] {
  const bounds = (first: CalendarDate, last = first): readonly string[] =>
    due === 'overdue' ? ['', addDays(last, -1)] : [first, addDays(last, 7)]
  const days = [...new Set(todays.values())].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const outer = { sql: 'ours_by BETWEEN ? AND ?', values: bounds(first, last) }
  if (first === last) return [outer]
  const each = [...todays].map(([pack, day]) => ({
    sql: '(pack = ? AND ours_by BETWEEN ? AND ?)',
    values: [pack, ...bounds(day)],
  }))
  const exact = {
    sql: `(${each.map(part => part.sql).join(' OR ')})`,
    values: each.flatMap(part => part.values),
  }
  return [outer, exact]
}

const sides = { open: [1], closed: [0], all: [1, 0] } as const

/** The index that says by itself how many there are. */
function countIndex({ stage, type, due, channel, text }: CaseFilter): string {
  if (text.trim()) return 'by_words'
  if (stage) return 'by_stage'
  return (type ?? due ?? channel) ? 'by_number' : 'open'
}

export function countSql(filter: CaseFilter, todays: Todays): Part {
  const parts = conditions(filter, todays)
  const index = `case_summaries_${countIndex(filter)}`
  return joined(sides[filter.status], isOpen => ({
    sql: [
      `SELECT count(*) AS n FROM case_summaries INDEXED BY ${index} WHERE is_open = ${isOpen}`,
      ...parts.map(part => part.sql),
    ].join(' AND '),
    values: parts.flatMap(part => part.values),
  }))
}

function joined(all: readonly number[], one: (isOpen: number) => Part): Part {
  const parts = all.map(one)
  return {
    sql: parts.map(part => part.sql).join(' UNION ALL '),
    values: parts.flatMap(part => part.values),
  }
}

type Stretch = { readonly from: number; readonly count: number; readonly backwards: boolean }

/**
 * The ids of a stretch of the list, by the index of its order. Open and closed cases are apart in it;
 * SQLite merges the two.
 */
export function pageSql(
  query: CaseQuery,
  todays: Todays,
  { from, count, backwards }: Stretch,
): Part {
  const { index, key } = orders[query.sort]
  const parts = conditions(query, todays)
  const way = query.descending === backwards ? 'ASC' : 'DESC'
  const { sql, values } = joined(sides[query.status], isOpen => ({
    sql: [
      `SELECT case_id AS id, ${key} AS k, number_key AS n FROM case_summaries
        INDEXED BY case_summaries_${index} WHERE is_open = ${isOpen}`,
      ...parts.map(part => part.sql),
    ].join(' AND '),
    values: parts.flatMap(part => part.values),
  }))
  return {
    sql: `SELECT id FROM (${sql} ORDER BY k ${way}, n ${way} LIMIT ? OFFSET ?)`,
    values: [...values, count, from],
  }
}

const idsOf = (db: Db, { sql, values }: Part): readonly CaseId[] =>
  db.$client
    .prepare(sql)
    .pluck()
    .all(...values)
    .flatMap(id => {
      const known = caseId.safeParse(id)
      return known.success ? [known.data] : []
    })

/** The ids of the rows asked for. What is nearer to the end is looked for from there. */
export function findPage(
  db: Db,
  query: CaseQuery,
  { todays, total }: { readonly todays: Todays; readonly total: number },
): readonly CaseId[] {
  const { from } = query
  const count = Math.min(query.count, total - from)
  if (count <= 0) return []
  const after = total - from - count
  if (from <= after) return idsOf(db, pageSql(query, todays, { from, count, backwards: false }))
  const ids = idsOf(db, pageSql(query, todays, { from: after, count, backwards: true }))
  return ids.toReversed()
}

type Counts = { readonly changes: number; readonly known: Map<string, number> }
const counts = new WeakMap<Db, Counts>()

/** How many cases the filter leaves; remembered until something is written. */
export function countCases(db: Db, filter: CaseFilter, todays: Todays): number {
  const changes = changesSoFar(db)
  const last = counts.get(db)
  const { known } = last?.changes === changes ? last : { known: new Map<string, number>() }
  counts.set(db, { changes, known })
  const { sql, values } = countSql(filter, todays)
  const key = JSON.stringify([sql, values])
  const found = known.get(key)
  if (found !== undefined) return found
  const total = db.$client
    .prepare(sql)
    .pluck()
    .all(...values)
    .reduce<number>((sum, count) => sum + Number(count), 0)
  known.set(key, total)
  return total
}

/** Of a list of the day, how many there are and the first of them. */
export function dayListIds(
  db: Db,
  list: DayList,
  count: number,
): { readonly ids: readonly CaseId[]; readonly total: number } {
  const from = `FROM case_summaries INDEXED BY case_summaries_by_list WHERE day_list = ?`
  const total = Number(db.$client.prepare(`SELECT count(*) ${from}`).pluck().get(list))
  const sql = `SELECT case_id ${from} ORDER BY due_key, number_key LIMIT ?`
  return { ids: idsOf(db, { sql, values: [list, count] }), total }
}
