import type { Contact } from '@core/cases/case'

const ofDigits: ReadonlySet<string> = new Set(['phone', 'postalCode'])

/** Addresses and numbers as programs need them: in half width, with plain dashes, without Excel's apostrophe. */
export function plainContact(field: keyof Contact, text: string): string {
  if (field === 'email') return text.normalize('NFKC')
  if (!ofDigits.has(field)) return text
  return text
    .normalize('NFKC')
    .replace(/^'(?=[\d+(])/, '')
    .replace(/(?<=\d)\s*[‐‑‒–—―−ー]\s*(?=\d)/g, '-')
}
