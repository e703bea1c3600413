import { caseId } from '@core/ids'
import { ok } from '@core/result'
import { statesAfter } from '@db/case-summaries'
import { transact, type Db } from '@db/connection'
import type { Stale } from './case-rows'
import {
  isCurrent,
  storeLine,
  storeSummary,
  summariseMany,
  type SummaryTime,
} from './case-summaries'
import type { Context } from './context'
import { inSlices, sliceLength, sliceMs } from './slices'

/** One run through the cases of an open vault; it goes with it. */
type Run = { readonly key: string; done: boolean }
const runs = new WeakMap<Db, Run>()

/** Cases looked at in one statement; most of them are up to date. */
const lookedAtTogether = 400
/** Cases whose files are read in one go. */
const readTogether = 5

/**
 * Brings the summaries of all cases up to date, a slice at a time, when the day or the settings have
 * changed since that was last done. True where it is done.
 */
export function bringUpToDate(context: Context, time: SummaryTime): boolean {
  const db = context.vault.current()?.db
  if (!db) return true
  const key = JSON.stringify([time.mark, ...time.todays.values()])
  const last = runs.get(db)
  if (last?.key === key) return last.done
  const run: Run = { key, done: false }
  runs.set(db, run)
  // A list of a few cases is done at once.
  let after = stretch(db, time, { after: '', until: performance.now() + sliceMs })
  if (after === undefined) return (run.done = true)
  inSlices(context, db, {
    slice() {
      // The day has changed, and another run has begun.
      if (runs.get(db) !== run) return false
      const now = performance.now()
      const until = now + sliceLength(context)
      // Most cases are up to date: to look at many of them takes no longer than to write a few.
      while (after !== undefined && performance.now() < now + sliceMs) {
        after = stretch(db, time, { after, until })
      }
      run.done = after === undefined
      return !run.done
    },
    // The next look at a list tries again.
    onTrouble: () => runs.delete(db),
  })
  return false
}

type Stretch = { readonly after: string; readonly until: number }

/** Looks at the next cases after this id and works out those that are out of date, as long as there is time; says where to go on. */
function stretch(db: Db, time: SummaryTime, { after, until }: Stretch): string | undefined {
  const states = statesAfter(db, after, lookedAtTogether)
  const first = states.findIndex(({ state }) => !isCurrent(state, time))
  let at = first < 0 ? states.length : first
  if (at < states.length) {
    transact(db, tx => {
      while (at < states.length && performance.now() < until) {
        const some = states.slice(at, at + readTogether)
        const stale = some.filter(({ state }) => !isCurrent(state, time))
        // With the day alone, no word of a case has changed, and there are thousands of them each day.
        const isOfDay = stale.every(({ state }) => state?.mark === time.mark)
        for (const { id, done } of lookAt(db, stale, time)) {
          const store = isOfDay && done ? storeLine : storeSummary
          store(tx, id, done)
        }
        at += some.length
      }
      return ok(null)
    })
  }
  if (at === states.length && states.length < lookedAtTogether) return undefined
  return states[at - 1]?.id ?? after
}

/** None for an id that is none, of which nothing can be read. */
function lookAt(
  db: Db,
  states: readonly { readonly id: string }[],
  time: SummaryTime,
): readonly Stale[] {
  const ids = states.flatMap(({ id }) => {
    const known = caseId.safeParse(id)
    return known.success ? [known.data] : []
  })
  const done = summariseMany(db, ids, time)
  return ids.map((id, index) => ({ id, done: done[index] }))
}
