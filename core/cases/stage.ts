import { decisionFingerprint, decisionOf, settledQuestions } from '@core/decisions/decision-of'
import type { Decision } from '@core/decisions/decide'
import type { LetterRecord } from '@core/letters/letter'
import { letterSpecOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { checkOf, type CaseFile, type RequestFile } from './case-file'

export type Stage =
  | 'verifying'
  | 'waiting'
  | 'searching'
  | 'deciding'
  | 'reviewing'
  | 'answering'
  | 'sending'
  | 'answered'
  | 'closed'

/** Why something may not be done yet. Codes are i18n keys. */
export type Obstacle =
  | 'obstacle/case-closed'
  | 'obstacle/identity-not-confirmed'
  | 'obstacle/authority-not-confirmed'
  | 'obstacle/no-items'
  | 'obstacle/unanswered'
  | 'obstacle/facts-missing'
  | 'obstacle/review-missing'
  | 'obstacle/not-called-for'
  | 'obstacle/answer-not-sent'
  | 'obstacle/draft-open'
  | 'obstacle/check-decided'

export type Allowed =
  { readonly allowed: true } | { readonly allowed: false; readonly why: Obstacle }
const yes: Allowed = { allowed: true }
const no = (why: Obstacle): Allowed => ({ allowed: false, why })

/** What a request's file amounts to: derived each time, never stored. */
export type RequestState = {
  readonly decision: Decision
  readonly fingerprint: string
  readonly reviewed: boolean
  /** Yes-answers that lack the facts they need. */
  readonly factsMissing: readonly { readonly itemId: string | null; readonly questionId: string }[]
  /** Nothing is missing: the answer letter may be written. */
  readonly ready: Allowed
}

export const identityConfirmed = (file: CaseFile): boolean =>
  checkOf(file, 'identity')?.result === 'confirmed'

export const authorityConfirmed = (file: CaseFile): boolean =>
  file.case.requesterRole === 'principal' || checkOf(file, 'authority')?.result === 'confirmed'

/** The first thing about who is asking that stands in the way of an answer of substance. */
export function gateObstacle(file: CaseFile): Obstacle | undefined {
  if (!identityConfirmed(file)) return 'obstacle/identity-not-confirmed'
  if (!authorityConfirmed(file)) return 'obstacle/authority-not-confirmed'
  return undefined
}

export function requestState(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
): RequestState {
  const decision = decisionOf(pack, file, requestFile)
  const fingerprint = decisionFingerprint(decision, requestFile)
  const reviewed = requestFile.reviews.some(review => review.decision === fingerprint)
  const settled = settledQuestions(pack, file, requestFile.request.type)
  const factsMissing = requestFile.answers
    .filter(a => a.value === 'yes' && !a.facts.trim() && !settled.has(a.questionId))
    .map(a => ({ itemId: a.itemId, questionId: a.questionId }))
  const obstacle = decisionObstacle(file, requestFile, { decision, reviewed, factsMissing })
  return { decision, fingerprint, reviewed, factsMissing, ready: obstacle ? no(obstacle) : yes }
}

function decisionObstacle(
  file: CaseFile,
  { items }: RequestFile,
  state: Pick<RequestState, 'decision' | 'reviewed' | 'factsMissing'>,
): Obstacle | undefined {
  if (state.decision.outcome !== 'not_processed') {
    const gate = gateObstacle(file)
    if (gate) return gate
    const settledAsWhole = state.decision.grounds.length > 0
    if (items.length === 0 && !settledAsWhole) return 'obstacle/no-items'
  }
  if (state.decision.unanswered.length > 0) return 'obstacle/unanswered'
  if (state.factsMissing.length > 0) return 'obstacle/facts-missing'
  if (state.decision.secondReviewer && !state.reviewed) return 'obstacle/review-missing'
  return undefined
}

/** Whether this letter may be drafted and issued now; the same answer for button, command line and handler. */
export function mayWrite(input: {
  readonly pack: RulePack
  readonly file: CaseFile
  readonly requestFile: RequestFile
  readonly letterId: string
}): Allowed {
  const { pack, file, requestFile, letterId } = input
  if (file.case.closedOn) return no('obstacle/case-closed')
  if (!isAnswer(pack, letterId)) return yes
  const state = requestState(pack, file, requestFile)
  const isGateLetter = letterId === pack.lettersByStep.notProcessed
  if (!isGateLetter) {
    const gate = gateObstacle(file)
    if (gate) return no(gate)
  }
  if (!state.ready.allowed) return state.ready
  return state.decision.letters.includes(letterId) ? yes : no('obstacle/not-called-for')
}

/** A letter that answers the request, rather than one on the way there. */
export const isAnswer = (pack: RulePack, letterId: string): boolean =>
  letterId === pack.lettersByStep.notProcessed ||
  (letterSpecOf(pack, letterId)?.substantive ?? false)

/** Whether the case may be closed as answered; other reasons to close need no letter. */
export function mayCloseAsAnswered(pack: RulePack, file: CaseFile): Allowed {
  if (file.case.closedOn) return no('obstacle/case-closed')
  if (file.letters.some(letter => letter.status === 'draft')) return no('obstacle/draft-open')
  return isAnswered(pack, file) ? yes : no('obstacle/answer-not-sent')
}

/** Every letter that the decisions call for has gone out. */
const isAnswered = (pack: RulePack, file: CaseFile): boolean =>
  file.requests.every(requestFile => {
    const called = decisionOf(pack, file, requestFile).letters
    return called.every(id =>
      file.letters.some(letter => letter.letterId === id && letter.dispatch),
    )
  })

/** An answer is issued and waits to be sent. */
const isSending = (pack: RulePack, file: CaseFile): boolean =>
  file.letters.some(
    letter => isAnswer(pack, letter.letterId) && letter.status === 'issued' && !letter.dispatch,
  )

/** A letter that asked for something and went out, while what it asked about is still open. */
export const openQuestion = (pack: RulePack, file: CaseFile): LetterRecord | undefined =>
  file.letters.findLast(letter => {
    if (!letter.dispatch) return false
    const asks = letterSpecOf(pack, letter.letterId)?.asksFor
    if (asks === 'identity') return !identityConfirmed(file)
    return asks === 'authority' && !authorityConfirmed(file)
  })

/** Where the case stands, from its facts alone. */
export function stageOf(pack: RulePack, file: CaseFile): Stage {
  if (file.case.closedOn) return 'closed'
  if (isAnswered(pack, file)) return 'answered'
  if (isSending(pack, file)) return 'sending'
  const states = file.requests.map(r => requestState(pack, file, r))
  if (states.every(state => state.ready.allowed)) return 'answering'
  if (openQuestion(pack, file)) return 'waiting'
  if (gateObstacle(file)) return 'verifying'
  if (file.requests.some(r => r.items.length === 0)) return 'searching'
  const onlyReview = states.every(s => s.ready.allowed || s.ready.why === 'obstacle/review-missing')
  return onlyReview ? 'reviewing' : 'deciding'
}
