import type { YesNo } from '@core/checklist/answers'
import { appliesToType, type Outcome, type Question, type RulePack } from '@core/regimes/rule-pack'

/** Answers by question id; a missing id is not yet answered. */
type Answers = Readonly<Record<string, YesNo>>

export type DecisionInput = {
  readonly case: Answers
  readonly items: readonly {
    readonly id: string
    readonly answers: Answers
    /** Questions answered yes for a named part of the item only. */
    readonly partly?: readonly string[]
  }[]
}

export type ItemOutcome = 'full' | 'partial' | 'none' | 'refused'

export type ItemDecision = {
  readonly id: string
  readonly outcome: ItemOutcome
  /** Questions answered yes that made the outcome, in the pack's order. */
  readonly grounds: readonly string[]
  /** Left out of letters and of the outcome: its existence may be neither confirmed nor denied. */
  readonly unspoken: boolean
}

export type Unanswered = { readonly itemId: string | null; readonly questionId: string }

export type Decision = {
  /** What follows from the answers so far; final once nothing is unanswered. */
  readonly outcome: Outcome
  /** Questions about the whole request that were answered yes. */
  readonly grounds: readonly string[]
  readonly items: readonly ItemDecision[]
  readonly letters: readonly string[]
  readonly secondReviewer: boolean
  readonly unanswered: readonly Unanswered[]
}

/** The questions a request of this type asks, in the pack's order; derived ones are computed, never asked. */
export const questionsFor = (pack: RulePack, type: string): readonly Question[] =>
  pack.checklist.filter(q => q.kind !== 'derived' && appliesToType(q.types, type))

/** Gates, and questions whose one answer holds for the whole request. */
export const isForWholeRequest = (question: Question): boolean =>
  question.kind === 'gate' || question.extent === 'full'

/** Derives the outcome of a request, item by item, from the answers given. Pure; source: the rule pack. */
export function decide(pack: RulePack, type: string, input: DecisionInput): Decision {
  const questions = questionsFor(pack, type)
  const whole = questions.filter(isForWholeRequest)
  const perItem = questions.filter(q => !isForWholeRequest(q))

  const settled = whole.filter(q => input.case[q.id] === 'yes')
  const items = input.items.map(item => decideItem(perItem, item))
  const outcome = outcomeOf(settled, items)
  const itemsMatter = settled.length === 0 || settled.every(q => q.kind === 'mode')

  return {
    outcome,
    grounds: settled.map(q => q.id),
    items,
    letters: [
      ...lettersFor({ pack, type, outcome, items, questions: perItem, itemsMatter }),
      ...modeLetters({ questions: perItem, input, items, outcome }),
    ],
    secondReviewer:
      settled.some(q => q.secondReviewer) ||
      input.items.some(item => anyYesNeedsReview(perItem, item.answers)),
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

type ItemAnswers = DecisionInput['items'][number]

function decideItem(questions: readonly Question[], item: ItemAnswers): ItemDecision {
  const yes = questions.filter(q => item.answers[q.id] === 'yes')
  const scope = yes.filter(q => q.kind === 'scope')
  const refusals = yes.filter(q => q.kind === 'refusal')
  const grounds = scope.length > 0 ? scope : refusals
  return {
    id: item.id,
    outcome: itemOutcome(scope, refusals, item.partly ?? []),
    grounds: grounds.map(q => q.id),
    unspoken: scope.some(q => q.neitherConfirmNorDeny),
  }
}

function itemOutcome(
  scope: readonly Question[],
  refusals: readonly Question[],
  partly: readonly string[],
): ItemOutcome {
  if (scope.length > 0) return 'none'
  if (refusals.length === 0) return 'full'
  return refusals.every(q => partly.includes(q.id)) ? 'partial' : 'refused'
}

function outcomeOf(settled: readonly Question[], items: readonly ItemDecision[]): Outcome {
  if (settled.some(q => q.kind === 'gate')) return 'not_processed'
  if (settled.some(q => q.kind === 'scope')) return 'none'
  if (settled.some(q => q.kind === 'refusal')) return 'refused'

  const spoken = items.filter(item => !item.unspoken)
  if (spoken.every(item => item.outcome === 'none')) return 'none'
  if (spoken.every(item => item.outcome === 'full')) return 'full'
  const released = spoken.some(item => item.outcome === 'full' || item.outcome === 'partial')
  return released ? 'partial' : 'refused'
}

/** Once an item is out of scope, no reason to withhold it needs an answer. */
function unansweredOf(questions: readonly Question[], item: ItemAnswers): readonly Unanswered[] {
  const outOfScope = questions.some(q => q.kind === 'scope' && item.answers[q.id] === 'yes')
  if (outOfScope) return []
  return questions
    .filter(q => !item.answers[q.id])
    .map(q => ({ itemId: item.id, questionId: q.id }))
}

const anyYesNeedsReview = (questions: readonly Question[], answers: Answers): boolean =>
  questions.some(q => q.secondReviewer && answers[q.id] === 'yes')

type LetterInput = {
  readonly pack: RulePack
  readonly type: string
  readonly outcome: Outcome
  readonly items: readonly ItemDecision[]
  readonly questions: readonly Question[]
  readonly itemsMatter: boolean
}

function lettersFor({
  pack,
  type,
  outcome,
  items,
  questions,
  itemsMatter,
}: LetterInput): readonly string[] {
  if (outcome === 'not_processed') return [pack.lettersByStep.notProcessed]
  const byOutcome = pack.lettersByStep.outcomes[type]?.[outcome] ?? [
    pack.lettersByStep.notProcessed,
  ]
  const spoken = items.filter(item => !item.unspoken)
  if (outcome !== 'none' || !itemsMatter || spoken.length === 0) return byOutcome

  const ownLetters = spoken.map(item => ownLetterOf(questions, item))
  const rest = ownLetters.includes(undefined) ? byOutcome : []
  return [...new Set([...rest, ...ownLetters.filter(letter => letter !== undefined)])]
}

/** A changed way of answering is told in a letter of its own, where an item it concerns is disclosed. */
function modeLetters({
  questions,
  input,
  items,
  outcome,
}: {
  readonly questions: readonly Question[]
  readonly input: DecisionInput
  readonly items: readonly ItemDecision[]
  readonly outcome: Outcome
}): readonly string[] {
  if (outcome !== 'full' && outcome !== 'partial') return []
  const disclosed = items.filter(i => i.outcome === 'full' || i.outcome === 'partial')
  const answers = input.items.filter(item => disclosed.some(d => d.id === item.id))
  return questions
    .filter(q => q.kind === 'mode' && answers.some(item => item.answers[q.id] === 'yes'))
    .flatMap(q => q.ownLetter ?? [])
}

const ownLetterOf = (questions: readonly Question[], item: ItemDecision): string | undefined =>
  questions.find(q => item.grounds[0] === q.id)?.ownLetter
