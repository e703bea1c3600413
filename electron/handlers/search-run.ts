import { caseId } from '@core/ids'
import { ok } from '@core/result'
import { readCaseFile } from '@db/case-files'
import { transact, type Db } from '@db/connection'
import { meetingBadRecords } from '@db/records'
import { casesBefore, indexState } from '@db/search'
import { indexCase } from '@db/search-index'
import type { Context } from './context'

/** One run through the cases of an open vault; it goes with it. */
type Run = { done: boolean; before: number }
const runs = new WeakMap<Db, Run>()

/** The window waits no longer than this for a slice, and has the thread for as long after it. */
const sliceMs = 25
const sliceLength = 400

export type Indexing = { readonly indexed: number; readonly cases: number } | null

/**
 * Puts the cases of a vault that was made before there was an index into it, a slice at a time, the
 * newest first. Null where all are in it.
 */
export function bringIndexUpToDate(context: Context): Indexing {
  const db = context.vault.current()?.db
  if (!db) return null
  const known = runs.get(db)
  if (known) return indexing(known, db)
  const state = indexState(db)
  const run: Run = { done: state.indexed === state.cases, before: Number.MAX_SAFE_INTEGER }
  runs.set(db, run)
  if (run.done) return null
  const goOn = () => {
    if (context.vault.current()?.db !== db || runs.get(db) !== run) return
    try {
      slice(db, run)
    } catch {
      // Such as a full disk: the next search tries again.
      runs.delete(db)
      return
    }
    if (!run.done) setTimeout(goOn, sliceMs).unref()
  }
  // A vault of a few cases is done at once.
  goOn()
  return indexing(run, db)
}

const indexing = ({ done }: Run, db: Db): Indexing => (done ? null : indexState(db))

/** Indexes what is missing for as long as a slice may take. A case that cannot be read is left out. */
function slice(db: Db, run: Run): void {
  const next = casesBefore(db, run.before, sliceLength)
  const missing = next.filter(({ isIndexed }) => !isIndexed)
  const began = performance.now()
  let { before } = run
  if (missing.length > 0) {
    transact(db, tx => {
      for (const { id, rowid } of missing) {
        if (performance.now() - began > sliceMs) return ok(null)
        const known = caseId.safeParse(id)
        const file = known.success
          ? meetingBadRecords(() => readCaseFile(tx, known.data)).value
          : undefined
        if (file) indexCase(tx, file)
        before = rowid
      }
      return ok(null)
    })
  }
  const lastMissing = missing.at(-1)
  const all = !lastMissing || before <= lastMissing.rowid
  run.before = all ? (next.at(-1)?.rowid ?? before) : before
  run.done = all && next.length < sliceLength
}
