import { decisionOf } from '@core/decisions/decision-of'
import type { LetterRecord } from '@core/letters/letter'
import { isSent } from '@core/letters/way-out'
import { letterSpecOf, typeOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { isOpen, standing } from './asked'
import { isAbout, type CaseFile, type RequestFile } from './case-file'
import { caseGate, gateObstacle } from './gates'
import { no, yes, type Allowed } from './obstacles'
import { requestState } from './request-state'

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
  const called = state.decision.letters.includes(letterId)
  // Nothing about who is asking locks the letter that ends a request unprocessed.
  if (letterId === pack.lettersByStep.notProcessed && !called) return no('obstacle/not-called-for')
  if (state.decision.outcome !== 'not_processed') {
    const gate = gateObstacle(pack, file, requestFile)
    if (gate) return no(gate)
  }
  if (!state.ready.allowed) return state.ready
  return called ? yes : no('obstacle/not-called-for')
}

/** A letter that answers the request, rather than one on the way there. */
export const isAnswer = (pack: RulePack, letterId: string): boolean =>
  letterId === pack.lettersByStep.notProcessed ||
  pack.checklist.some(question => question.ownLetter === letterId) ||
  Object.values(pack.lettersByStep.outcomes).some(byOutcome =>
    Object.values(byOutcome).some(letters => letters.includes(letterId)),
  )

/** Whether the case may be closed as answered; other reasons to close need no letter. */
export function mayCloseAsAnswered(pack: RulePack, file: CaseFile): Allowed {
  if (file.case.closedOn) return no('obstacle/case-closed')
  if (file.letters.some(letter => letter.status === 'draft')) return no('obstacle/draft-open')
  return isAnswered(pack, file) ? yes : no('obstacle/answer-not-sent')
}

/** Every letter that the decisions call for has gone out. One that only asks again answers nothing. */
const isAnswered = (pack: RulePack, file: CaseFile): boolean =>
  file.requests.every(requestFile => isRequestAnswered(pack, file, requestFile))

export function isRequestAnswered(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
): boolean {
  const called = decisionOf(pack, file, requestFile).letters
  return called.every(
    id =>
      isAnswer(pack, id) &&
      file.letters.some(
        letter => letter.letterId === id && isSent(letter) && isAbout(letter, requestFile),
      ),
  )
}

/** An answer is issued and waits to be sent, or came back and waits to be sent again. */
const isSending = (pack: RulePack, file: CaseFile): boolean =>
  file.letters.some(
    letter =>
      isAnswer(pack, letter.letterId) &&
      letter.status === 'issued' &&
      !isSent(letter) &&
      !file.letters.some(one => one.replaces === letter.id && one.status !== 'void'),
  )

/** A letter that asked for something and went out, while what it asked about is still open. */
export const openQuestion = (pack: RulePack, file: CaseFile): LetterRecord | undefined =>
  standing(file.letters).findLast(letter =>
    letterSpecOf(pack, letter.letterId)?.asksFor?.some(reason => isOpen(file, letter, reason)),
  )

/** Where the case stands, from its facts alone. */
export function stageOf(pack: RulePack, file: CaseFile): Stage {
  if (file.case.closedOn) return 'closed'
  if (isAnswered(pack, file)) return 'answered'
  if (isSending(pack, file)) return 'sending'
  const open = file.requests.filter(r => !isRequestAnswered(pack, file, r))
  const states = open.map(r => requestState(pack, file, r))
  if (states.every(({ ready }) => ready.allowed)) return 'answering'
  if (openQuestion(pack, file)) return 'waiting'
  if (caseGate(pack, file)) return 'verifying'
  if (open.some(r => needsItems(pack, r))) return 'searching'
  // Decided, but the answer does not say everything yet: that is work on the answer.
  const toDecide = states
    .map(({ ready }) => (ready.allowed ? undefined : ready.why))
    .filter(why => why !== undefined && why !== 'obstacle/particulars-missing')
  if (toDecide.length === 0) return 'answering'
  return toDecide.every(why => why === 'obstacle/review-missing') ? 'reviewing' : 'deciding'
}

const needsItems = (pack: RulePack, { request, items }: RequestFile): boolean =>
  typeOf(pack, request.type).items === 'required' && items.length === 0
