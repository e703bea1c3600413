import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CalendarView } from '@core/calendar/contract'
import { valueOf } from '@core/failure'
import type { CalendarDate } from '@core/time/calendar-date'
import { api } from '@ui/app/api'

/** While dates are worked out anew, such as on the first look of a day, they are read again. */
const unsettledMs = 2000

export const useDays = (from: CalendarDate, to: CalendarDate): UseQueryResult<CalendarView> =>
  useQuery({
    queryKey: [api.calendar.days.endpoint, { from, to }],
    queryFn: async () => valueOf(await api.calendar.days({ from, to, whose: 'all' })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.settled === false ? unsettledMs : false),
  })
