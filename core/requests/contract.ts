import { z } from 'zod'
import { undoReason as why } from '@core/audit/undo-reason'
import { longText } from '@core/cases/case'
import type { Clock } from '@core/deadlines/deadlines'
import { caseId, itemId, pauseId, requestId, type PauseId, type RequestId } from '@core/ids'
import { command, output, query } from '@core/ipc/endpoint'
import { pauseReason } from '@core/regimes/deadline-rules'
import { calendarDate } from '@core/time/calendar-date'

const place = z.object({ caseId, requestId })

/** A change of which the officer wants to see the dates before making it. */
export const clockChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('received'), receivedOn: calendarDate }),
  z.object({ kind: z.literal('type'), type: z.string() }),
  z.object({
    kind: z.literal('pause'),
    reason: pauseReason,
    askedOn: calendarDate,
    answeredOn: calendarDate.nullable(),
  }),
  z.object({ kind: z.literal('end-pause'), pauseId, answeredOn: calendarDate }),
  z.object({ kind: z.literal('resume-pause'), pauseId }),
  z.object({ kind: z.literal('extend') }),
])
export type ClockChange = Readonly<z.infer<typeof clockChange>>

/** How one ground was answered for items of other cases that have been answered. */
export type EarlierDecisions = {
  readonly questionId: string
  /** Items, or requests, wholly refused or limited on this ground. */
  readonly used: number
  /** The same where only a named part was; not counted in `used`. */
  readonly usedInPart: number
  /** Answered no. */
  readonly notUsed: number
}

export const requestsContract = {
  /** Another right under the same law, with the same day of receipt. */
  add: command(z.object({ caseId, type: z.string() }), output<RequestId>()),
  /** What was taken for one right is another, such as an inquiry that is a formal request. Nothing is typed again. */
  changeType: command(place.extend({ type: z.string(), why }), output<null>()),
  /** Takes out a right that is not asked for; not the last one, nor one with an issued letter. */
  remove: command(place.extend({ why }), output<null>()),
  setParticular: command(
    place.extend({
      /** Null for one about the whole request; several to state alike for several items. */
      itemIds: z.array(itemId).min(1).nullable(),
      particularId: z.string(),
      value: longText,
    }),
    output<null>(),
  ),
  /** Something was asked of the person, outside a letter of ours or by one. */
  pause: command(
    place.extend({ reason: pauseReason, askedOn: calendarDate, why: longText }),
    output<PauseId>(),
  ),
  endPause: command(z.object({ caseId, pauseId, answeredOn: calendarDate }), output<null>()),
  /** The wait was ended by mistake: it goes on from the day on which it began. */
  resumePause: command(z.object({ caseId, pauseId, why }), output<null>()),
  undoPause: command(z.object({ caseId, pauseId, why }), output<null>()),
  /** Uses the longer period of the law; `reason` is told to the person by the letter it needs. */
  extend: command(place.extend({ reason: why }), output<null>()),
  undoExtension: command(place.extend({ why }), output<null>()),
  /** The dates as they are and as the change would make them. Changes nothing. */
  whatIf: query(
    place.extend({ change: clockChange }),
    output<{ readonly before: Clock; readonly after: Clock }>(),
  ),
  earlierDecisions: query(place, output<readonly EarlierDecisions[]>()),
}
