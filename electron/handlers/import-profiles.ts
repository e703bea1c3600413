import { z } from 'zod'
import { shortText } from '@core/cases/case'
import { mapping } from '@core/imports/mapping'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from '@db/connection'
import { readValue, writeValue } from '@db/values'

const storedProfile = z.object({
  name: shortText.min(1),
  kind: z.enum(['table', 'mail']),
  /** The headings, folded: by them it is known again. */
  mark: z.string(),
  mapping,
})
export type StoredProfile = Readonly<z.infer<typeof storedProfile>>

const valueName = 'import-profiles'
const profiles = z.array(storedProfile).max(200)

export const readProfiles = (db: Reader): readonly StoredProfile[] =>
  readValue(db, valueName, profiles) ?? []

/** Takes the place of one of the same name. */
export function saveProfile(tx: Writer, profile: StoredProfile, at: Instant): void {
  const others = readProfiles(tx).filter(({ name }) => name !== profile.name)
  writeValue(tx, valueName, [...others, profile], at)
}

export function removeProfile(tx: Writer, name: string, at: Instant): boolean {
  const all = readProfiles(tx)
  const rest = all.filter(profile => profile.name !== name)
  if (rest.length < all.length) writeValue(tx, valueName, rest, at)
  return rest.length < all.length
}
