import { isAnswer } from '@core/cases/stage'
import { letterSpecOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'

/** What a letter is for, in the order of the work. */
export const letterGroups = ['receipt', 'ask', 'time', 'share', 'answer', 'end', 'other'] as const
export type LetterGroup = (typeof letterGroups)[number]

/** The group of a letter, by the step at which the rules name it. */
export function letterGroup(pack: RulePack, letterId: string): LetterGroup {
  const { receipt, missing, extension, delay, shareInquiry, notProcessed, noReply } =
    pack.lettersByStep
  if (receipt.includes(letterId)) return 'receipt'
  if (letterId === notProcessed || letterId === noReply) return 'end'
  const asks = letterSpecOf(pack, letterId)?.asksFor !== undefined
  if (asks || Object.values(missing).includes(letterId)) return 'ask'
  if ([...extension, ...delay].includes(letterId)) return 'time'
  if (shareInquiry.includes(letterId)) return 'share'
  return isAnswer(pack, letterId) ? 'answer' : 'other'
}
