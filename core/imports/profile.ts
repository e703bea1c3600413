import { z } from 'zod'
import { shortText } from '@core/cases/case'
import { mapping } from './mapping'

/** A mapping under a name, as the vault keeps it. */
export const storedProfile = z.object({
  name: shortText.min(1),
  kind: z.enum(['table', 'mail']),
  /** The headings, folded: by them it is known again. */
  mark: z.string(),
  mapping,
})
export type StoredProfile = Readonly<z.infer<typeof storedProfile>>

export const storedProfiles = z.array(storedProfile).max(200)
