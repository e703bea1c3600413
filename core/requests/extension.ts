import { z } from 'zod'
import { longText } from '@core/cases/case'
import { requestId } from '@core/ids'
import { calendarDate } from '@core/time/calendar-date'
import type { Clock } from '@core/deadlines/deadlines'
import type { CalendarDate } from '@core/time/calendar-date'

/** The officer uses the longer period that the law allows. It counts once the person was told in time. */
export const extension = z.object({
  requestId,
  /** As the person may read it: laws want the reasons told. */
  reason: longText,
  decidedOn: calendarDate,
})
export type Extension = Readonly<z.infer<typeof extension>>

export type ExtensionState =
  /** The law, or this request's type, knows no longer period. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'possible'; readonly noticeBy: CalendarDate; readonly to: CalendarDate }
  /** Decided, but the person has not been told: the ordinary date still holds. */
  | { readonly kind: 'notice-due'; readonly noticeBy: CalendarDate; readonly to: CalendarDate }
  | { readonly kind: 'in-force'; readonly to: CalendarDate }
  /** The notice went out, or would go out, after the last day for it. */
  | { readonly kind: 'too-late'; readonly noticeBy: CalendarDate }

/** How far an extension has come. `clock` is computed without it; `noticeOn` is the day the person was told. */
export function extensionState(
  clock: Clock,
  decided: Extension | null,
  { noticeOn, today }: { readonly noticeOn: CalendarDate | null; readonly today: CalendarDate },
): ExtensionState {
  const dateOf = (role: 'answer' | 'extended_answer' | 'extension_notice') =>
    clock.deadlines.find(d => d.role === role)?.date
  const to = dateOf('extended_answer')
  const noticeBy = dateOf('extension_notice') ?? dateOf('answer')
  if (!to || !noticeBy) return { kind: 'impossible' }
  if (noticeOn)
    return noticeOn <= noticeBy ? { kind: 'in-force', to } : { kind: 'too-late', noticeBy }
  if (today > noticeBy) return { kind: 'too-late', noticeBy }
  return { kind: decided ? 'notice-due' : 'possible', noticeBy, to }
}
