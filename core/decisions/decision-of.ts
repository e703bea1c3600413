import type { Answer, YesNo } from '@core/checklist/answers'
import { checkOf, type CaseFile, type RequestFile } from '@core/cases/case-file'
import type { Question, RulePack } from '@core/regimes/rule-pack'
import { decide, questionsFor, type Decision } from './decide'

/** Questions that a fact of the case answers with no, so that nobody is asked what the file already says. */
export function settledQuestions(
  pack: RulePack,
  file: CaseFile,
  type: string,
): ReadonlySet<string> {
  const settled = questionsFor(pack, type).filter(q => isSettled(q, file))
  return new Set(settled.map(q => q.id))
}

function isSettled(question: Question, file: CaseFile): boolean {
  switch (question.settledBy) {
    case 'identity_confirmed':
      return checkOf(file, 'identity')?.result === 'confirmed'
    case 'authority_confirmed_or_not_needed':
      return (
        file.case.requesterRole === 'principal' ||
        checkOf(file, 'authority')?.result === 'confirmed'
      )
    case undefined:
      return false
  }
}

/** The decision as the request's file stands now. */
export function decisionOf(
  pack: RulePack,
  file: CaseFile,
  { request, items, answers }: RequestFile,
): Decision {
  const settled = [...settledQuestions(pack, file, request.type)].map(id => [id, 'no'] as const)
  const whole = answers.filter(a => a.itemId === null).map(a => [a.questionId, a.value] as const)
  return decide(pack, request.type, {
    case: Object.fromEntries<YesNo>([...whole, ...settled]),
    items: items.map(item => itemAnswers(item.id, answers)),
  })
}

function itemAnswers(id: string, answers: readonly Answer[]) {
  const own = answers.filter(a => a.itemId === id)
  return {
    id,
    answers: Object.fromEntries<YesNo>(own.map(a => [a.questionId, a.value])),
    partly: own.filter(a => a.part.trim() !== '').map(a => a.questionId),
  }
}

/** A text that changes whenever the decision or what it rests on changes; a review holds for one fingerprint only. */
export function decisionFingerprint(decision: Decision, { items, answers }: RequestFile): string {
  const rest = answers
    .map(a => [a.itemId ?? '', a.questionId, a.value, a.facts, a.reason, a.part].join('\u001f'))
    .sort()
  return [
    decision.outcome,
    ...decision.items.map(i => `${i.id}:${i.outcome}:${i.grounds.join('+')}`),
    ...items.map(i => [i.id, i.name, i.system, i.source, i.content, i.thirdParty].join('\u001f')),
    ...rest,
  ].join('\u001e')
}
