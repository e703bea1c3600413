import { valueOf } from '@core/failure'
import type { CaseId } from '@core/ids'
import { longestPage } from '@core/cases/case-query'
import { mostMarked } from '@core/marks/contract'
import { api } from '@ui/app/api'
import { firstShown } from '@ui/app/counting'
import { useListChoice } from './list-choice'
import { useSelection } from './selection'

/** Chooses every case from where the choice began to this row, those too that were never in view. */
export async function chooseTo(row: number): Promise<void> {
  const { anchor } = useSelection.getState()
  const start = anchor ?? useListChoice.getState().place.row ?? row
  if (anchor === null) useSelection.setState({ anchor: start })
  const first = Math.min(start, row)
  const count = Math.min(Math.abs(start - row) + 1, mostMarked)
  const { filter, sorting } = useListChoice.getState()
  const ids: CaseId[] = []
  for (let from = first; from < first + count; from += longestPage) {
    const { rows } = await firstShown(
      async () =>
        valueOf(
          await api.cases.list({
            ...filter,
            ...{ sort: sorting.column, descending: sorting.descending, from },
            count: Math.min(longestPage, first + count - from),
          }),
        ),
      // While they are counted, some of them may not be known.
      () => true,
    )
    ids.push(...rows.map(({ id }) => id))
  }
  // Another filter was chosen meanwhile: what was found is no longer of this list.
  if (useListChoice.getState().filter === filter) useSelection.getState().choose(ids)
}
