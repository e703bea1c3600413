import type { CaseView } from '@core/cases/contract'
import type { CaseId } from '@core/ids'

/** In the order of the main job. */
export const tourSteps = [
  'myDay',
  'inquiry',
  'identity',
  'scope',
  'decision',
  'answer',
  'history',
  'backup',
] as const
export type TourStep = (typeof tourSteps)[number]

/** What the tour remembers: the step that was shown, and whether it has been left there. */
export type TourPlace = { readonly step: TourStep; readonly left: boolean }

/** As it is kept in the vault: `identity`, or `identity/left`; nothing before it was begun. */
export function readPlace(kept: string | undefined): TourPlace {
  const [name, left] = (kept ?? '').split('/')
  const step = tourSteps.find(one => one === name) ?? tourSteps[0]
  return { step, left: left === 'left' }
}

export const keptPlace = ({ step, left }: TourPlace): string => (left ? `${step}/left` : step)

export const stepAfter = (step: TourStep, by: 1 | -1): TourStep | undefined =>
  tourSteps[tourSteps.indexOf(step) + by]

/** The page on which a step is done. */
export function pageOf(step: TourStep, caseId: CaseId): string {
  if (step === 'myDay') return '/'
  return step === 'backup' ? '/backups' : `/cases/${caseId}?section=${step}`
}

export const isOnPageOf = (pathname: string, step: TourStep, caseId: CaseId): boolean =>
  pathname === pageOf(step, caseId).split('?')[0]

/** The real control that a step speaks of, the most exact first; the page may not have drawn it yet. */
export function targetsOf(step: TourStep, caseId: CaseId): readonly string[] {
  if (step === 'myDay') return [`#main li:has(a[href*="${caseId}"])`, '#main section']
  if (step === 'backup') return ['#main section']
  return [`section:has(> h2 > #section-${step})`]
}

const doings: Readonly<Partial<Record<TourStep, (view: CaseView) => boolean>>> = {
  identity: ({ file }) => file.checks.some(check => check.result === 'confirmed'),
  scope: ({ file }) => file.requests.some(({ items }) => items.length > 0),
  decision: ({ file, requests }) =>
    file.requests.some(({ answers }) => answers.length > 0) &&
    requests.every(({ state }) => state.decision.unanswered.length === 0),
  answer: ({ file }) => file.letters.some(letter => letter.status === 'issued'),
}

/** Whether what a step asks for has been done in the case; steps that only show something never are. */
export const isDone = (step: TourStep, view: CaseView): boolean => doings[step]?.(view) ?? false
