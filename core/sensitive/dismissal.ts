import { z } from 'zod'
import { longText } from '@core/cases/case'
import { sensitiveKind, type Finding } from './finding'
import { bare, foldText } from './fold'
import { masked, maskText } from './mask'
import { scanText } from './scan'

/**
 * The officer's word that a finding is a false alarm. It holds no number: `fingerprint` tells only
 * that it is the same one again.
 */
export const dismissal = z.object({
  kind: sensitiveKind,
  fingerprint: z.string().min(1),
  reason: longText,
})
export type Dismissal = Readonly<z.infer<typeof dismissal>>

/**
 * Same input, same output, and no way back. It must be keyed with a secret of the vault (an HMAC):
 * there are so few numbers of twelve digits that a plain hash of one is found by trying them all.
 */
export type Fingerprint = (digits: string) => string

/** The digits and letters of a number, however it was typed: what a fingerprint is made of. */
export const plainNumber = (text: string, { start, end }: Finding): string =>
  bare(foldText(text.slice(start, end)))

/** A dismissal to be stored. Numbers that the reason repeats are masked in it. */
export function dismiss(
  finding: Finding,
  text: string,
  reason: string,
  fingerprint: Fingerprint,
): Dismissal {
  const number = plainNumber(text, finding)
  return {
    kind: finding.kind,
    fingerprint: fingerprint(number),
    reason: withoutNumber(reason, number),
  }
}

function withoutNumber(reason: string, number: string): string {
  const safe = maskText(reason, scanText(reason))
  const folded = foldText(safe)
  const places = Array.from({ length: folded.length }, (_, at) => at).filter(
    at => bare(folded.charAt(at)) !== '',
  )
  const start = bare(folded).indexOf(number)
  const from = places[start]
  const to = places[start + number.length - 1]
  if (from === undefined || to === undefined) return safe
  const rest = withoutNumber(safe.slice(to + 1), number)
  return safe.slice(0, from) + masked(safe.slice(from, to + 1)) + rest
}

/** The findings that nobody has dismissed. A dismissal of one kind says nothing about another. */
export function openFindings(
  findings: readonly Finding[],
  text: string,
  dismissals: readonly Dismissal[],
  fingerprint: Fingerprint,
): readonly Finding[] {
  const known = new Set(dismissals.map(one => `${one.kind} ${one.fingerprint}`))
  if (known.size === 0) return findings
  return findings.filter(
    finding => !known.has(`${finding.kind} ${fingerprint(plainNumber(text, finding))}`),
  )
}
