import type { CaseFile } from '@core/cases/case-file'
import type { LetterRecord } from '@core/letters/letter'
import type { RulePack } from '@core/regimes/rule-pack'
import { particularsFor } from '@core/requests/particulars'

/** The place in the case where what a letter states is entered: its answers, at this letter. */
export function caseAt({ caseId, requestId, letterId }: LetterRecord): string {
  const place = new URLSearchParams({ section: 'answer', letter: letterId })
  if (requestId) place.set('request', requestId)
  return `/cases/${caseId}?${place.toString()}`
}

/** Whether the case asks for facts that only this letter states. */
export function statesOwnFacts({
  letter,
  file,
  pack,
}: {
  readonly letter: LetterRecord
  readonly file: CaseFile
  readonly pack: RulePack
}): boolean {
  const request = file.requests.find(r => r.request.id === letter.requestId)?.request
  return (
    request !== undefined &&
    particularsFor(pack, request.type).some(
      p => p.neededFor === 'letter' && p.letters?.includes(letter.letterId),
    )
  )
}
