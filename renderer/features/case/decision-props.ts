import type { Answer } from '@core/checklist/answers'
import type { RequestFile } from '@core/cases/case-file'
import type { RequestView } from '@core/cases/contract'
import type { Question } from '@core/regimes/rule-pack'
import type { EarlierDecisions } from '@core/requests/contract'
import type { NotAsked } from './question-groups'

/** A request with what follows from it; the parts of the decision page all show one. */
export type DecisionProps = { readonly requestFile: RequestFile; readonly requestView: RequestView }

/** A question as it is asked here: of the whole request, or of one item. */
export type Asked = {
  readonly question: Question
  readonly answer: Answer | undefined
  /** A fact of the case has answered it with no. */
  readonly settled: boolean
  /** Nothing can be concluded before it is answered. */
  readonly open: boolean
  /** Where it is neither open nor answered: what settles it. */
  readonly notAsked: NotAsked
  /** How the same question was answered in other cases; undefined while it is not known. */
  readonly earlier: EarlierDecisions | undefined
}
