import { create } from 'zustand'
import { everyRequest, type ReportFilter } from '@core/reports/contract'
import { periodAround, type Period, type PeriodShape } from '@core/reports/period'
import { today } from '@ui/app/today'

type Choice = {
  readonly kind: PeriodShape
  readonly period: Period
  readonly filter: ReportFilter
  readonly choosePeriod: (kind: PeriodShape, period: Period) => void
  readonly choose: (change: Partial<ReportFilter>) => void
  readonly clear: () => void
}

/** What the report counts; kept while one looks into the list and comes back. */
export const useReportChoice = create<Choice>(set => ({
  kind: 'quarter',
  period: periodAround('quarter', today()),
  filter: everyRequest,
  choosePeriod: (kind, period) => set({ kind, period }),
  choose: change => set(({ filter }) => ({ filter: { ...filter, ...change } })),
  clear: () => set({ filter: everyRequest }),
}))

export const isNarrowed = ({ pack, type, channel }: ReportFilter): boolean =>
  [pack, type, channel].some(one => one !== null)
