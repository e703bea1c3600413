import { z } from 'zod'
import { longText } from '@core/cases/case'
import { letterText } from '@core/sensitive/letter-text'
import { instant } from '@core/time/calendar-date'
import { letterBody, type LetterBody } from './letter'

/** A text that a draft had until it was written anew, or until another was brought back. */
export const earlierText = z.object({
  id: z.uuid(),
  /** Until when it was the draft's, by whom it was given up, and why. */
  at: instant,
  by: z.string(),
  why: longText,
  body: letterBody,
  composed: letterBody,
})
export type EarlierText = Readonly<z.infer<typeof earlierText>>
export const earlierTexts = z.array(earlierText)

/** The lines of a body that the template had not made: what would go if it were written anew. */
export function typedIn(body: LetterBody, composed: LetterBody): readonly string[] {
  const made = new Set(linesOf(composed))
  return linesOf(body).filter(line => line !== '' && !made.has(line))
}

const linesOf = (body: LetterBody): readonly string[] =>
  letterText(body)
    .split('\n')
    .map(line => line.trim())
