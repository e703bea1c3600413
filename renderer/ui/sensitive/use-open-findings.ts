import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { CaseId } from '@core/ids'
import type { OpenFinding } from '@core/sensitive/contract'
import { plainNumber } from '@core/sensitive/dismissal'
import type { Finding } from '@core/sensitive/finding'
import type { SensitivePlace } from '@core/sensitive/policy'
import { scanText } from '@core/sensitive/scan'
import { api } from '@ui/app/api'
import { answerOf, useRead } from '@ui/app/use-api'

/** The findings of a text, and the very text their offsets are of. */
export type Found = { readonly text: string; readonly findings: readonly OpenFinding[] }

/** Milliseconds of rest after the last key, so that nothing appears in the middle of a number. */
const rest = 700

type Input = {
  readonly text: string
  readonly place: SensitivePlace
  /** Null before there is a case. */
  readonly caseId: CaseId | null
}

/** What stands in a field and must not; undefined while there is nothing. */
export function useOpenFindings({ text, place, caseId }: Input): Found | undefined {
  const [rested] = useDebouncedValue(text, rest)
  const suspected = useMemo(() => scanText(rested).length > 0, [rested])
  // The main process knows what was dismissed; a text without any number is not even sent to it.
  const read = useRead(api.sensitive.scan, { caseId, text: rested, place }, { when: suspected })
  const answer = answerOf(read)
  const [last, setLast] = useState<Found>()
  if (suspected && answer && (last?.text !== rested || last.findings !== answer)) {
    setLast({ text: rested, findings: answer })
  }
  // Until the answer for a newer text is there the last one stays, so that nothing jumps.
  return suspected && last && last.findings.length > 0 ? last : undefined
}

/** Where numbers that were found stand now, after more was typed. */
export function standingNow(
  text: string,
  found: Found,
  wanted: readonly Finding[],
): readonly Finding[] {
  const numbers = new Set(wanted.map(one => `${one.kind} ${plainNumber(found.text, one)}`))
  return scanText(text).filter(one => numbers.has(`${one.kind} ${plainNumber(text, one)}`))
}
