import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseFilter, CasePage, CaseQuery } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import { valueOf } from '@core/failure'
import { api } from '@ui/app/api'
import type { Sorting } from './list-choice'

const pageLength = 25
/** While the order of other rows may still change, the rows in view are asked for again. */
const unsettledMs = 2000

export type CasePages = {
  /** Undefined until the first answer. */
  readonly total: number | undefined
  readonly settled: boolean
  /** Undefined while it is read. */
  readonly rowAt: (index: number) => CaseRow | undefined
  readonly error: Error | null
  readonly retry: () => void
}

/** The pages of the list that hold the rows from `first` to before `end`. */
export function useCasePages(
  filter: CaseFilter,
  { column: sort, descending }: Sorting,
  { first, end }: { readonly first: number; readonly end: number },
): CasePages {
  const from = Math.floor(first / pageLength)
  const count = Math.max(1, Math.ceil(end / pageLength) - from)
  const pages = useQueries({
    queries: Array.from({ length: count }, (_, n) =>
      pageQuery({
        ...filter,
        sort,
        descending,
        from: (from + n) * pageLength,
        count: pageLength,
      }),
    ),
  })
  const shown = useShown(pages)
  return {
    total: shown?.total,
    settled: shown?.settled ?? true,
    rowAt: index => pages[Math.floor(index / pageLength) - from]?.data?.rows[index % pageLength],
    error: pages.find(page => page.error)?.error ?? null,
    retry: () => pages.forEach(page => void page.refetch()),
  }
}

const pageQuery = (input: CaseQuery) => ({
  queryKey: [api.cases.list.endpoint, input] as const,
  queryFn: async () => valueOf(await api.cases.list(input)),
  // The list that was shown stays until the next one is there; never the rows of another place.
  placeholderData: (before: CasePage | undefined, query?: { readonly queryKey: unknown }) =>
    isAt(query?.queryKey, input.from) ? before : undefined,
  refetchInterval: ({ state }: { readonly state: { readonly data?: CasePage | undefined } }) =>
    state.data?.settled === false ? unsettledMs : (false as const),
})

type Page = { readonly data?: CasePage | undefined; readonly isPlaceholderData: boolean }

/** A page that says how long the list is; while none is there, the one that last did. */
function useShown(pages: readonly Page[]): CasePage | undefined {
  const answered = pages.find(page => page.data && !page.isPlaceholderData)?.data
  const here = answered ?? pages.find(page => page.data)?.data
  const [last, setLast] = useState<CasePage>()
  if (here && here !== last) setLast(here)
  return here ?? last
}

const isAt = (key: unknown, from: number): boolean => {
  const input: unknown = Array.isArray(key) ? key[1] : undefined
  return typeof input === 'object' && input !== null && 'from' in input && input.from === from
}
