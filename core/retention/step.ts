import type { CalendarDate } from '@core/time/calendar-date'
import type { Category } from './category'
import type { Period, StartEvent } from './period'

/** One step on the way to the day something is due, as data that a sentence is made of. */
export type RetentionStep =
  /** What the period counts from. */
  | { readonly step: 'started'; readonly event: StartEvent; readonly to: CalendarDate }
  /** `by`: the organisation's own period, the law's, or the product's where the law has none. */
  | {
      readonly step: 'kept-for'
      readonly by: 'own' | 'law' | 'default'
      readonly period: Period
      readonly to: CalendarDate
    }
  /** The law's shortest time, where the organisation's own is shorter. */
  | { readonly step: 'law-minimum'; readonly months: number; readonly to: CalendarDate }
  /** The latest day for copies of papers, where the organisation's own period ends later. */
  | { readonly step: 'latest-for-copies'; readonly days: number; readonly to: CalendarDate }
  /** A part of the case is kept longer, and the case goes last. */
  | { readonly step: 'part-kept'; readonly category: Category; readonly to: CalendarDate }
  /** Somebody decided to keep it. */
  | { readonly step: 'decided-to-keep'; readonly to: CalendarDate }
  /** Somebody set the day for this document, within the rules. */
  | { readonly step: 'set-by-hand'; readonly to: CalendarDate }
  /** The last day to keep it is over. */
  | { readonly step: 'day-after'; readonly to: CalendarDate }
  /** It was destroyed once, and came back with an older backup. */
  | { readonly step: 'destroyed-before'; readonly to: CalendarDate }

/** The day on which something is to go, and how it came about. */
export type Dated = {
  readonly dueOn: CalendarDate
  /** The first day on which it may go: copies of papers may go before their latest day. */
  readonly earliestOn: CalendarDate
  readonly because: readonly RetentionStep[]
}

export const startStep = (start: {
  readonly event: StartEvent
  readonly on: CalendarDate
}): RetentionStep => ({ step: 'started', event: start.event, to: start.on })
