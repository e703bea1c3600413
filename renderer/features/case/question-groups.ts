import { isForWholeRequest } from '@core/checklist/questions'
import type { YesNo } from '@core/checklist/answers'
import type { Answers } from '@core/decisions/decision'
import { itemQuestions, type ItemQuestions } from '@core/decisions/decide-item'
import {
  appliesToType,
  type Question,
  type RequestType,
  type RulePack,
} from '@core/regimes/rule-pack'

/** In the order in which they are thought through. */
const groups = [
  'gate',
  'scope',
  'entitlement',
  'refusal',
  'limiter',
  'mode',
  'alternative',
] as const
export type QuestionGroup = (typeof groups)[number]

/** The group under whose heading a question is asked; undefined for one that is computed. */
export function groupOf({ kind, alternativeMeasure }: Question): QuestionGroup | undefined {
  if (kind === 'derived') return undefined
  return alternativeMeasure ? 'alternative' : kind
}

/** The questions in the order of their groups, otherwise in the pack's. */
export const inGroups = (questions: readonly Question[]): readonly Question[] =>
  groups.flatMap(group => questions.filter(question => groupOf(question) === group))

/** What a derived question says of an item: yes once every ground was denied. */
export function derivedAnswer(
  { entitlements }: Pick<ItemQuestions, 'entitlements'>,
  answers: Answers,
): YesNo | 'open' {
  if (entitlements.some(q => answers[q.id] === 'yes')) return 'no'
  return entitlements.every(q => answers[q.id] === 'no') ? 'yes' : 'open'
}

/** Why a question is not asked: `whole`, `scope`, `entitled` or `unentitled` name what settles it. */
export type NotAsked = 'whole' | 'scope' | 'entitled' | 'unentitled'

/** What settles an unanswered question of an item without asking it. */
export function notAskedOf(
  questions: ItemQuestions,
  question: Question,
  answers: Answers,
): NotAsked {
  if (questions.scope.some(q => answers[q.id] === 'yes')) return 'scope'
  if (question.kind === 'entitlement') return 'entitled'
  return question.kind === 'limiter' || question.kind === 'mode' ? 'unentitled' : 'whole'
}

/** A ground of the law that is none for the chosen right, and the rights that it is one for. */
export type GroundElsewhere = {
  readonly question: Question
  readonly rights: readonly RequestType[]
}

const grounds: ReadonlySet<Question['kind']> = new Set(['scope', 'refusal', 'limiter'])

/** Grounds to say no that the law gives for other rights only. */
export const groundsElsewhere = (pack: RulePack, type: string): readonly GroundElsewhere[] =>
  pack.checklist
    .filter(question => grounds.has(question.kind) && !appliesToType(question.types, type))
    .map(question => ({
      question,
      rights: pack.requestTypes.filter(one => appliesToType(question.types, one.id)),
    }))

/** The questions asked, or computed, at one place: of the whole request (`ofItem` false), or of an item. */
export function questionsAt(
  pack: RulePack,
  type: string,
  ofItem: boolean,
): { readonly asked: readonly Question[]; readonly perItem: ItemQuestions } {
  const perItem = itemQuestions(pack, type)
  const whole = pack.checklist.filter(
    q => q.kind !== 'derived' && appliesToType(q.types, type) && isForWholeRequest(q),
  )
  return { asked: inGroups(ofItem ? perItem.asked : whole), perItem }
}
