import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoardQuery, CaseBoard, CaseFilter } from '@core/cases/case-query'
import type { Stage } from '@core/cases/stage'
import { valueOf } from '@core/failure'
import { api } from '@ui/app/api'
import { askAgain, firstShown } from '@ui/app/counting'
import { hitsOf } from '@ui/app/search-trace'
import type { Sorting } from './list-choice'

/** The board, and more cards of one of its columns. Another filter begins with the first cards. */
export function useBoard(filter: CaseFilter, { column: sort, descending }: Sorting) {
  const key = JSON.stringify(filter)
  const [asked, setAsked] = useState<{ readonly key: string; readonly shown: BoardQuery['shown'] }>(
    {
      key,
      shown: [],
    },
  )
  const shown = asked.key === key ? asked.shown : []
  const input = { ...filter, sort, descending, shown }
  const read = useQuery({
    queryKey: [api.cases.board.endpoint, input],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      firstShown(
        async () => valueOf(await api.cases.board(input)),
        ({ columns }) => columns.every(({ rows }) => rows.length === 0),
        signal,
      ),
    placeholderData: (before: CaseBoard | undefined) => before,
    refetchInterval: ({ state }) => askAgain(state.data),
  })
  const more = (stage: Stage, count: number) =>
    setAsked({ key, shown: [...shown.filter(one => one.stage !== stage), { stage, count }] })
  const retry = () => void read.refetch()
  return { board: read.data, hits: hitsOf(read), error: read.error, retry, more }
}
