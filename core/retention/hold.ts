import { z } from 'zod'
import { longText } from '@core/cases/case'
import { caseId } from '@core/ids'
import { instant } from '@core/time/calendar-date'

export const holdId = z.uuid().brand<'HoldId'>()
export type HoldId = z.infer<typeof holdId>

/** While it stands nothing of the case is destroyed: a dispute, an inspection, an order of a court. */
export const legalHold = z.object({
  id: holdId,
  caseId,
  reason: longText,
  setAt: instant,
  setBy: z.string(),
  liftedAt: instant.nullable(),
  liftedBy: z.string().nullable(),
  liftReason: z.string().nullable(),
})
export type LegalHold = Readonly<z.infer<typeof legalHold>>

export const stands = (hold: LegalHold): boolean => hold.liftedAt === null
