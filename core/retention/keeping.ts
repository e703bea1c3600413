import type { CaseFile } from '@core/cases/case-file'
import type { RulePack } from '@core/regimes/rule-pack'
import { addDays, addMonths, type CalendarDate, type Instant } from '@core/time/calendar-date'
import { lastDayOf, type Period } from './period'
import { startOf } from './start'
import { startStep, type Dated, type RetentionStep } from './step'

type Keeping = {
  readonly pack: RulePack
  readonly file: CaseFile
  readonly period: Period
  readonly createdAt?: Instant
}

/** Kept for all of the period and for what the law asks; it goes the day after. */
export function keptAtLeast({ pack, file, period, createdAt }: Keeping): Dated | undefined {
  const start = startOf(period.from, { pack, file, createdAt })
  if (!start) return undefined
  const own = lastDayOf(start.on, period)
  const kept: RetentionStep = { step: 'kept-for', by: 'own', period, to: own }
  return dayAfter([startStep(start), kept], own, lawMinimum(pack, file))
}

/** The law's shortest time counts from the closing, so nothing may go before that is known. */
export function dayAfter(
  steps: readonly RetentionStep[],
  last: CalendarDate,
  minimum: LawMinimum,
): Dated | undefined {
  if (minimum === 'open') return undefined
  const end = minimum && minimum.to > last ? minimum.to : last
  const dueOn = addDays(end, 1)
  const because: readonly RetentionStep[] = [
    ...steps,
    ...(minimum && minimum.to > last ? [minimum] : []),
    { step: 'day-after', to: dueOn },
  ]
  return { dueOn, earliestOn: dueOn, because }
}

type LawMinimum = Extract<RetentionStep, { step: 'law-minimum' }> | 'open' | undefined

/** How long the law itself asks for records to be kept; undefined where the period is our own default. */
function lawMinimum({ records }: RulePack, file: CaseFile): LawMinimum {
  if (records.source.tag === 'D') return undefined
  const { closedOn } = file.case
  if (!closedOn) return 'open'
  const months = records.retentionMonthsMin
  return { step: 'law-minimum', months, to: addMonths(closedOn, months) }
}

/** A period from an earlier event may be over while the case was still worked on. */
export function notBefore(closedOn: CalendarDate, dated: Dated | undefined): Dated | undefined {
  if (!dated || dated.dueOn > closedOn) return dated
  const dueOn = addDays(closedOn, 1)
  const closed: RetentionStep = { step: 'started', event: 'case-closed', to: closedOn }
  const because = [...dated.because, closed, { step: 'day-after', to: dueOn } as const]
  return { dueOn, earliestOn: dueOn, because }
}
