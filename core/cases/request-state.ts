import { decisionFingerprint, decisionOf, settledQuestions } from '@core/decisions/decision-of'
import type { Decision } from '@core/decisions/decision'
import { typeOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { missingParticulars, type ParticularSlot } from '@core/requests/particulars'
import type { CaseFile, RequestFile } from './case-file'
import { gateObstacle } from './gates'
import { no, yes, type Allowed, type Obstacle } from './obstacles'

/** What a request's file amounts to: derived each time, never stored. */
export type RequestState = {
  readonly decision: Decision
  readonly fingerprint: string
  readonly reviewed: boolean
  /** Yes-answers that lack the facts they need. */
  readonly factsMissing: readonly { readonly itemId: string | null; readonly questionId: string }[]
  /** What the answer must state and nobody has written down. */
  readonly particularsMissing: readonly ParticularSlot[]
  /** Nothing is missing: the answer letter may be written. */
  readonly ready: Allowed
}

export function requestState(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
): RequestState {
  const decision = decisionOf(pack, file, requestFile)
  const fingerprint = decisionFingerprint(pack, decision, requestFile)
  const settled = settledQuestions(pack, file, requestFile)
  const found = {
    decision,
    reviewed: requestFile.reviews.some(review => review.decision === fingerprint),
    factsMissing: requestFile.answers
      .filter(a => a.value === 'yes' && !a.facts.trim() && !settled.has(a.questionId))
      .map(a => ({ itemId: a.itemId, questionId: a.questionId })),
    particularsMissing: missingParticulars(pack, requestFile, decision),
  }
  const obstacle =
    (decision.outcome === 'not_processed'
      ? undefined
      : contentObstacle(pack, file, requestFile, found)) ??
    decisionObstacle(found) ??
    (decision.outcome === 'not_processed' ? undefined : particularsObstacle(found))
  return { ...found, fingerprint, ready: obstacle ? no(obstacle) : yes }
}

type Found = Omit<RequestState, 'ready' | 'fingerprint'>

/** What has to be there before anything of substance can be decided. */
function contentObstacle(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
  { decision, particularsMissing }: Found,
): Obstacle | undefined {
  const gate = gateObstacle(pack, file, requestFile)
  if (gate) return gate
  const { items: listed, turnsInto } = typeOf(pack, requestFile.request.type)
  // Turned into a narrower right it is not settled: that one is decided item by item too.
  if (decision.grounds.some(id => id !== turnsInto?.question)) return undefined
  if (listed === 'required' && requestFile.items.length === 0) return 'obstacle/no-items'
  return particularsMissing.some(slot => slot.particular.neededFor === 'decision')
    ? 'obstacle/investigation-missing'
    : undefined
}

function decisionObstacle({ decision, factsMissing, reviewed }: Found): Obstacle | undefined {
  if (decision.unanswered.length > 0) return 'obstacle/unanswered'
  if (factsMissing.length > 0) return 'obstacle/facts-missing'
  return decision.secondReviewer && !reviewed ? 'obstacle/review-missing' : undefined
}

/** A request settled as a whole needs no investigation; what its answer has to state is asked all the same. */
const particularsObstacle = ({ decision, particularsMissing }: Found): Obstacle | undefined =>
  particularsMissing.some(
    slot => slot.particular.neededFor === 'answer' || decision.grounds.length === 0,
  )
    ? 'obstacle/particulars-missing'
    : undefined
