import { shortText, type Contact } from '@core/cases/case'

const ofDigits: ReadonlySet<string> = new Set(['phone', 'postalCode'])

/** Addresses and numbers as programs need them: in half width, with plain dashes, without Excel's apostrophe. */
export function plainContact(field: keyof Contact, text: string): string {
  if (field !== 'email' && !ofDigits.has(field)) return text
  // One sign of full width may be several of half.
  const narrow = text.normalize('NFKC').slice(0, shortText.maxLength ?? Infinity)
  if (field === 'email') return narrow
  return narrow.replace(/^'(?=[\d+(])/, '').replace(/(?<=\d)\s*[‐‑‒–—―−ー]\s*(?=\d)/g, '-')
}
