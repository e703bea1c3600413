import { lookFurther } from '@db/case-counts'
import type { Db } from '@db/connection'
import type { Context } from './context'
import { inSlices, sliceMs } from './slices'

/** Vaults in which cases are being looked for. */
const running = new WeakSet<Db>()

/** Looks for what lists have asked for and was not found at once, after their answers; they ask again. */
export function lookFurtherSoon(context: Context, db: Db): void {
  if (running.has(db)) return
  running.add(db)
  const slice = () => {
    const until = performance.now() + sliceMs
    let isMore = true
    while (isMore && performance.now() < until) isMore = lookFurther(db)
    if (!isMore) running.delete(db)
    return isMore
  }
  // The next look at the list tries again.
  inSlices(context, db, { slice, onTrouble: () => running.delete(db) }, 0)
}
