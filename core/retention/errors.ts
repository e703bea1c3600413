import type { CalendarDate } from '@core/time/calendar-date'

export type RetentionError =
  /** A legal hold stands. */
  | { readonly code: 'retention/held'; readonly count: number }
  /** Nothing of what was chosen is due any more: somebody else decided, or a date moved. */
  | { readonly code: 'retention/not-due'; readonly count: number }
  | { readonly code: 'retention/reason-needed' }
  | { readonly code: 'retention/keep-until-past'; readonly today: CalendarDate }
  | { readonly code: 'retention/hold-not-found' }
  /** A whole case and its records count from an event at the end of it. */
  | { readonly code: 'retention/start-not-possible' }
