import type { CaseRow } from '@core/cases/contract'
import { packOf } from '@core/regimes/index'
import { dayAt, type CalendarDate } from '@core/time/calendar-date'

export type DayList = 'late' | 'today' | 'waiting' | 'toSend' | 'toDo'

/** In the order in which they are worked off. */
export const dayLists: readonly DayList[] = ['late', 'today', 'waiting', 'toSend', 'toDo']

/** Steps that are somebody else's, or nobody's. */
const notOurs: readonly CaseRow['next'][] = ['wait-for-reply', 'none']

/** Steps for which the other side has had its time. */
const theyAreLate: readonly CaseRow['next'][] = ['remind', 'end-procedure']

/** The date is the day by which the person is to reply: past it, they are late, and we are not. */
export const isReplyDate = (row: CaseRow): boolean => {
  const rule = packOf(row).deadlines.find(deadline => deadline.id === row.due?.rule)
  return rule?.start === 'letter'
}

/** The list of the day that an open case belongs to; undefined while we wait for others. */
export function dayListOf(row: CaseRow, today: CalendarDate): DayList | undefined {
  if (row.due && !isReplyDate(row)) {
    if (row.due.date < today) return 'late'
    if (row.due.date === today) return 'today'
  }
  if (theyAreLate.includes(row.next)) return 'waiting'
  if (row.next === 'issue-answer' || row.next === 'send-answer') return 'toSend'
  return notOurs.includes(row.next) ? undefined : 'toDo'
}

/** Today as the law of the case counts it. */
export const todayFor = (row: CaseRow, now: Date): CalendarDate =>
  dayAt(now.toISOString(), packOf(row).timeZone)

const noDate = '9999-12-31'

/** By the date they are due; those without one come last. */
export const byDue = (a: CaseRow, b: CaseRow): number =>
  (a.due?.date ?? noDate).localeCompare(b.due?.date ?? noDate) || a.number.localeCompare(b.number)

/** Open cases sorted into the lists of the day, each by due date. */
export function sortIntoDay(
  rows: readonly CaseRow[],
  now: Date,
): Readonly<Record<DayList, readonly CaseRow[]>> {
  const of = (list: DayList) =>
    rows.filter(row => dayListOf(row, todayFor(row, now)) === list).toSorted(byDue)
  return {
    late: of('late'),
    today: of('today'),
    waiting: of('waiting'),
    toSend: of('toSend'),
    toDo: of('toDo'),
  }
}
