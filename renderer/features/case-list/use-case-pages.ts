import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseFilter, CasePage, CaseQuery } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import { valueOf } from '@core/failure'
import { api } from '@ui/app/api'
import { askAgain, firstShown } from '@ui/app/counting'
import type { Sorting } from './list-choice'

const pageLength = 25

export type CasePages = {
  /** How many rows there are, as far as is known; undefined until the first answer. */
  readonly length: number | undefined
  /** How many the filter leaves; null while they are counted. */
  readonly total: number | null
  /** The same of this very list, and not of the one before that is still shown; null while it is not known. */
  readonly found: number | null
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
  // Once a page of this list is there, none of the list before stands beside it.
  const isHere = pages.some(page => page.data && !page.isPlaceholderData)
  const rows = pages.map(({ data, isPlaceholderData }) =>
    isHere && isPlaceholderData ? [] : (data?.rows ?? []),
  )
  const reached = rows.map(({ length }, n) => (from + n) * pageLength + length)
  return {
    length: shown && (shown.total ?? Math.max(...reached)),
    total: shown?.total ?? null,
    found: foundIn(pages),
    settled: shown?.settled ?? true,
    rowAt: index => rows[Math.floor(index / pageLength) - from]?.[index % pageLength],
    error: pages.find(page => page.error)?.error ?? null,
    retry: () => pages.forEach(page => void page.refetch()),
  }
}

const pageQuery = (input: CaseQuery) => ({
  queryKey: [api.cases.list.endpoint, input] as const,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    firstShown(
      async () => valueOf(await api.cases.list(input)),
      ({ rows }) => rows.length === 0,
      signal,
    ),
  // The list that was shown stays until the next one is there; never the rows of another place.
  placeholderData: (before: CasePage | undefined, query?: { readonly queryKey: unknown }) =>
    isAt(query?.queryKey, input.from) ? before : undefined,
  refetchInterval: ({ state }: { readonly state: { readonly data?: CasePage | undefined } }) =>
    askAgain(state.data),
})

type Page = { readonly data?: CasePage | undefined; readonly isPlaceholderData: boolean }

const foundIn = (pages: readonly Page[]): number | null =>
  pages.find(page => page.data && !page.isPlaceholderData)?.data?.total ?? null

/** A page that says how long the list is; while none is there, the one that last did. */
function useShown(pages: readonly Page[]): CasePage | undefined {
  const all = pages.flatMap(page => (page.data && !page.isPlaceholderData ? [page.data] : []))
  const answered = all.find(page => page.total !== null) ?? all[0]
  const here = answered ?? pages.find(page => page.data)?.data
  const [last, setLast] = useState<CasePage>()
  if (here && here !== last) setLast(here)
  return here ?? last
}

const isAt = (key: unknown, from: number): boolean => {
  const input: unknown = Array.isArray(key) ? key[1] : undefined
  return typeof input === 'object' && input !== null && 'from' in input && input.from === from
}
