import { isForWholeRequest } from '@core/checklist/questions'
import {
  appliesToType,
  type Outcome,
  type Question,
  type RequestType,
  type RulePack,
} from '@core/regimes/rule-pack'
import type { DecisionInput, ItemDecision, ItemOutcome, Unanswered } from './decision'

/** The questions of a request's type that are asked, or derived, for each item. */
export type ItemQuestions = {
  readonly asked: readonly Question[]
  readonly derived: readonly Question[]
  readonly scope: readonly Question[]
  readonly refusals: readonly Question[]
  readonly entitlements: readonly Question[]
  readonly limiters: readonly Question[]
  readonly alternatives: readonly Question[]
}

export function itemQuestions(pack: RulePack, type: string): ItemQuestions {
  const here = pack.checklist.filter(q => appliesToType(q.types, type) && !isForWholeRequest(q))
  const asked = here.filter(q => q.kind !== 'derived')
  const ofKind = (kind: Question['kind']) => here.filter(q => q.kind === kind)
  return {
    asked,
    derived: ofKind('derived'),
    scope: ofKind('scope'),
    refusals: ofKind('refusal'),
    entitlements: ofKind('entitlement'),
    limiters: ofKind('limiter'),
    alternatives: asked.filter(q => q.alternativeMeasure),
  }
}

type Item = DecisionInput['items'][number]

const isYes =
  ({ answers }: Item) =>
  (question: Question): boolean =>
    answers[question.id] === 'yes'

/** What becomes of one item, and by which questions. */
export function decideItem(questions: ItemQuestions, item: Item): ItemDecision {
  const yes = isYes(item)
  const scope = questions.scope.filter(yes)
  if (scope.length > 0) {
    return decided(item, 'none', scope, { unspoken: scope.some(q => q.neitherConfirmNorDeny) })
  }
  const refusals = questions.refusals.filter(yes)
  if (refusals.some(q => !item.partly?.includes(q.id))) return decided(item, 'refused', refusals)
  if (!isEntitled(questions, item)) {
    return decided(item, 'refused', isUnentitled(questions, item) ? questions.derived : [])
  }
  const alternative = questions.alternatives.find(yes)
  if (alternative) return decided(item, 'partial', [alternative], { alternative: alternative.id })
  const limits = [...refusals, ...questions.limiters.filter(yes)]
  return decided(item, limits.length > 0 ? 'partial' : 'full', limits)
}

function decided(
  { id }: Item,
  outcome: ItemOutcome,
  grounds: readonly Question[],
  more: Partial<Pick<ItemDecision, 'unspoken' | 'alternative'>> = {},
): ItemDecision {
  const ids = grounds.map(q => q.id)
  return { id, outcome, grounds: ids, unspoken: false, alternative: null, ...more }
}

/** Rights that need a ground of their own are not given before one was found. */
const isEntitled = ({ entitlements }: ItemQuestions, item: Item): boolean =>
  entitlements.length === 0 || entitlements.some(isYes(item))

/** Every ground of entitlement was looked at and none holds: this is what the derived question says. */
const isUnentitled = ({ entitlements }: ItemQuestions, { answers }: Item): boolean =>
  entitlements.length > 0 && entitlements.every(q => answers[q.id] === 'no')

/**
 * What is still to be asked about an item. Out of scope, no more is asked; one entitlement is enough;
 * without any, how far it reaches and by which other measure need no answer.
 */
export function unansweredOf(questions: ItemQuestions, item: Item): readonly Unanswered[] {
  if (questions.scope.some(isYes(item))) return []
  const unentitled = isUnentitled(questions, item)
  const moot = (q: Question): boolean =>
    (q.kind === 'entitlement' && questions.entitlements.some(isYes(item))) ||
    (unentitled && (q.kind === 'limiter' || q.kind === 'mode'))
  return questions.asked
    .filter(q => !item.answers[q.id] && !moot(q))
    .map(q => ({ itemId: item.id, questionId: q.id }))
}

/** What the items come to together. Those that may not be spoken of count as if they were never listed. */
export function outcomeOfItems(
  items: readonly ItemDecision[],
  { items: listed }: Pick<RequestType, 'items'>,
): Outcome {
  // Nothing is listed because nothing needs to be: the thing asked for is done as a whole.
  if (items.length === 0 && listed !== 'required') return 'full'
  const spoken = items.filter(item => !item.unspoken)
  if (spoken.every(item => item.outcome === 'none')) return 'none'
  if (spoken.every(item => item.outcome === 'full')) return 'full'
  const granted = spoken.some(item => item.outcome === 'full' || item.outcome === 'partial')
  return granted ? 'partial' : 'refused'
}
