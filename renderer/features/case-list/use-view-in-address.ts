import { useEffect } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { SavedView } from '@core/marks/contract'
import { api } from '@ui/app/api'
import { useRead } from '@ui/app/use-api'
import { useListChoice } from './list-choice'

let shownAt = ''

/** Shows the view that the address names, once for each way there; what is changed afterwards stays. */
export function useViewInAddress():
  { readonly view: SavedView; readonly builtIn: boolean } | undefined {
  const { key } = useLocation()
  const [params] = useSearchParams()
  const wanted = params.get('view')
  // What was changed since the view was opened is in the address too.
  const changed = params.has('list')
  const { data: views = [] } = useRead(api.marks.views, {})
  const found = views.find(({ view }) => view.id === wanted)
  const view = found?.view
  useEffect(() => {
    if (!view || changed || shownAt === key) return
    shownAt = key
    useListChoice.getState().showView(view)
  }, [key, view, changed])
  return found
}
