import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@core/audit/canonical-json'
import type { ComposeInput } from '@core/letters/compose-input'
import { frameOf } from '@core/letters/frame'
import type { LetterRecord } from '@core/letters/letter'

/**
 * SHA-256 of everything about a draft that will be printed or sent, but for its date and number: the
 * text, the addressee and sender as the case and the settings have them now, the paper, the enclosures.
 */
export function letterFingerprint(letter: LetterRecord, input: ComposeInput): string {
  const { body, language, enclosures, replaces } = letter
  const frame = { ...frameOf(input), date: '', documentNumber: '' }
  const seen: unknown = { body, language, enclosures, replaces, frame }
  // By way of JSON, which leaves members out that are undefined; what is left is JSON.
  const json = JSON.parse(JSON.stringify(seen)) as Json
  return createHash('sha256').update(canonicalJson(json)).digest('hex')
}
