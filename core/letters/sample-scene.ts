import { must } from '@core/assert'
import type { Language } from '@core/bilingual'
import type { RequesterRole } from '@core/cases/case'
import { isForWholeRequest } from '@core/decisions/decide'
import type { Question, RulePack } from '@core/regimes/rule-pack'
import { sampleTexts } from './sample-data'

export type ItemName = keyof (typeof sampleTexts)['ja']['items']

/** One yes in the sample's checklist. */
type Yes = {
  readonly item?: ItemName
  readonly question: Question
  readonly part?: string
  readonly reason?: string
}

export type Scene = {
  readonly role?: RequesterRole
  readonly confirmed?: boolean
  readonly items?: readonly ItemName[]
  readonly yes?: readonly Yes[]
  readonly asked?: readonly string[]
  readonly replyBy?: boolean
  readonly methodWanted?: string
}

/** The case each letter belongs to, told by what it is for in the pack. */
export function sceneOf(pack: RulePack, letterId: string, language: Language): Scene {
  return (
    sceneOnTheWay(pack, letterId) ??
    sceneOfOwnLetter(pack, letterId, language) ??
    sceneOfOutcome(pack, letterId, language)
  )
}

/** Letters before an answer, or in place of one. */
function sceneOnTheWay(pack: RulePack, letterId: string): Scene | undefined {
  const { receipt, missing, notProcessed, noReply } = pack.lettersByStep
  const asked = [missing.identity, missing.identity]
  if (receipt.includes(letterId)) return {}
  if (letterId === missing.identity) return { replyBy: true }
  if (letterId === missing.authority) return { role: 'agent', replyBy: true }
  if (letterId === noReply) return { asked }
  if (letterId !== notProcessed) return undefined
  const gate = must(
    pack.checklist.find(q => q.kind === 'gate'),
    'gate',
  )
  return { yes: [{ question: gate }], asked }
}

const answered: Scene = { confirmed: true, items: ['registration', 'purchases'] }

/** Letters that one answer in the checklist calls for by itself. */
function sceneOfOwnLetter(pack: RulePack, letterId: string, language: Language): Scene | undefined {
  const { mediumWanted, reasons } = sampleTexts[language]
  const question = pack.checklist.find(q => q.ownLetter === letterId)
  if (question?.kind === 'mode') {
    return {
      ...answered,
      yes: [{ item: 'registration', question, reason: reasons.mode }],
      replyBy: true,
      methodWanted: mediumWanted,
    }
  }
  if (!question) return undefined
  const yes: Yes = { item: 'entrusted', question, reason: reasons.operator }
  return { confirmed: true, items: ['entrusted'], yes: [yes] }
}

function sceneOfOutcome(pack: RulePack, letterId: string, language: Language): Scene {
  const { reasons, part } = sampleTexts[language]
  const [harm, impediment] = pack.checklist.filter(q => q.kind === 'refusal' && isPerItem(q))
  const scope = pack.checklist.find(q => q.kind === 'scope' && isPerItem(q) && !q.ownLetter)
  const notHeld: Yes = { item: 'campaign', question: must(scope, 'scope') }
  const refused: Yes = {
    item: 'scoring',
    question: must(impediment, 'refusal'),
    reason: reasons.impediment,
  }
  const inPart: Yes = {
    item: 'support',
    question: must(harm, 'refusal'),
    part,
    reason: reasons.harm,
  }
  switch (outcomeAnsweredBy(pack, letterId)) {
    case 'none':
      return { confirmed: true, items: ['campaign'], yes: [notHeld] }
    case 'refused':
      return { confirmed: true, items: ['scoring'], yes: [refused] }
    case 'partial':
      return {
        confirmed: true,
        items: ['registration', 'purchases', 'support', 'scoring', 'campaign'],
        yes: [inPart, refused, notHeld],
      }
    default:
      return answered
  }
}

const isPerItem = (question: Question): boolean => !isForWholeRequest(question)

const outcomeAnsweredBy = (pack: RulePack, letterId: string): string | undefined =>
  Object.values(pack.lettersByStep.outcomes)
    .flatMap(byOutcome => Object.entries(byOutcome))
    .find(([, letters]) => letters.includes(letterId))?.[0]
