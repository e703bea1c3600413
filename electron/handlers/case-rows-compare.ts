import type { CaseId } from '@core/ids'
import type { Db } from '@db/connection'
import { putRight, staleAmong } from './case-rows'
import { summaryTime } from './case-summaries'
import type { Context } from './context'
import { inSlices, sliceLength } from './slices'

/** The cases of an open vault whose lines were shown as their summaries say. */
type Comparing = {
  readonly compared: Set<CaseId>
  readonly waiting: Set<CaseId>
  soon?: NodeJS.Timeout
  began: boolean
}
const comparings = new WeakMap<Db, Comparing>()

/** Nobody has asked for a list for so long: whoever opened the vault or scrolls is not held up. */
const quietMs = 400
/** Cases whose files are read in one go. */
const readTogether = 5

/**
 * Compares lines that a list shows with the files of their cases, once each while the vault is open:
 * a record that cannot be read is met, and a summary that is wrong is put right and shown anew.
 */
export function compareSoon(context: Context, ids: readonly CaseId[]): void {
  const db = context.vault.current()?.db
  if (!db) return
  const comparing = comparings.get(db) ?? { compared: new Set(), waiting: new Set(), began: false }
  comparings.set(db, comparing)
  for (const id of ids) if (!comparing.compared.has(id)) comparing.waiting.add(id)
  if (comparing.began || comparing.waiting.size === 0) return
  clearTimeout(comparing.soon)
  const slices = {
    slice() {
      if (compareSome(context, db, comparing)) context.announceChange()
      return (comparing.began = comparing.waiting.size > 0)
    },
    // The next look at a list tries again.
    onTrouble: () => (comparing.began = false),
  }
  comparing.soon = inSlices(context, db, slices, quietMs)
}

/** Compares for as long as a slice may take. True where a line was another than shown. */
function compareSome(context: Context, db: Db, { compared, waiting }: Comparing): boolean {
  const time = summaryTime(db, context.now())
  const until = performance.now() + sliceLength(context)
  const ids = [...waiting]
  let changed = false
  for (let from = 0; from < ids.length && performance.now() < until;) {
    const some = ids.slice(from, (from += readTogether))
    const stale = staleAmong(db, some, time)
    if (stale.length > 0) putRight(db, stale)
    changed ||= stale.length > 0
    for (const id of some) {
      waiting.delete(id)
      compared.add(id)
    }
  }
  return changed
}
