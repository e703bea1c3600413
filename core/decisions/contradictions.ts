import type { Bilingual } from '@core/bilingual'
import { isForWholeRequest } from '@core/checklist/questions'
import { questionOf } from '@core/regimes/index'
import { appliesToType, type Question, type RulePack } from '@core/regimes/rule-pack'
import type { Answers, DecisionInput } from './decision'

/** Two answers that cannot both be meant; the first one is what the decision goes by. */
export type Contradiction = {
  readonly kind:
    /** Not held, or outside the right, and yet there is a ground to refuse or limit it. */
    | 'out-of-scope-and-ground'
    /** Out of scope, and yet the person has a ground to ask for it. */
    | 'out-of-scope-and-entitled'
    /** An alternative measure, or a limit, where nothing is owed. */
    | 'measure-without-entitlement'
    /** Nothing is held at all, and yet an item has a ground of its own. */
    | 'none-held-and-item'
  /** The item that the second answer is about. */
  readonly itemId: string
  readonly questions: readonly [first: string, second: string]
}

/** Answers that contradict each other, item by item. Questions that this type does not ask play no part. */
export function contradictionsOf(
  pack: RulePack,
  type: string,
  input: DecisionInput,
): readonly Contradiction[] {
  const asked = pack.checklist.filter(q => appliesToType(q.types, type) && q.kind !== 'derived')
  const noneHeld = asked.filter(
    q => isForWholeRequest(q) && q.kind === 'scope' && input.case[q.id] === 'yes',
  )
  const perItem = asked.filter(q => !isForWholeRequest(q))
  return input.items.flatMap(item => [
    ...wholeAgainst(noneHeld, perItem, item),
    ...itemContradictions(perItem, item),
  ])
}

type Item = { readonly id: string; readonly answers: Answers }

const yesOf = (questions: readonly Question[], { answers }: Item, ...kinds: Question['kind'][]) =>
  questions.filter(q => kinds.includes(q.kind) && answers[q.id] === 'yes')

function wholeAgainst(
  noneHeld: readonly Question[],
  perItem: readonly Question[],
  item: Item,
): readonly Contradiction[] {
  const [first] = noneHeld
  if (!first) return []
  return yesOf(perItem, item, 'refusal', 'limiter', 'entitlement').map(second => ({
    kind: 'none-held-and-item',
    itemId: item.id,
    questions: [first.id, second.id],
  }))
}

function itemContradictions(perItem: readonly Question[], item: Item): readonly Contradiction[] {
  const itemId = item.id
  const [scope] = yesOf(perItem, item, 'scope')
  if (scope) {
    return yesOf(perItem, item, 'refusal', 'limiter', 'entitlement').map(second => ({
      kind: second.kind === 'entitlement' ? 'out-of-scope-and-entitled' : 'out-of-scope-and-ground',
      itemId,
      questions: [scope.id, second.id],
    }))
  }
  const entitlements = perItem.filter(q => q.kind === 'entitlement')
  const [denied] = entitlements
  if (!denied || entitlements.some(q => item.answers[q.id] !== 'no')) return []
  const measures = yesOf(perItem, item, 'limiter', 'mode')
  return measures.map(second => ({
    kind: 'measure-without-entitlement',
    itemId,
    questions: [denied.id, second.id],
  }))
}

/** The contradiction in a sentence, with both questions by their short names. */
export function contradictionText(pack: RulePack, { kind, questions }: Contradiction): Bilingual {
  const [first, second] = questions.map(id => questionOf(pack, id).label)
  const names = (language: keyof Bilingual) => [first?.[language] ?? '', second?.[language] ?? '']
  const [ja, otherJa] = names('ja')
  const [en, otherEn] = names('en')
  switch (kind) {
    case 'out-of-scope-and-ground':
    case 'out-of-scope-and-entitled':
    case 'none-held-and-item':
      return {
        ja: `「${ja}」とした項目に「${otherJa}」の回答があります。前者によって判断します。`,
        en: `“${en}” and “${otherEn}” are both answered yes; the first decides.`,
      }
    case 'measure-without-entitlement':
      return {
        ja: `請求の理由（「${ja}」など）がどれも「いいえ」の項目に「${otherJa}」の回答があります。理由がないものとして判断します。`,
        en: `No ground such as “${en}” is answered yes, but “${otherEn}” is; it counts as no entitlement.`,
      }
  }
}
