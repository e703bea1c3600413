import type { Language } from '@core/bilingual'
import type { Answer } from '@core/checklist/answers'
import type { RequestFile } from '@core/cases/case-file'
import type { Decision, ItemDecision } from '@core/decisions/decide'
import type { Item } from '@core/items/item'
import { questionOf } from '@core/regimes/index'
import type { Question, RulePack } from '@core/regimes/rule-pack'

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

export type DisclosedField = {
  readonly number: number
  readonly name: string
  readonly system: string
  readonly source: string
  readonly content: string
  /** Only a part is disclosed: the content is never printed by itself, for it holds the rest too. */
  readonly inPart: boolean
}

export type WithheldField = GroundField & {
  readonly name: string
  /** The part withheld; empty when all of the item is. */
  readonly part: string
}

export type OutOfScopeField = WithheldField & {
  /** Its sentence is the one that also stands for what may be neither confirmed nor denied. */
  readonly neutral: boolean
}

export type DecisionFields = {
  readonly disclosed: readonly DisclosedField[]
  readonly withheld: readonly WithheldField[]
  /** Not held, or out of the law's scope, and no letter of their own. */
  readonly notHeld: readonly OutOfScopeField[]
  /** Out of scope with a letter of their own, by its id. */
  readonly elsewhere: readonly (OutOfScopeField & { readonly letterId: string })[]
  /** Grounds that hold for the whole request. */
  readonly grounds: readonly GroundField[]
  /** Ways of answering that are not possible. */
  readonly modes: readonly GroundField[]
}

type Source = {
  readonly pack: RulePack
  readonly requestFile: RequestFile
  readonly decision: Decision
  readonly language: Language
}

/** What the decision says, item by item. Items that may not be spoken of are left out here, once, for every letter. */
export function decisionFields(source: Source): DecisionFields {
  const spoken = spokenItems(source)
  const disclosed = spoken.filter(s => s.decision.outcome === 'full' || isPartial(s.decision))
  const outOfScope = spoken
    .filter(s => s.decision.outcome === 'none')
    .map(s => outOfScopeField(source, s))
  return {
    disclosed: disclosed.map(({ item, decision }, index) => ({
      number: index + 1,
      name: item.name,
      system: item.system,
      source: item.source,
      content: isPartial(decision) ? '' : item.content,
      inPart: isPartial(decision),
    })),
    withheld: spoken
      .filter(s => s.decision.outcome === 'refused' || isPartial(s.decision))
      .flatMap(s => withheldFields(source, s)),
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

/** One line for each ground, since each may cover another part. */
const withheldFields = (source: Source, { item, decision }: Spoken): readonly WithheldField[] =>
  decision.grounds.map(id => ({
    ...groundField(source, id, item.id),
    name: item.name,
    part: answerTo(source.requestFile.answers, id, item.id)?.part.trim() ?? '',
  }))

function outOfScopeField(source: Source, { item, decision }: Spoken) {
  const question = questionOf(source.pack, decision.grounds[0] ?? '')
  const neutral = source.pack.checklist.some(
    q => q.neitherConfirmNorDeny && q.sentence.ja === question.sentence.ja,
  )
  return {
    ...groundField(source, question.id, item.id),
    name: item.name,
    part: '',
    neutral,
    letterId: question.ownLetter ?? '',
  }
}

function modeFields(source: Source, spoken: readonly Spoken[]): readonly GroundField[] {
  const { answers, request } = source.requestFile
  const isSaid = (question: Question, itemId: string | null) =>
    answerTo(answers, question.id, itemId)?.value === 'yes'
  const modes = source.pack.checklist.filter(
    q => q.kind === 'mode' && (q.types === 'all' || q.types.includes(request.type)),
  )
  return modes.flatMap(question => {
    const itemIds = [null, ...spoken.map(s => s.item.id)].filter(id => isSaid(question, id))
    const fields = itemIds.map(id => groundField(source, question.id, id))
    const worded = fields.find(field => field.ownWords !== '') ?? fields[0]
    return worded ? [worded] : []
  })
}
