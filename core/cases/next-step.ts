import type { RulePack } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import type { CaseFile } from './case-file'
import type { NextStep } from './contract'
import { identityConfirmed, isAnswer, stageOf, type Stage } from './stage'

/** The one thing to do next, from the facts and the day a reply we wait for is due. */
export function nextStepOf(
  pack: RulePack,
  file: CaseFile,
  waiting: { readonly replyBy: CalendarDate | undefined; readonly today: CalendarDate },
): NextStep {
  const stage = stageOf(pack, file)
  if (stage === 'answering') return answeringStep(pack, file)
  return simpleSteps[stage] ?? whoIsAsking(stage, file, waiting)
}

const simpleSteps: Readonly<Partial<Record<Stage, NextStep>>> = {
  searching: 'list-items',
  deciding: 'decide',
  reviewing: 'review',
  sending: 'send-answer',
  answered: 'close',
  closed: 'none',
}

const answeringStep = (pack: RulePack, file: CaseFile): NextStep =>
  file.letters.some(letter => letter.status === 'draft' && isAnswer(pack, letter.letterId))
    ? 'issue-answer'
    : 'write-answer'

function whoIsAsking(
  stage: Stage,
  file: CaseFile,
  { replyBy, today }: { readonly replyBy: CalendarDate | undefined; readonly today: CalendarDate },
): NextStep {
  if (stage === 'waiting') return replyBy && replyBy < today ? 'remind' : 'wait-for-reply'
  return identityConfirmed(file) ? 'confirm-authority' : 'confirm-identity'
}
