import type { Outcome, Question, RequestType, RulePack } from '@core/regimes/rule-pack'
import { outcomeOfItems, type ItemQuestions } from './decide-item'
import type { DecisionInput, ItemDecision } from './decision'

export type LettersInput = {
  readonly pack: RulePack
  readonly requestType: RequestType
  readonly outcome: Outcome
  /** Questions about the whole request that were answered yes. */
  readonly settled: readonly Question[]
  readonly items: readonly ItemDecision[]
  readonly perItem: ItemQuestions
  readonly input: DecisionInput
}

/** The letters that a decision calls for, each once, in the order they are told. */
export function lettersFor(of: LettersInput): readonly string[] {
  return [...new Set([...answerLetters(of), ...modeLetters(of)])]
}

function answerLetters(of: LettersInput): readonly string[] {
  const { pack, requestType, outcome, settled, items, perItem } = of
  if (outcome === 'not_processed') return [gateLetter(of)]
  const deciding = settled.filter(q => q.kind === (outcome === 'none' ? 'scope' : 'refusal'))
  if (deciding.length > 0) {
    const own = deciding.flatMap(q => q.ownLetter ?? [])
    return own.length > 0 ? own : tableLetters(pack, requestType, outcome)
  }
  const spoken = items.filter(item => !item.unspoken)
  if (outcome === 'none' && spoken.length > 0) {
    const own = spoken.map(item => ownLetterOf(perItem.scope, item))
    const rest = own.includes(undefined) ? tableLetters(pack, requestType, 'none') : []
    return [...rest, ...own.flatMap(letter => letter ?? [])]
  }
  const alternatives = spoken.filter(item => item.alternative !== null)
  if (alternatives.length === 0) return tableLetters(pack, requestType, outcome)
  const others = spoken.filter(item => item.alternative === null)
  return [
    ...(others.length > 0
      ? tableLetters(pack, requestType, outcomeOfItems(others, requestType))
      : []),
    ...alternatives.flatMap(
      item => perItem.alternatives.find(q => q.id === item.alternative)?.ownLetter ?? [],
    ),
  ]
}

/** A gate that only holds the request up asks again; any other ends it unprocessed. */
function gateLetter({ pack, requestType, settled }: LettersInput): string {
  const gates = settled.filter(q => q.kind === 'gate')
  const delays = gates.map(q => requestType.delayedBy?.find(d => d.question === q.id))
  const [first] = delays
  return first && delays.every(delay => delay) ? first.letter : pack.lettersByStep.notProcessed
}

const tableLetters = (
  { lettersByStep }: RulePack,
  { id }: RequestType,
  outcome: Outcome,
): readonly string[] => lettersByStep.outcomes[id]?.[outcome] ?? [lettersByStep.notProcessed]

/** Another way of doing it is told in a letter of its own, where an item it concerns is granted. */
function modeLetters({ perItem, input, items, outcome }: LettersInput): readonly string[] {
  if (outcome !== 'full' && outcome !== 'partial') return []
  const granted = new Set(
    items.filter(i => i.outcome === 'full' || i.outcome === 'partial').map(i => i.id),
  )
  const answers = input.items.filter(item => granted.has(item.id))
  return perItem.asked
    .filter(q => q.kind === 'mode')
    .filter(q => answers.some(item => item.answers[q.id] === 'yes'))
    .flatMap(q => q.ownLetter ?? [])
}

const ownLetterOf = (questions: readonly Question[], item: ItemDecision): string | undefined =>
  questions.find(q => item.grounds[0] === q.id)?.ownLetter
