import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CaseDay } from '@core/cases/case-query'
import { valueOf } from '@core/failure'
import { api } from './api'

/** While summaries are worked out anew, such as on the first look of a day, the lists are read again. */
const unsettledMs = 2000

/** What there is to do today. */
export const useDay = (): UseQueryResult<CaseDay> =>
  useQuery({
    queryKey: [api.cases.day.endpoint, {}],
    queryFn: async () => valueOf(await api.cases.day({})),
    refetchInterval: ({ state }) => (state.data?.settled === false ? unsettledMs : false),
  })
