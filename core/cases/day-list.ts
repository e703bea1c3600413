import { packOf } from '@core/regimes/index'
import { dayAt, type CalendarDate } from '@core/time/calendar-date'
import type { CaseRow, NextStep } from './case-row'
import type { DayList } from './day-lists'

/** What waits for nobody but us, and whose day has come; the rest is due later. */
const pressingLists: readonly DayList[] = ['late', 'today', 'waiting', 'toSend']
export const isPressing = (list: DayList): boolean => pressingLists.includes(list)

/** What of a case says where it belongs on a day. */
type Placed = Pick<CaseRow, 'regime' | 'variant' | 'due' | 'next'>

/** Steps that are somebody else's, or nobody's. */
const notOurs: readonly NextStep[] = ['wait-for-reply', 'none']

/** Steps for which the other side has had its time. */
const theyAreLate: readonly NextStep[] = ['remind', 'end-procedure']

/** The list of each step; steps of other kinds are in the last one. */
const lists: Readonly<Partial<Record<NextStep, DayList>>> = {
  'confirm-identity': 'toVerify',
  'confirm-authority': 'toVerify',
  'list-items': 'toDecide',
  investigate: 'toDecide',
  decide: 'toDecide',
  review: 'toReview',
  'issue-answer': 'toSend',
  'send-answer': 'toSend',
}

/** The date is the day by which the person is to reply: past it, they are late, and we are not. */
export const isReplyDate = (row: Omit<Placed, 'next'>): boolean => {
  const rule = packOf(row).deadlines.find(deadline => deadline.id === row.due?.rule)
  return rule?.start === 'letter'
}

/** The list of the day that an open case belongs to; undefined while we wait for others. */
export function dayListOf(row: Placed, today: CalendarDate): DayList | undefined {
  if (row.due && !isReplyDate(row)) {
    if (row.due.date < today) return 'late'
    if (row.due.date === today) return 'today'
  }
  if (theyAreLate.includes(row.next)) return 'waiting'
  return notOurs.includes(row.next) ? undefined : (lists[row.next] ?? 'toDo')
}

/** Today as the law of the case counts it. */
export const todayFor = (row: Pick<CaseRow, 'regime' | 'variant'>, now: Date): CalendarDate =>
  dayAt(now.toISOString(), packOf(row).timeZone)
