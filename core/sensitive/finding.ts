import { z } from 'zod'

/** Identifiers that a case file should not hold. */
export const sensitiveKind = z.enum([
  'my-number',
  'card',
  'pension',
  'insurance',
  'licence',
  'residence-card',
  'passport',
  'us-ssn',
  'iban',
])
export type SensitiveKind = z.infer<typeof sensitiveKind>

export type Finding = {
  readonly kind: SensitiveKind
  /** UTF-16 offsets into the text as it was given: `text.slice(start, end)` is what was typed. */
  readonly start: number
  readonly end: number
  /**
   * The number passes every test its issuer gives it. My Number, card, insurer number and IBAN:
   * the check digit. Licence: a prefecture's code in front. The others have no check digit and are
   * found only in their exact form (and next to their word), so they are always valid.
   */
  readonly valid: boolean
}
