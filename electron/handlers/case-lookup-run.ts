import type { CaseQuery } from '@core/cases/case-query'
import { lookForCases, lookFurther } from '@db/case-counts'
import { goOnMarking } from '@db/case-places'
import { markPlaces } from '@db/case-query'
import type { Db } from '@db/connection'
import type { SummaryTime } from './case-summaries'
import type { Context } from './context'
import { inSlices, sliceMs } from './slices'

/** Vaults in which cases are being looked for. */
const running = new WeakSet<Db>()

/** Looks for what lists have asked for and was not found at once, after their answers; they ask again. */
export function lookFurtherSoon(context: Context, db: Db): void {
  if (running.has(db)) return
  running.add(db)
  const slice = () => {
    const isMore = goOnFor(sliceMs, () => lookFurther(db))
    if (!isMore) running.delete(db)
    return isMore
  }
  // The next look at the list tries again.
  inSlices(context, db, { slice, onTrouble: () => running.delete(db) }, 0)
}

/** Nobody has asked for a list for so long: whoever types or scrolls is not held up. */
const quietMs = 100
const marking = new WeakMap<Db, NodeJS.Timeout>()

/** Makes places in a long list that is looked at, so that a jump into the middle of it passes few rows. */
export function markSoon(
  context: Context,
  db: Db,
  looked: CaseQuery & Pick<SummaryTime, 'todays'>,
) {
  clearTimeout(marking.get(db))
  const { todays, ...query } = looked
  let isBegun = false
  const slice = () => {
    const found = isBegun ? undefined : lookForCases(db, query, todays)
    if (found && found.total !== null) markPlaces(db, query, { todays, found })
    isBegun = true
    return goOnFor(sliceMs, () => goOnMarking(db))
  }
  // Without them a jump takes longer, and the next look at the list tries again.
  marking.set(db, inSlices(context, db, { slice, onTrouble: () => undefined }, quietMs))
}

/** Takes steps until there is none left or the time is over; true where there are more. */
function goOnFor(ms: number, step: () => boolean): boolean {
  const until = performance.now() + ms
  let isMore = true
  while (isMore && performance.now() < until) isMore = step()
  return isMore
}
