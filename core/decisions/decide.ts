import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import { typeOf } from '@core/regimes/index'
import type { Outcome, Question, RequestType, RulePack } from '@core/regimes/rule-pack'
import { decideItem, itemQuestions, outcomeOfItems, unansweredOf } from './decide-item'
import { lettersFor } from './decided-letters'
import type { Answers, Decision, DecisionInput, Unanswered } from './decision'

/** Derives the outcome of a request, item by item, from the answers given. Pure; source: the rule pack. */
export function decide(pack: RulePack, type: string, input: DecisionInput): Decision {
  const requestType = typeOf(pack, type)
  const { turnsInto } = requestType
  return turnsInto && input.case[turnsInto.question] === 'yes'
    ? decideNarrower(pack, type, turnsInto, input)
    : decideAsAsked(pack, requestType, input)
}

/**
 * A request that cannot be met as asked is looked at as a narrower right, such as categories instead
 * of specific pieces: what is granted of it is a part of what was asked, and the refusal is told with it.
 */
function decideNarrower(
  pack: RulePack,
  type: string,
  narrower: NonNullable<RequestType['turnsInto']>,
  input: DecisionInput,
): Decision {
  const decision = decide(pack, narrower.type, {
    ...input,
    case: { ...input.case, [narrower.question]: 'no' },
  })
  const granted = decision.outcome === 'full' || decision.outcome === 'partial'
  return {
    ...decision,
    outcome: granted ? 'partial' : decision.outcome,
    grounds: [narrower.question, ...decision.grounds],
    letters: granted
      ? (pack.lettersByStep.outcomes[type]?.refused ?? decision.letters)
      : decision.letters,
  }
}

function decideAsAsked(pack: RulePack, requestType: RequestType, input: DecisionInput): Decision {
  const type = requestType.id
  const questions = questionsFor(pack, type)
  const whole = questions.filter(isForWholeRequest)
  const perItem = itemQuestions(pack, type)

  const settled = whole.filter(q => input.case[q.id] === 'yes')
  const items = input.items.map(item => decideItem(perItem, item))
  const outcome = settledOutcome(settled) ?? outcomeOfItems(items, requestType)
  const itemsMatter = settled.length === 0 || settled.every(q => q.kind === 'mode')

  return {
    outcome,
    grounds: settled.map(q => q.id),
    items,
    letters: lettersFor({ pack, requestType, outcome, settled, items, perItem, input }),
    secondReviewer:
      settled.some(q => q.secondReviewer) ||
      perItem.asked.some(
        q => q.secondReviewer && input.items.some(item => item.answers[q.id] === 'yes'),
      ) ||
      perItem.derived.some(q => q.secondReviewer && items.some(i => i.grounds.includes(q.id))),
    unanswered: [
      ...unansweredWhole(whole, input.case),
      ...(itemsMatter ? input.items.flatMap(item => unansweredOf(perItem, item)) : []),
    ],
  }
}

/** A request that fails a gate, or is settled as a whole, needs no more answers. */
function unansweredWhole(whole: readonly Question[], answers: Answers): readonly Unanswered[] {
  if (whole.some(q => answers[q.id] === 'yes')) return []
  return whole.filter(q => !answers[q.id]).map(q => ({ itemId: null, questionId: q.id }))
}

function settledOutcome(settled: readonly Question[]): Outcome | undefined {
  if (settled.some(q => q.kind === 'gate')) return 'not_processed'
  if (settled.some(q => q.kind === 'scope')) return 'none'
  if (settled.some(q => q.kind === 'refusal')) return 'refused'
  return undefined
}
