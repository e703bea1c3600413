import { useNavigate } from 'react-router'
import { api } from '@ui/app/api'
import { useChange, useRead } from '@ui/app/use-api'
import {
  keptPlace,
  pageOf,
  readPlace,
  stepAfter,
  tourSteps,
  type TourPlace,
  type TourStep,
} from './tour-steps'

/** Under which the practice vault keeps where the tour stands, for each account. */
const key = 'practice/tour'

/** The guided tour: where it stands, and the ways on. It is kept in the practice vault and goes with it. */
export function useTour() {
  const navigate = useNavigate()
  const drafts = useRead(api.drafts.all, {})
  const state = useRead(api.practice.state, {})
  const keep = useChange(api.drafts.keep)
  const guided = state.data?.holds?.guided ?? null
  const kept = drafts.data?.[key]
  const place = readPlace(kept)

  const put = (next: TourPlace) => keep.mutate({ key, text: keptPlace(next) })
  const show = (step: TourStep) => {
    put({ step, left: false })
    if (guided) void navigate(pageOf(step, guided))
  }
  const move = (by: 1 | -1) => {
    const next = stepAfter(place.step, by)
    if (next) show(next)
    else put({ step: by === 1 ? tourSteps[0] : place.step, left: true })
  }
  return {
    guided,
    isBegun: kept !== undefined && place.step !== tourSteps[0],
    /** Undefined while it is not on screen. */
    step: drafts.data && state.data && !place.left ? place.step : undefined,
    /** Without leading anywhere: the person has gone there. */
    arrive: (step: TourStep) => put({ step, left: false }),
    next: () => move(1),
    back: () => move(-1),
    leave: () => put({ ...place, left: true }),
    goOn: () => show(place.step),
  }
}
