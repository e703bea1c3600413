import type { Answer } from '@core/checklist/answers'
import type { Decision, ItemDecision } from '@core/decisions/decision'
import type { Item } from '@core/items/item'
import { questionOf } from '@core/regimes/index'
import { appliesToType, type Question } from '@core/regimes/rule-pack'
import { particularTexts, type ParticularSource, type ParticularTexts } from './merge-particulars'

/** A ground as a letter states it. The `facts` of an answer are for the file and are never read here. */
export type GroundField = {
  readonly label: string
  readonly citation: string
  /** Empty where the organisation's policy has no number for it. */
  readonly policyReason: string
  /** The officer's own words, or the rule's sentence. */
  readonly reason: string
  /** Only what the officer wrote; empty where the rule's sentence stands. */
  readonly ownWords: string
}

/** An item with the facts that letters state about it. */
type ItemField = { readonly name: string; readonly particulars: ParticularTexts }

/** An item disclosed, or done as it was asked. */
export type GrantedField = ItemField & {
  readonly number: number
  readonly system: string
  readonly source: string
  readonly content: string
  /** Only a part is granted: the content is never printed by itself, for it holds the rest too. */
  readonly inPart: boolean
  /** Grounds that give the person the right, for rights that need one. */
  readonly entitlements: readonly GroundField[]
}

export type RefusedField = ItemField &
  GroundField & {
    /** The part refused; empty when all of the item is. */
    readonly part: string
    /** Grounds of entitlement that were looked at and do not hold. */
    readonly findings: readonly GroundField[]
  }

export type OutOfScopeField = RefusedField & {
  /** Its sentence is the one that also stands for what may be neither confirmed nor denied. */
  readonly neutral: boolean
}

export type DecisionFields = {
  readonly granted: readonly GrantedField[]
  readonly refused: readonly RefusedField[]
  /** Done by an alternative measure, which has a letter of its own. */
  readonly alternatives: readonly (ItemField & GroundField)[]
  /** Not held, or out of the law's scope, and no letter of their own. */
  readonly notHeld: readonly OutOfScopeField[]
  /** Out of scope with a letter of their own, by its id. */
  readonly elsewhere: readonly (OutOfScopeField & { readonly letterId: string })[]
  /** Grounds that hold for the whole request. */
  readonly grounds: readonly GroundField[]
  /** Ways of answering that are not possible. */
  readonly modes: readonly GroundField[]
}

type Source = ParticularSource & { readonly decision: Decision }

/** What the decision says, item by item. Items that may not be spoken of are left out here, once, for every letter. */
export function decisionFields(source: Source): DecisionFields {
  const spoken = spokenItems(source)
  const asAsked = spoken.filter(s => s.decision.alternative === null)
  const outOfScope = asAsked
    .filter(s => s.decision.outcome === 'none')
    .map(s => outOfScopeField(source, s))
  return {
    granted: asAsked
      .filter(s => s.decision.outcome === 'full' || isPartial(s.decision))
      .map((s, index) => grantedField(source, s, index + 1)),
    refused: asAsked
      .filter(s => s.decision.outcome === 'refused' || isPartial(s.decision))
      .flatMap(s => refusedFields(source, s)),
    alternatives: spoken.flatMap(({ item, decision }) =>
      decision.alternative === null
        ? []
        : { ...itemField(source, item), ...groundField(source, decision.alternative, item.id) },
    ),
    notHeld: outOfScope.filter(field => field.letterId === ''),
    elsewhere: outOfScope.filter(field => field.letterId !== ''),
    grounds: source.decision.grounds.map(id => groundField(source, id, null)),
    modes: modeFields(source, spoken),
  }
}

type Spoken = { readonly item: Item; readonly decision: ItemDecision }

const isPartial = (decision: ItemDecision): boolean => decision.outcome === 'partial'

function spokenItems({ requestFile, decision }: Source): readonly Spoken[] {
  const items = requestFile.items.toSorted((a, b) => a.position - b.position)
  return items.flatMap(item => {
    const made = decision.items.find(d => d.id === item.id)
    return made && !made.unspoken ? [{ item, decision: made }] : []
  })
}

const answerTo = (
  answers: readonly Answer[],
  questionId: string,
  itemId: string | null,
): Answer | undefined => answers.find(a => a.questionId === questionId && a.itemId === itemId)

const itemField = (source: Source, item: Item): ItemField => ({
  name: item.name,
  particulars: particularTexts(source, item.id),
})

function groundField(source: Source, questionId: string, itemId: string | null): GroundField {
  const question = questionOf(source.pack, questionId)
  const ownWords = answerTo(source.requestFile.answers, questionId, itemId)?.reason.trim() ?? ''
  return {
    label: question.label[source.language],
    citation: question.citation[source.language],
    policyReason: question.policyReason?.[source.language] ?? '',
    reason: ownWords || question.sentence[source.language],
    ownWords,
  }
}

function grantedField(source: Source, { item, decision }: Spoken, number: number): GrantedField {
  return {
    ...itemField(source, item),
    number,
    system: item.system,
    source: item.source,
    content: isPartial(decision) ? '' : item.content,
    inPart: isPartial(decision),
    entitlements: entitlementFields(source, item, 'yes'),
  }
}

/** One line for each ground, since each may cover another part. */
const refusedFields = (source: Source, { item, decision }: Spoken): readonly RefusedField[] =>
  decision.grounds.map(id => ({
    ...itemField(source, item),
    ...groundField(source, id, item.id),
    part: answerTo(source.requestFile.answers, id, item.id)?.part.trim() ?? '',
    findings: entitlementFields(source, item, 'no'),
  }))

function entitlementFields(
  source: Source,
  item: Item,
  value: Answer['value'],
): readonly GroundField[] {
  const { answers, request } = source.requestFile
  return source.pack.checklist
    .filter(q => q.kind === 'entitlement' && appliesToType(q.types, request.type))
    .filter(q => answerTo(answers, q.id, item.id)?.value === value)
    .map(q => groundField(source, q.id, item.id))
}

function outOfScopeField(source: Source, { item, decision }: Spoken) {
  const question = questionOf(source.pack, decision.grounds[0] ?? '')
  const neutral = source.pack.checklist.some(
    q => q.neitherConfirmNorDeny && q.sentence.ja === question.sentence.ja,
  )
  return {
    ...itemField(source, item),
    ...groundField(source, question.id, item.id),
    part: '',
    findings: [],
    neutral,
    letterId: question.ownLetter ?? '',
  }
}

function modeFields(source: Source, spoken: readonly Spoken[]): readonly GroundField[] {
  const { answers, request } = source.requestFile
  const isSaid = (question: Question, itemId: string | null) =>
    answerTo(answers, question.id, itemId)?.value === 'yes'
  const modes = source.pack.checklist.filter(
    q => q.kind === 'mode' && !q.alternativeMeasure && appliesToType(q.types, request.type),
  )
  return modes.flatMap(question => {
    const itemIds = [null, ...spoken.map(s => s.item.id)].filter(id => isSaid(question, id))
    const fields = itemIds.map(id => groundField(source, question.id, id))
    const worded = fields.find(field => field.ownWords !== '') ?? fields[0]
    return worded ? [worded] : []
  })
}
