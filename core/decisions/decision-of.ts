import type { Answer, YesNo } from '@core/checklist/answers'
import { checkOf, type CaseFile, type RequestFile } from '@core/cases/case-file'
import { authorityConfirmed, identityConfirmed, neededLevelOf } from '@core/cases/gates'
import { typeOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { questionsFor } from '@core/checklist/questions'
import { decide } from '@core/decisions/decide'
import type { Decision, DecisionInput } from '@core/decisions/decision'

/** Questions that a fact of the case answers with no, so that nobody is asked what the file already says. */
export function settledQuestions(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
): ReadonlySet<string> {
  const { request } = requestFile
  const { identityLevel, turnsInto } = typeOf(pack, request.type)
  const settled = questionsFor(pack, request.type).filter(question => {
    if (question.settledBy === 'identity_confirmed') {
      // Known well enough for a narrower right only: whether that does for this one has to be asked.
      const needed =
        question.id === turnsInto?.question ? neededLevelOf(pack, file, requestFile) : 0
      return identityLevel === 0 || isConfirmedTo(file, needed)
    }
    return question.settledBy === 'authority_confirmed_or_not_needed' && authorityConfirmed(file)
  })
  return new Set(settled.map(q => q.id))
}

const isConfirmedTo = (file: CaseFile, level: number): boolean =>
  identityConfirmed(file) && (checkOf(file, 'identity')?.level ?? 0) >= level

/** The decision as the request's file stands now. */
export function decisionOf(pack: RulePack, file: CaseFile, requestFile: RequestFile): Decision {
  const { request } = requestFile
  const input = decisionInputOf(pack, file, requestFile)
  const { turnsInto } = typeOf(pack, request.type)
  // Who is not known at all is not known well enough for the narrower right either.
  const narrowerToo =
    turnsInto && input.case[turnsInto.question] === 'yes' && !identityConfirmed(file)
  return decide(pack, narrowerToo ? turnsInto.type : request.type, input)
}

/** The answers of a request, item by item, with what a fact of the case has answered already. */
export function decisionInputOf(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
): DecisionInput {
  const { items, answers } = requestFile
  const settled = [...settledQuestions(pack, file, requestFile)].map(id => [id, 'no'] as const)
  const byItem = answersByItem(answers)
  const whole = (byItem.get(null) ?? []).map(a => [a.questionId, a.value] as const)
  return {
    case: Object.fromEntries<YesNo>([...whole, ...settled]),
    items: items.map(item => itemAnswers(item.id, byItem.get(item.id) ?? [])),
  }
}

/** Sorted out once: a request of hundreds of items has thousands of answers. */
function answersByItem(answers: readonly Answer[]): ReadonlyMap<Answer['itemId'], Answer[]> {
  const byItem = new Map<Answer['itemId'], Answer[]>()
  for (const answer of answers) {
    const own = byItem.get(answer.itemId)
    if (own) own.push(answer)
    else byItem.set(answer.itemId, [answer])
  }
  return byItem
}

function itemAnswers(id: string, own: readonly Answer[]) {
  return {
    id,
    answers: Object.fromEntries<YesNo>(own.map(a => [a.questionId, a.value])),
    partly: own.filter(a => a.part.trim() !== '').map(a => a.questionId),
  }
}

/** A text that changes whenever the decision or what it rests on changes; a review holds for one fingerprint only. */
export function decisionFingerprint(
  pack: RulePack,
  decision: Decision,
  { items, answers, particulars }: RequestFile,
): string {
  const investigated = new Set(
    pack.particulars.filter(p => p.neededFor === 'decision').map(p => p.id),
  )
  const rest = answers
    .map(a => [a.itemId ?? '', a.questionId, a.value, a.facts, a.reason, a.part].join('\u001f'))
    .sort()
  return [
    decision.outcome,
    ...decision.items.map(i => `${i.id}:${i.outcome}:${i.grounds.join('+')}`),
    ...items.map(i => [i.id, i.name, i.system, i.source, i.content, i.thirdParty].join('\u001f')),
    ...rest,
    ...particulars
      .filter(p => investigated.has(p.particularId))
      .map(p => [p.itemId ?? '', p.particularId, p.value].join('\u001f'))
      .sort(),
  ].join('\u001e')
}
