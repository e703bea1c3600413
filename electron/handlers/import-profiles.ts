import { formLabels, type FormLabels } from '@core/imports/form-mail'
import { storedProfiles, type StoredProfile } from '@core/imports/profile'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from '@db/connection'
import { readValue, writeValue } from '@db/values'

export type { StoredProfile }

const valueName = 'import-profiles'

export const readProfiles = (db: Reader): readonly StoredProfile[] =>
  readValue(db, valueName, storedProfiles) ?? []

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

const formName = 'import-form'

/** What the labels of the organisation's own web forms are, as somebody said it. */
export const readForm = (db: Reader): FormLabels => readValue(db, formName, formLabels) ?? {}

/** A label that is said anew is said instead of before; the others stay. */
export function teachForm(tx: Writer, labels: FormLabels, at: Instant): void {
  writeValue(tx, formName, { ...readForm(tx), ...labels }, at)
}

export function forgetForm(tx: Writer, at: Instant): void {
  writeValue(tx, formName, {}, at)
}
