import type { YesNo } from '@core/checklist/answers'
import type { Outcome } from '@core/regimes/rule-pack'

export type ItemOutcome = 'full' | 'partial' | 'none' | 'refused'

export type ItemDecision = {
  readonly id: string
  readonly outcome: ItemOutcome
  /** Questions that made the outcome: answered yes, or derived, in the pack's order. */
  readonly grounds: readonly string[]
  /** Left out of letters and of the outcome: its existence may be neither confirmed nor denied. */
  readonly unspoken: boolean
  /** Done by an alternative measure, told in a letter of its own: the question that says so. */
  readonly alternative: string | null
}

/** Answers by question id; a missing id is not yet answered. */
export type Answers = Readonly<Record<string, YesNo>>

export type DecisionInput = {
  readonly case: Answers
  readonly items: readonly {
    readonly id: string
    readonly answers: Answers
    /** Questions answered yes for a named part of the item only. */
    readonly partly?: readonly string[]
  }[]
}

export type Unanswered = { readonly itemId: string | null; readonly questionId: string }

export type Decision = {
  /** What follows from the answers so far; final once nothing is unanswered. */
  readonly outcome: Outcome
  /** Questions about the whole request that were answered yes. */
  readonly grounds: readonly string[]
  readonly items: readonly ItemDecision[]
  readonly letters: readonly string[]
  readonly secondReviewer: boolean
  readonly unanswered: readonly Unanswered[]
}
