import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import type { LetterFrame, LetterRecord } from '@core/letters/letter'
import type { OpenFinding } from '@core/sensitive/contract'
import { openFindings } from '@core/sensitive/dismissal'
import type { Finding } from '@core/sensitive/finding'
import { frameText, letterText } from '@core/sensitive/letter-text'
import { policyOf, type SensitivePlace } from '@core/sensitive/policy'
import { scanText } from '@core/sensitive/scan'
import type { Reader } from '@db/connection'
import { dismissalsOf, fingerprintOf } from '@db/sensitive'

/** Leaves out of a text's findings those that were dismissed. */
export type OnlyOpen = (findings: readonly Finding[], text: string) => readonly Finding[]

const allOpen: OnlyOpen = findings => findings

/** What was dismissed in a case; before there is one, nothing was. */
export function onlyOpenIn(db: Reader, caseId: CaseId | null): OnlyOpen {
  const fingerprint = fingerprintOf(db)
  if (!fingerprint || caseId === null) return allOpen
  const dismissals = dismissalsOf(db, caseId)
  return (findings, text) => openFindings(findings, text, dismissals, fingerprint)
}

export const withPolicy =
  (place: SensitivePlace) =>
  (finding: Finding): OpenFinding => ({ ...finding, ...policyOf(finding.kind, place) })

/** Why a letter may not go out: it, or the lines around it, hold numbers that were neither masked nor dismissed. */
export function heldBack(
  db: Reader,
  { caseId, body }: Pick<LetterRecord, 'caseId' | 'body'>,
  frame: LetterFrame,
): AppError | undefined {
  const onlyOpen = onlyOpenIn(db, caseId)
  const open = [letterText(body), frameText(frame)]
    .flatMap(text => onlyOpen(scanText(text), text))
    .map(withPolicy('letter'))
    .filter(({ action }) => action !== 'warn')
  if (open.length === 0) return undefined
  const kinds = [...new Set(open.map(({ kind }) => kind))]
  return { code: 'sensitive/in-letter', kinds, count: open.length }
}
