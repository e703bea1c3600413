import type { NextStep } from '@core/cases/case-row'
import type { CaseView } from '@core/cases/contract'
import { letterSpecOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'

/** In the order of the work. */
export const sectionIds = [
  'inquiry',
  'identity',
  'scope',
  'decision',
  'answer',
  'documents',
  'history',
] as const
export type SectionId = (typeof sectionIds)[number]

/** Where each next step is done. */
const places: Readonly<Record<NextStep, SectionId>> = {
  'confirm-identity': 'identity',
  'confirm-authority': 'identity',
  'wait-for-reply': 'identity',
  remind: 'identity',
  'end-procedure': 'answer',
  'list-items': 'scope',
  investigate: 'decision',
  decide: 'decision',
  review: 'decision',
  'state-particulars': 'answer',
  'write-answer': 'answer',
  'issue-answer': 'answer',
  'send-answer': 'answer',
  close: 'answer',
  none: 'history',
}

/** Where the next step is done. What we wait for is shown with what was asked: papers, or a letter. */
export function sectionOf(
  pack: RulePack,
  { next, waiting }: Pick<CaseView, 'next' | 'waiting'>,
): SectionId {
  const forReply = next === 'wait-for-reply' || next === 'remind'
  return forReply && waiting && !asksForPapers(pack, waiting.letterId) ? 'answer' : places[next]
}

/** A letter that asks who somebody is, or whether they may ask. */
export const asksForPapers = (pack: RulePack, letterId: string): boolean =>
  letterSpecOf(pack, letterId)?.asksFor?.some(
    reason => reason === 'identity' || reason === 'authority',
  ) ?? false

export const headingId = (section: SectionId): string => `section-${section}`
