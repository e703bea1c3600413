import { must } from '@core/assert'
import type { CaseDocument } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import type { CaseId, DocumentId } from '@core/ids'
import { packOf, typeOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { addMonths, type CalendarDate } from '@core/time/calendar-date'
import { categoryOf, recordCategory, type Category, type DocumentCategory } from './category'
import { withHand } from './by-hand'
import { copyDue } from './copies'
import { afterDecisions, type Decided } from './decided'
import { stands, type HoldId, type LegalHold } from './hold'
import { dayAfter, keptAtLeast, notBefore } from './keeping'
import type { Period } from './period'
import type { RetentionPolicy } from './retention-policy'
import { startStep, type Dated, type RetentionStep } from './step'

/** Something that has a day on which it is to go, and every step that led to the day. */
export type Due = Dated & {
  readonly what: 'document' | 'case'
  readonly caseId: CaseId
  /** Null for the whole case. */
  readonly documentId: DocumentId | null
  readonly category: Category
  /** Holds that stand in the way; nothing goes while there is one. */
  readonly heldBy: readonly HoldId[]
  /** The case holds a request to stop: the list of those not to be contacted must know the person. */
  readonly stopAsked: boolean
}

export type RetentionInput = {
  readonly file: CaseFile
  readonly policy: RetentionPolicy
  readonly holds: readonly LegalHold[]
  /** Oldest first; the last one about a thing counts. */
  readonly decided: readonly Decided[]
}

/** How many days ahead something counts as soon. */
export const soonDays = 30

/** What of a case is due on `today`; what a hold keeps is listed too, with the hold. */
export const dueForDestruction = (input: RetentionInput, today: CalendarDate): readonly Due[] =>
  destructionsOf(input).filter(({ dueOn }) => dueOn <= today)

/** Whether it may be destroyed on this day. */
export const mayGo = ({ heldBy, earliestOn }: Due, today: CalendarDate): boolean =>
  heldBy.length === 0 && earliestOn <= today

/** Everything of a case that has a day on which it is to go. An open case itself has none. */
export function destructionsOf(input: RetentionInput): readonly Due[] {
  const documents = documentsDue(input)
  const whole = caseDue(input, documents)
  return [...documents, ...(whole ? [whole] : [])]
}

function documentsDue(input: RetentionInput): readonly Due[] {
  const pack = packIn(input.file)
  const { documents, takenOut } = input.file
  // One that was taken out of the case is still kept, and goes like the others.
  return [...documents, ...takenOut].flatMap(document => {
    const category = categoryOf(document, input.file.evidence)
    if (document.destroyedAt || !category) return []
    const planned = withHand(documentDated(input, { pack, document, category }), document, category)
    const dated = afterDecisions(input.decided, document.id, planned)
    return dated ? [{ ...dated, ...about(input, document.id, category) }] : []
  })
}

type Place = {
  readonly pack: RulePack
  readonly document: CaseDocument
  readonly category: DocumentCategory
}

function documentDated({ file, policy }: RetentionInput, place: Place): Dated | undefined {
  const { pack, document, category } = place
  if (category === 'identity' || category === 'authority') {
    return copyDue({ pack, file, policy, document, category })
  }
  const period = policy[category]
  return period ? keptAtLeast({ pack, file, period, createdAt: document.createdAt }) : undefined
}

function caseDue(input: RetentionInput, documents: readonly Due[]): Due | undefined {
  const dated = afterDecisions(input.decided, null, lastOfAll(input, documents))
  return dated && { ...dated, ...about(input, null, 'case') }
}

/** The case goes last: not before any of its records or documents. */
function lastOfAll(input: RetentionInput, documents: readonly Due[]): Dated | undefined {
  const whole = caseAlone(input)
  if (!whole) return undefined
  const parts = [
    ...recordsOf(input),
    ...documents.map(({ category, dueOn }) => ({ category, dueOn })),
  ]
  const longest = parts.toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0]
  if (!longest || longest.dueOn <= whole.dueOn) return whole
  const { category, dueOn } = longest
  const step: RetentionStep = { step: 'part-kept', category, to: dueOn }
  return { dueOn, earliestOn: dueOn, because: [...whole.because, step] }
}

/** By the organisation's own period for cases, or else as long as the rule pack says. */
function caseAlone({ file, policy }: RetentionInput): Dated | undefined {
  const pack = packIn(file)
  const { closedOn } = file.case
  if (!closedOn) return undefined
  if (policy.case) return notBefore(closedOn, keptAtLeast({ pack, file, period: policy.case }))
  const { retentionMonthsMin: amount, source } = pack.records
  const by = source.tag === 'D' ? 'default' : 'law'
  const last = addMonths(closedOn, amount)
  const period: Period = { amount, unit: 'months', from: 'case-closed' }
  const steps: readonly RetentionStep[] = [
    startStep({ event: 'case-closed', on: closedOn }),
    { step: 'kept-for', by, period, to: last },
  ]
  return dayAfter(steps, last, undefined)
}

function recordsOf({ file, policy }: RetentionInput) {
  const pack = packIn(file)
  const there = {
    letters: file.letters.some(letter => letter.status === 'issued'),
    decisions: file.requests.some(request => request.answers.length > 0),
    stops: asksToStop(file),
  }
  return recordCategory.options.flatMap(category => {
    const period = policy[category]
    const dated = period && there[category] && keptAtLeast({ pack, file, period })
    return dated ? [{ category, dueOn: dated.dueOn }] : []
  })
}

/** A right whose effect goes on after the case: the person's data must not be used again. */
const asksToStop = (file: CaseFile): boolean =>
  file.requests.some(({ request }) => typeOf(packOf(request), request.type).theme === 'stop')

const about = (input: RetentionInput, documentId: DocumentId | null, category: Category) => ({
  what: documentId === null ? ('case' as const) : ('document' as const),
  caseId: input.file.case.id,
  documentId,
  category,
  heldBy: input.holds
    .filter(hold => hold.caseId === input.file.case.id && stands(hold))
    .map(({ id }) => id),
  stopAsked: documentId === null && asksToStop(input.file),
})

/** All requests of a case come under one law. */
const packIn = (file: CaseFile): RulePack => packOf(must(file.requests[0], 'request').request)
