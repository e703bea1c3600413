import type { CalendarDate } from '@core/time/calendar-date'

export type DocumentAccessError =
  /** Its content is for others. */
  | { readonly code: 'document/not-for-you' }
  /** The new version has the very bytes of the newest one. */
  | { readonly code: 'document/same-content' }
  | { readonly code: 'document/destroy-in-past'; readonly today: CalendarDate }
  /** The rules keep it longer, or (`latest`) do not let it be kept so long. */
  | { readonly code: 'document/destroy-too-early'; readonly earliest: CalendarDate }
  | { readonly code: 'document/destroy-too-late'; readonly latest: CalendarDate }
