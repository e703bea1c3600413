import type { RulePack } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import type { CaseFile } from './case-file'
import type { NextStep } from './case-row'
import { identityConfirmed, identityNeeded } from './gates'
import type { Obstacle } from './obstacles'
import { requestState } from './request-state'
import { isAnswer, isRequestAnswered, stageOf, type Stage } from './stage'

/** A reply we wait for: when it is due, whether it was asked for twice, and when the procedure may end. */
export type ReplyWait = {
  readonly replyBy: CalendarDate
  readonly reminded: boolean
  /** Null where the rules know no end for want of a reply. */
  readonly endFrom: CalendarDate | null
}

/** The one thing to do next, from the facts and the reply we wait for. */
export function nextStepOf(
  pack: RulePack,
  file: CaseFile,
  waiting: { readonly wait: ReplyWait | undefined; readonly today: CalendarDate },
): NextStep {
  const stage = stageOf(pack, file)
  if (stage === 'answering') return answeringStep(pack, file)
  if (stage === 'deciding') return decidingStep(pack, file)
  return simpleSteps[stage] ?? whoIsAsking(stage, pack, file, waiting)
}

const simpleSteps: Readonly<Partial<Record<Stage, NextStep>>> = {
  searching: 'list-items',
  reviewing: 'review',
  sending: 'send-answer',
  answered: 'close',
  closed: 'none',
}

function answeringStep(pack: RulePack, file: CaseFile): NextStep {
  if (obstaclesOf(pack, file).length > 0) return 'state-particulars'
  const drafted = file.letters.some(
    letter => letter.status === 'draft' && isAnswer(pack, letter.letterId),
  )
  return drafted ? 'issue-answer' : 'write-answer'
}

const stepsBefore: Readonly<Partial<Record<Obstacle, NextStep>>> = {
  'obstacle/investigation-missing': 'investigate',
  'obstacle/review-missing': 'review',
}

/** The first request that is not decided says what is missing; what its answer states comes after. */
function decidingStep(pack: RulePack, file: CaseFile): NextStep {
  const why = obstaclesOf(pack, file).find(one => one !== 'obstacle/particulars-missing')
  return (why && stepsBefore[why]) ?? 'decide'
}

/** What stands in the way of the answers that have not gone out. */
const obstaclesOf = (pack: RulePack, file: CaseFile): readonly Obstacle[] =>
  file.requests
    .filter(requestFile => !isRequestAnswered(pack, file, requestFile))
    .flatMap(requestFile => {
      const { ready } = requestState(pack, file, requestFile)
      return ready.allowed ? [] : [ready.why]
    })

function whoIsAsking(
  stage: Stage,
  pack: RulePack,
  file: CaseFile,
  { wait, today }: { readonly wait: ReplyWait | undefined; readonly today: CalendarDate },
): NextStep {
  if (stage === 'waiting') return waitingStep(wait, today)
  return identityConfirmed(file) || !identityNeeded(pack, file)
    ? 'confirm-authority'
    : 'confirm-identity'
}

function waitingStep(wait: ReplyWait | undefined, today: CalendarDate): NextStep {
  if (!wait || today <= wait.replyBy) return 'wait-for-reply'
  if (!wait.reminded) return 'remind'
  return wait.endFrom && wait.endFrom <= today ? 'end-procedure' : 'wait-for-reply'
}
