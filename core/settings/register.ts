import { z } from 'zod'
import { shortText } from '@core/cases/case'

/** On one line, so that it can be kept and printed as one entry. */
export const oneLine = shortText.regex(/^\P{Cc}*$/u)

/** In at least one language; where the other is wanted, this one stands in for it. */
export const inOneLanguage = z
  .object({ ja: oneLine, en: oneLine })
  .refine(({ ja, en }) => ja.trim() !== '' || en.trim() !== '')

/** A few lines of an entry. */
export const severalLines = z.string().max(2000)

type Words = Readonly<z.infer<typeof inOneLanguage>>

/** The words in the language asked for, or in the other where they are missing. */
export const wordsIn = (words: Words, language: keyof Words): string =>
  words[language].trim() || words.ja.trim() || words.en.trim()
