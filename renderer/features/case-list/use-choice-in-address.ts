import { useEffect } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { listChoice, type ListChoice } from '@core/marks/list-choice'
import { useListChoice } from './list-choice'

const name = 'list'

const choiceNow = (): string => {
  const { filter, sorting, layout } = useListChoice.getState()
  return JSON.stringify({ filter, sorting, layout })
}

/** What an address says of the list; undefined where it says nothing, or something that is none. */
function readChoice(text: string): ListChoice | undefined {
  try {
    return listChoice.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/**
 * The address holds what the list shows: whoever goes back comes to the list as it was there. An
 * address without it, such as the one in the menu, shows what was chosen last.
 */
export function useChoiceInAddress(): void {
  const { key } = useLocation()
  const [params, setParams] = useSearchParams()
  const there = params.get(name)
  useEffect(() => {
    const said = there === null ? undefined : readChoice(there)
    if (said && there !== choiceNow()) useListChoice.getState().take(said)
    // Only an arrival is read: what is chosen afterwards is written below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  useEffect(() => {
    const write = () => {
      const now = choiceNow()
      setParams(
        before => {
          if (before.get(name) === now) return before
          const after = new URLSearchParams(before)
          after.set(name, now)
          return after
        },
        { replace: true },
      )
    }
    return useListChoice.subscribe((state, before) => {
      const same =
        state.filter === before.filter &&
        state.sorting === before.sorting &&
        state.layout === before.layout
      if (!same) write()
    })
  }, [setParams])
}
