import type { NextStep } from '@core/cases/contract'

/** In the order of the work. */
export const sectionIds = ['inquiry', 'identity', 'scope', 'decision', 'answer', 'history'] as const
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

export const sectionOf = (next: NextStep): SectionId => places[next]

export const headingId = (section: SectionId): string => `section-${section}`
