import { z } from 'zod'
import { language, type Bilingual } from '@core/bilingual'
import type { CaseId } from '@core/ids'
import { needs, command, output, query } from '@core/ipc/endpoint'
import { release } from '@core/taking-out/release'
import { whoseTasks, type TaskRow } from '@core/tasks/contract'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'

/** Something that has a day. */
export type DatedThing =
  | {
      readonly kind: 'case'
      readonly on: CalendarDate
      readonly caseId: CaseId
      readonly number: string
      /** What of the rule pack it follows from. */
      readonly name: Bilingual
      readonly lawKind: 'statutory' | 'risk' | 'internal' | 'not_before'
      /** False where it is the person's to meet. */
      readonly ours: boolean
      /** The date that a reply today would give. */
      readonly provisional: boolean
    }
  | { readonly kind: 'task'; readonly on: CalendarDate; readonly task: TaskRow }
  | {
      readonly kind: 'destruction'
      readonly on: CalendarDate
      readonly caseId: CaseId
      readonly number: string
      /** The whole case, or a document in it. */
      readonly whole: boolean
    }
  | { readonly kind: 'backup'; readonly on: CalendarDate }

export type DayOff = {
  readonly on: CalendarDate
  /** Null for a day on which the organisation is closed. */
  readonly holiday: Bilingual | null
}

export type CalendarView = {
  readonly today: CalendarDate
  /** By day; of every day no more than `mostOfADay`. */
  readonly things: readonly DatedThing[]
  /** Days that have more than `things` shows, and how many they have. */
  readonly counts: Readonly<Record<string, number>>
  /** Holidays of the calendar that the office counts by, and its closures. */
  readonly off: readonly DayOff[]
  /** False while dates are still worked out anew. */
  readonly settled: boolean
}

export const mostOfADay = 40
/** Six weeks, as a month is shown. */
export const longestSpan = 62

export type CalendarError =
  /** There is no date to write into a file. */
  { readonly code: 'calendar/nothing-there' }

export const calendarContract = {
  days: query(
    z.object({ from: calendarDate, to: calendarDate, whose: whoseTasks }),
    output<CalendarView>(),
  ),
  /** What is to be confirmed about keeping: of how many cases, and whether a destruction is unfinished. */
  toConfirm: query(
    z.object({}),
    output<{ readonly destructions: number; readonly unfinished: boolean }>(),
  ),
  /** How many dates are ours today, and how many are past; my tasks among them. */
  datesNow: query(z.object({}), output<{ readonly today: number; readonly late: number }>()),
  /** Whether this system shows reminders at all. */
  canRemind: needs('vault/use', query(z.object({}), output<boolean>())),
  /** Saves the dates as an iCalendar file through the OS dialog; null when cancelled. */
  exportIcs: needs(
    'data/take-out',
    command(
      z.object({ whose: whoseTasks, language, release }),
      output<{ readonly path: string; readonly events: number } | null>(),
    ),
  ),
}
