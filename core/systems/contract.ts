import { z } from 'zod'
import { caseId } from '@core/ids'
import { command, output } from '@core/ipc/endpoint'
import { calendarDate } from '@core/time/calendar-date'
import { searchResult } from './system-search'

const place = z.object({ caseId, systemId: z.uuid() })

export const systemsContract = {
  /** That a system of the register was searched, and with what result; said again, it stands corrected. */
  searched: command(
    place.extend({ result: searchResult, searchedOn: calendarDate }),
    output<null>(),
  ),
  /** It was not searched after all. */
  undoSearched: command(place, output<null>()),
}

/** The register has no system of this id, or has retired it. */
export type SystemError = { readonly code: 'system/not-registered' }
