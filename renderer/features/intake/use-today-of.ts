import { packOf, type RegimeRef } from '@core/regimes/index'
import type { CalendarDate } from '@core/time/calendar-date'
import { useTodayIn } from '@ui/app/today'

/** Today where the law of a draft counts its days: a request can be no younger than that. */
export const useTodayOf = (draft: RegimeRef): CalendarDate => useTodayIn(packOf(draft).timeZone)
