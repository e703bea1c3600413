import { z } from 'zod'
import { shortText } from '@core/cases/case'
import type { CaseId, LetterRecordId } from '@core/ids'
import { calendarDate, instant, type CalendarDate } from '@core/time/calendar-date'
import type { Language } from '@core/bilingual'
import type { Delivery, Dispatch } from './letter'

/** Where a numbered letter is. */
export const registerStatus = z.enum(['to-send', 'sent', 'delivered', 'returned', 'void'])
export type RegisterStatus = z.infer<typeof registerStatus>

/** Which letters of the register (発信簿) are wanted; null for no limit. Days are those of the letters. */
export const registerFilter = z.object({
  /** Words that all stand in the number, the addressee, the case number or the tracking number. */
  search: shortText,
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
  status: registerStatus.nullable(),
})
export type RegisterFilter = Readonly<z.infer<typeof registerFilter>>

export const wholeRegister: RegisterFilter = { search: '', from: null, to: null, status: null }

/** The place after which the next page begins. */
export const registerCursor = z.object({ issuedAt: instant, id: z.string().max(64) })
export type RegisterCursor = Readonly<z.infer<typeof registerCursor>>

/** A numbered letter as the register has it. */
export type RegisterRow = {
  readonly id: LetterRecordId
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly letterId: string
  readonly language: Language
  readonly issuedAt: string
  readonly documentNumber: string
  readonly datedOn: CalendarDate
  readonly title: string
  readonly addressee: string
  readonly status: RegisterStatus
  readonly dispatch: Dispatch | null
  readonly delivery: Delivery | null
  /** Number of the letter in whose place it was sent, and of the one in its own. */
  readonly replaces: string | null
  readonly replacedBy: string | null
}

export type RegisterPage = {
  readonly rows: readonly RegisterRow[]
  readonly next: RegisterCursor | null
}

/** Rows that a page holds. */
export const registerPageLength = 100

export function registerStatusOf(letter: {
  readonly status: string
  readonly dispatch: Dispatch | null
  readonly delivery: Delivery | null
}): RegisterStatus {
  if (letter.status === 'void') return 'void'
  if (letter.dispatch === null) return 'to-send'
  return letter.delivery?.outcome ?? 'sent'
}
