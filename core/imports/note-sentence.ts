import type { Language } from '@core/bilingual'
import { sayIn } from '@core/i18n/say'
import type { RowNote } from './note'

/** A note in words, where no interface runs. */
export function noteSentence(
  { code, about = [], kinds = [] }: RowNote,
  language: Language,
): string {
  const say = sayIn(language)
  const named = [...kinds.map(kind => say(`sensitive.kind.${kind}`)), ...about]
  return say(`imports.note.${code}`, { about: named.join(say('common.listSeparator')) })
}

/** Heads the column of reasons in a file of rows that were left out. */
export const columnHeading = (language: Language): string => sayIn(language)('imports.reasons')
