import { documentNumber } from '@core/letters/frame'
import { letterheadOf, type Settings } from '@core/settings/settings'
import { yearOf, type CalendarDate } from '@core/time/calendar-date'
import { nextInSeries } from '@db/cases'
import type { Writer } from '@db/connection'
import { isDocumentNumberGiven } from '@db/letters'

type Place = {
  readonly settings: Settings
  readonly letterheadId: string | null
  readonly today: CalendarDate
}

/**
 * The next number by the letterhead's pattern. One whose pattern differs from the organisation's
 * counts by itself, so that each pattern has no gaps; a number that another pattern has given is passed over.
 */
export function nextDocumentNumber(tx: Writer, { settings, letterheadId, today }: Place): string {
  const { id, organisation } = letterheadOf(settings, letterheadId)
  const pattern = organisation.documentNumbering
  const isShared = pattern === settings.organisation.documentNumbering
  const yearly = pattern.includes('{year}') || pattern.includes('{wareki}')
  const series = ['letters', ...(isShared ? [] : [id]), ...(yearly ? [yearOf(today)] : [])]
  for (;;) {
    const number = documentNumber(pattern, yearOf(today), nextInSeries(tx, series.join(':')))
    // A pattern without a running number gives the same one for ever: the vault then refuses the second.
    if (!pattern.includes('{n}') || !isDocumentNumberGiven(tx, number)) return number
  }
}
