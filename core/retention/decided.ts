import type { DocumentId } from '@core/ids'
import { laterOf, type CalendarDate } from '@core/time/calendar-date'
import type { Dated } from './step'

/** An answer that somebody gave before: keep it until a day; or it is gone, and must not be back. */
export type Decided = {
  /** Null for the whole case. */
  readonly documentId: DocumentId | null
  readonly keepUntil: CalendarDate | null
  /** The day it was destroyed, where that was the decision. */
  readonly destroyedOn: CalendarDate | null
}

/** The planned day as decisions about the thing, oldest first, have moved it. */
export function afterDecisions(
  decided: readonly Decided[],
  documentId: DocumentId | null,
  planned: Dated | undefined,
): Dated | undefined {
  const about = decided.filter(
    d => d.documentId === documentId || (d.documentId === null && d.destroyedOn !== null),
  )
  const base = cameBack(about) ?? planned
  const keepUntil = about.at(-1)?.keepUntil
  if (!base || !keepUntil || keepUntil <= base.dueOn) return base
  return {
    dueOn: keepUntil,
    earliestOn: laterOf(base.earliestOn, keepUntil),
    because: [...base.because, { step: 'decided-to-keep', to: keepUntil }],
  }
}

/** What is recorded as destroyed and is here came back with an older backup. */
function cameBack(about: readonly Decided[]): Dated | undefined {
  const on = about.findLast(d => d.destroyedOn !== null)?.destroyedOn
  if (!on) return undefined
  return { dueOn: on, earliestOn: on, because: [{ step: 'destroyed-before', to: on }] }
}
