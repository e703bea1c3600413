import type { PauseReason } from '@core/regimes/deadline-rules'
import type { DeadlineRule } from '@core/regimes/rule-pack'
import type { DayOff } from '@core/time/business-days'
import type { CalendarDate } from '@core/time/calendar-date'

export type StepReason =
  | { readonly kind: 'add'; readonly length: number; readonly unit: DeadlineRule['unit'] }
  | { readonly kind: 'roll'; readonly direction: 'back' | 'forward'; readonly over: DayOff }
  /** The law counts anew from the day of the reply. */
  | { readonly kind: 'restart'; readonly why: PauseReason }
  /** Days, first and last included, that the law does not count. */
  | {
      readonly kind: 'standstill'
      readonly days: number
      readonly first: CalendarDate
      readonly last: CalendarDate
    }

/** One move of the clock. */
export type Step = {
  readonly rule: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly reason: StepReason
}
