import { z } from 'zod'
import { longText } from '@core/cases/case'
import { caseId, documentId } from '@core/ids'
import { calendarDate, instant } from '@core/time/calendar-date'
import { category } from './category'

/** What somebody decided about something whose time was over; never changed afterwards. */
export const destruction = z.object({
  id: z.uuid(),
  caseId,
  caseNumber: z.string(),
  /** Null where it was the whole case. */
  documentId: documentId.nullable(),
  category,
  dueOn: calendarDate,
  decision: z.enum(['kept', 'destroyed']),
  keepUntil: calendarDate.nullable(),
  reason: longText,
  decidedAt: instant,
  /** Login name. */
  decidedBy: z.string(),
  records: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
})
export type Destruction = Readonly<z.infer<typeof destruction>>

/** That a case existed, and when it went. */
export const destroyedCase = z.object({
  id: caseId,
  number: z.string(),
  receivedOn: calendarDate,
  closedOn: calendarDate,
  destroyedAt: instant,
  destroyedBy: z.string(),
})
export type DestroyedCase = Readonly<z.infer<typeof destroyedCase>>

/** Kept in the vault while the file has not been written anew after a destruction. */
export const unfinishedMark = z.boolean()
