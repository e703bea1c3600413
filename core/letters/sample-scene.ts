import { must } from '@core/assert'
import type { Language } from '@core/bilingual'
import type { RequesterRole } from '@core/cases/case'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import type { PauseReason } from '@core/regimes/deadline-rules'
import { letterSpecOf } from '@core/regimes/index'
import type { Outcome, Question, RequestType, RulePack } from '@core/regimes/rule-pack'
import { sampleTexts } from './sample-data'

export type ItemName = keyof (typeof sampleTexts)['ja']['items']

/** One yes in the sample's checklist: for an item, or for the whole request. */
type Yes = {
  readonly item?: ItemName
  readonly question: Question
  readonly part?: string
  readonly reason?: string
}

export type Scene = {
  readonly type: RequestType
  readonly role?: RequesterRole
  readonly confirmed?: boolean
  readonly items?: readonly ItemName[]
  readonly yes?: readonly Yes[]
  /** Letters that asked for something and went out. */
  readonly asked?: readonly string[]
  /** What the person still owes us. */
  readonly waiting?: readonly PauseReason[]
  readonly extended?: boolean
  readonly replyBy?: boolean
  readonly methodWanted?: string
}

type Place = { readonly pack: RulePack; readonly letterId: string; readonly language: Language }

/** The case each letter belongs to, told by what it is for in the pack. */
export function sceneOf(place: Place): Scene {
  return sceneOnTheWay(place) ?? sceneOfOwnLetter(place) ?? sceneOfOutcome(place)
}

/** The rights that ask most of both sides first: they make the fullest samples. */
const typesInOrder = ({ requestTypes }: RulePack): readonly RequestType[] =>
  requestTypes.toSorted((a, b) => b.identityLevel - a.identityLevel)

const firstType = (pack: RulePack): RequestType => must(typesInOrder(pack)[0], 'request type')

/** Letters before an answer, or in place of one. */
function sceneOnTheWay(place: Place): Scene | undefined {
  const { pack, letterId } = place
  const { receipt, missing, extension, delay, shareInquiry, notProcessed, noReply } =
    pack.lettersByStep
  const type = firstType(pack)
  if (receipt.includes(letterId)) return { type }
  if (Object.values(missing).includes(letterId)) return sceneOfAsking(place)
  if (extension.includes(letterId)) return { type, extended: true, confirmed: true }
  if ([...delay, ...shareInquiry].includes(letterId)) return { type, confirmed: true }
  const asked = [missing.identity, missing.identity].flatMap(id => id ?? [])
  if (letterId === noReply && noReply !== notProcessed) return { type, asked }
  if (letterId !== notProcessed) return undefined
  const gate = must(
    questionsFor(pack, type.id).find(q => q.kind === 'gate'),
    'gate',
  )
  return { type, yes: [{ question: gate }], asked }
}

/** Something is missing: the agent's authority by itself, or what the letter asks for. */
function sceneOfAsking({ pack, letterId }: Place): Scene {
  const { missing } = pack.lettersByStep
  if (letterId === missing.authority && letterId !== missing.identity) {
    return { type: firstType(pack), role: 'agent', replyBy: true }
  }
  const waiting = letterSpecOf(pack, letterId)?.asksFor ?? []
  const type = typeForAsking(pack, waiting)
  // A letter that asks for a fee instead of refusing is called for by the same answer.
  const yes = questionsFor(pack, type.id).filter(q => q.ownLetter === letterId)
  const called = yes.length > 0 ? { confirmed: true, yes: yes.map(question => ({ question })) } : {}
  return { type, replyBy: true, waiting, ...called }
}

/** A fee can only be asked for where the law allows one. */
const typeForAsking = (pack: RulePack, asksFor: readonly PauseReason[]): RequestType =>
  asksFor.includes('fee')
    ? (pack.requestTypes.find(type => type.feeAllowed) ?? firstType(pack))
    : firstType(pack)

/** Letters that one answer in the checklist calls for by itself. */
function sceneOfOwnLetter({ pack, letterId, language }: Place): Scene | undefined {
  const question = pack.checklist.find(q => q.ownLetter === letterId)
  if (!question || isInTable(pack, letterId)) return undefined
  const { mediumWanted, reasons } = sampleTexts[language]
  const type = must(
    pack.requestTypes.find(t => questionsFor(pack, t.id).includes(question)),
    'type of question',
  )
  const base: Scene = { type, confirmed: true, items: ['registration', 'purchases'] }
  if (isForWholeRequest(question)) return { ...base, yes: [{ question }] }
  if (question.kind !== 'mode') {
    const yes: Yes = { item: 'entrusted', question, reason: reasons.operator }
    return { type, confirmed: true, items: ['entrusted'], yes: [yes] }
  }
  const reason = question.alternativeMeasure ? undefined : reasons.mode
  const yes: Yes = { item: 'registration', question, ...(reason ? { reason } : {}) }
  return {
    ...base,
    yes: [yes, ...entitled(pack, type, ['registration', 'purchases'])],
    ...(question.alternativeMeasure ? {} : { replyBy: true, methodWanted: mediumWanted }),
  }
}

const isInTable = ({ lettersByStep }: RulePack, letterId: string): boolean =>
  Object.values(lettersByStep.outcomes).some(byOutcome =>
    Object.values(byOutcome).some(letters => letters.includes(letterId)),
  )

const outcomesInOrder: readonly Outcome[] = ['full', 'partial', 'refused', 'none']

/** The letter as the answer it is first named for: a type, and the outcome. */
function sceneOfOutcome({ pack, letterId, language }: Place): Scene {
  const found = typesInOrder(pack)
    .flatMap(type => outcomesInOrder.map(outcome => ({ type, outcome })))
    .find(({ type, outcome }) =>
      pack.lettersByStep.outcomes[type.id]?.[outcome]?.includes(letterId),
    )
  const { type, outcome } = must(found, `use of letter ${letterId}`)
  const base = { type, confirmed: true }
  switch (outcome) {
    case 'none':
      return { ...base, items: ['campaign'], yes: [notHeld(pack, type)] }
    case 'refused':
      return { ...base, items: ['scoring'], yes: refused(pack, type, language) }
    case 'partial':
      return { ...base, ...partial(pack, type, language) }
    default: {
      const items: ItemName[] = type.items === 'none' ? [] : ['registration', 'purchases']
      return { ...base, items, yes: entitled(pack, type, items) }
    }
  }
}

const ofKind = (pack: RulePack, type: RequestType, kind: Question['kind']): readonly Question[] =>
  questionsFor(pack, type.id).filter(q => q.kind === kind)
const perItem = (questions: readonly Question[]): readonly Question[] =>
  questions.filter(q => !isForWholeRequest(q))

const entitled = (
  pack: RulePack,
  type: RequestType,
  items: readonly ItemName[],
): readonly Yes[] => {
  const [question] = ofKind(pack, type, 'entitlement')
  return question ? items.map(item => ({ item, question })) : []
}

/** The ordinary "nothing found", for an item where items are asked, otherwise for the request. */
function notHeld(pack: RulePack, type: RequestType): Yes {
  const scope = ofKind(pack, type, 'scope').filter(q => !q.ownLetter && !q.neitherConfirmNorDeny)
  const [forItem] = perItem(scope)
  return forItem
    ? { item: 'campaign', question: forItem }
    : { question: must(scope[0], 'scope question') }
}

/** Refused for a ground; without any where the right needs one and none holds. */
function refused(pack: RulePack, type: RequestType, language: Language): readonly Yes[] {
  if (ofKind(pack, type, 'entitlement').length > 0) return []
  const refusals = ofKind(pack, type, 'refusal')
  const [harm, impediment = harm] = perItem(refusals)
  if (!impediment) return [{ question: must(refusals[0], 'refusal') }]
  const { impediment: reason } = sampleTexts[language].reasons
  return [{ item: 'scoring', question: impediment, reason: harm === impediment ? '' : reason }]
}

function partial(
  pack: RulePack,
  type: RequestType,
  language: Language,
): Pick<Scene, 'items' | 'yes'> {
  const { reasons, part } = sampleTexts[language]
  const granted: readonly ItemName[] = ['registration', 'purchases']
  const [harm] = perItem(ofKind(pack, type, 'refusal'))
  const inPart = harm
    ? [{ item: 'support' as const, question: harm, part, reason: reasons.harm }]
    : []
  return {
    items: [...granted, ...(harm ? (['support'] as const) : []), 'scoring', 'campaign'],
    yes: [
      ...entitled(pack, type, granted),
      ...inPart,
      ...refused(pack, type, language),
      notHeld(pack, type),
    ],
  }
}
