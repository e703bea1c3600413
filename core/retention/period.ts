import { z } from 'zod'
import { addDays, addMonths, type CalendarDate } from '@core/time/calendar-date'

/** What a period counts from. */
export const startEvent = z.enum([
  'case-closed',
  'last-letter',
  'identity-confirmed',
  'document-received',
])
export type StartEvent = z.infer<typeof startEvent>

export const periodUnit = z.enum(['days', 'months', 'years'])
export type PeriodUnit = z.infer<typeof periodUnit>

/** How long something is kept: so many days, months or years from an event. */
export const period = z.object({
  amount: z.int().min(0).max(1200),
  unit: periodUnit,
  from: startEvent,
})
export type Period = Readonly<z.infer<typeof period>>

/** The last day of a period that counts from `start`; the last day of the month where the day does not exist. */
export function lastDayOf(start: CalendarDate, { amount, unit }: Omit<Period, 'from'>) {
  switch (unit) {
    case 'days':
      return addDays(start, amount)
    case 'months':
      return addMonths(start, amount)
    case 'years':
      return addMonths(start, amount * 12)
  }
}
