import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { LetterRecordId } from '@core/ids'
import type { LetterBody } from '@core/letters/letter'
import { api } from '@ui/app/api'
import { valueOf } from '@core/failure'

/** Milliseconds without a key before the pages are made anew. */
const restBeforePages = 250

/** The pages of a letter as it is being typed. The last pages stay until newer ones are there; only the newest text counts. */
export function usePages(
  letterRecordId: LetterRecordId,
  body: LetterBody | undefined,
): UseQueryResult<readonly string[]> {
  const [rested] = useDebouncedValue(body, restBeforePages)
  const input = { letterRecordId, ...(rested ? { body: rested } : {}) }
  return useQuery({
    queryKey: [api.letters.pages.endpoint, input],
    queryFn: async () => valueOf(await api.letters.pages(input)),
    placeholderData: keepPreviousData,
    // Pages are large and a new set comes with every pause in typing: none is kept once replaced.
    gcTime: 0,
  })
}
