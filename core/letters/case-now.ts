import type { FactTexts } from './chips'
import { composeLetter } from './compose'
import type { ComposeInput } from './compose-input'
import { factTexts } from './facts'
import type { LetterBody } from './letter'
import { mergeFields } from './merge-fields'

/** What the case says now to a letter that is still a draft. */
export type CaseNow = {
  readonly facts: FactTexts
  /** The letter as it would be written now; null where something for it is missing. */
  readonly body: LetterBody | null
}

export function caseNow(input: ComposeInput): CaseNow {
  const composed = composeLetter(input)
  return {
    facts: factTexts(mergeFields(input)),
    body: composed.ok ? composed.value.body : null,
  }
}
