import { z } from 'zod'
import { shortText } from '@core/cases/case'
import { fold } from '@core/text/fold'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import { inOneLanguage, severalLines } from './register'

/** A published policy or procedure in the words of one version. */
export const policyVersion = z.object({
  id: z.uuid(),
  /** Versions of one policy bear one title. */
  title: inOneLanguage,
  /** As the organisation calls it: 第3版, 2026-04. */
  version: shortText.min(1),
  inForceFrom: calendarDate,
  /** What is new in it. */
  changes: severalLines,
  /** Where it is published. */
  place: shortText,
  /** The words themselves, where they are to be kept in the vault. */
  text: z.string().max(30_000),
})
export type PolicyVersion = Readonly<z.infer<typeof policyVersion>>

export const policyVersions = z
  .array(policyVersion)
  .max(100)
  .refine(all => new Set(all.map(({ id }) => id)).size === all.length)

/** One policy is told from another by its title in Japanese, or in English where it has no other. */
export const policyKey = ({ title }: Pick<PolicyVersion, 'title'>): string =>
  fold(title.ja.trim() || title.en.trim())

/** Newest first; policies by the order in which they were registered. */
export function byPolicy(
  versions: readonly PolicyVersion[],
): readonly (readonly PolicyVersion[])[] {
  const groups = new Map<string, PolicyVersion[]>()
  for (const version of versions) {
    const key = policyKey(version)
    groups.set(key, [...(groups.get(key) ?? []), version])
  }
  return [...groups.values()].map(group =>
    group.toSorted((a, b) => b.inForceFrom.localeCompare(a.inForceFrom)),
  )
}

/** Of each policy the version that was in force on a day; none of one that began later. */
export const inForceOn = (
  versions: readonly PolicyVersion[],
  day: CalendarDate,
): readonly PolicyVersion[] =>
  byPolicy(versions).flatMap(group => group.find(({ inForceFrom }) => inForceFrom <= day) ?? [])
