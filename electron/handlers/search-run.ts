import type { CaseFile } from '@core/cases/case-file'
import { caseId } from '@core/ids'
import { ok } from '@core/result'
import type { Indexing, WhyIndexing } from '@core/search/contract'
import { readCaseFile } from '@db/case-files'
import { transact, type Db, type Writer } from '@db/connection'
import { readCaseFiles } from '@db/many-case-files'
import { meetingBadRecords } from '@db/records'
import { casesBefore, countIndexed, indexState, type NextCase } from '@db/search'
import { hasOlderTexts, indexCase } from '@db/search-index'
import { emptyIndex } from '@db/search-tables'
import type { Context } from './context'
import { isIndexDamage, isMoreToIndex, takeMoreToIndex } from './search-state'
import { inSlices, sliceLength, sliceMs } from './slices'

/** One run through the cases of an open vault; it goes with it. */
type Run = { done: boolean; before: number; readonly why: WhyIndexing }
const runs = new WeakMap<Db, Run>()
/** Vaults whose index was made anew since they were opened: what is wrong then is not the index alone. */
const healed = new WeakSet<Db>()

const lookedAtTogether = 400
/** Cases that are read and written in one go. */
const readTogether = 5

/**
 * Puts the cases that are not in the index into it, a slice at a time, the newest first: those of a
 * vault from before there was an index, those of an import, and all of them where the index was
 * damaged. Null where all are in it.
 */
export function bringIndexUpToDate(context: Context): Indexing {
  const db = context.vault.current()?.db
  if (!db) return null
  const known = runs.get(db)
  if (known && !(known.done && isMoreToIndex(db))) return indexing(known, db)
  return beginWhereMissing(context, db, indexState(db))
}

type IndexState = ReturnType<typeof indexState>

function beginWhereMissing(context: Context, db: Db, { indexed, cases }: IndexState): Indexing {
  const known = runs.get(db)
  takeMoreToIndex(db)
  if (!known) checkSoon(context, db)
  const done = indexed === cases
  // After an update: taking texts out one by one would take longer than putting all of them in.
  if (!known && !done && hasOlderTexts(db)) empty(db)
  return begin(context, db, { done, before: Number.MAX_SAFE_INTEGER, why: 'older' })
}

/** Long enough for whoever opened the vault to see what they came for. */
const soonMs = 1000
const awaited = new WeakSet<Db>()

/** The same in a moment, and in slices: to see whether anything is missing, all cases of a large vault are counted. */
export function bringIndexUpToDateSoon(context: Context): void {
  const db = context.vault.current()?.db
  if (!db || runs.has(db) || awaited.has(db)) return
  awaited.add(db)
  const counting = countIndexed(db)
  const count = () => {
    // A search has asked meanwhile.
    if (runs.has(db)) return false
    const until = performance.now() + sliceMs
    let step = counting.next()
    while (!step.done && performance.now() < until) step = counting.next()
    if (step.done) beginWhereMissing(context, db, step.value)
    return !step.done
  }
  // The next search tries again.
  inSlices(context, db, { slice: count, onTrouble: () => awaited.delete(db) }, soonMs)
}

function begin(context: Context, db: Db, run: Run): Indexing {
  runs.set(db, run)
  if (run.done) return null
  const goOn = {
    slice(ms = sliceLength(context)) {
      if (runs.get(db) !== run) return false
      slice(db, run, ms)
      // What has come meanwhile is newer than where this run is.
      if (run.done && isMoreToIndex(db)) bringIndexUpToDate(context)
      return !run.done
    },
    onTrouble(cause: unknown) {
      // The next search tries again.
      runs.delete(db)
      if (mayHeal(context, cause)) healIndex(context)
    },
  }
  // A vault of a few cases is done at once.
  try {
    if (goOn.slice(sliceMs)) inSlices(context, db, goOn)
  } catch (cause) {
    goOn.onTrouble(cause)
  }
  return indexing(run, db)
}

const indexing = ({ done, why }: Run, db: Db): Indexing =>
  done ? null : { ...indexState(db), why }

/** Begins the index anew; what is in it is worked out from the cases once more. */
export function healIndex(context: Context): Indexing {
  const db = context.vault.current()?.db
  if (!db) return null
  takeMoreToIndex(db)
  healed.add(db)
  empty(db)
  const { cases } = indexState(db)
  return begin(context, db, { done: cases === 0, before: Number.MAX_SAFE_INTEGER, why: 'damaged' })
}

/**
 * Before so many cases go that putting the others back takes less time than taking these out: nothing
 * is in the index until the function that it answers is called.
 */
export function letGoOfIndex(context: Context, db: Db, going: number): () => void {
  if (going < indexState(db).indexed / 2) return () => undefined
  empty(db)
  // Nobody goes through the cases meanwhile.
  runs.set(db, { done: false, before: 0, why: 'older' })
  return () => {
    if (context.vault.current()?.db !== db) return
    begin(context, db, { done: false, before: Number.MAX_SAFE_INTEGER, why: 'older' })
  }
}

function empty(db: Db): void {
  transact(db, () => {
    emptyIndex(db)
    return ok(null)
  })
}

/** Whether making the index anew may help against what was thrown. */
export function mayHeal(context: Context, cause: unknown): boolean {
  const db = context.vault.current()?.db
  return db !== undefined && !healed.has(db) && isIndexDamage(db, cause)
}

/** After unlocking somebody wants to work; then a thread looks at the whole index, once. */
const patience = 30_000

function checkSoon(context: Context, db: Db): void {
  // What cannot be looked at now, such as on a drive that was pulled out, is after the next unlocking.
  setTimeout(() => void checkIndex(context, db).catch(() => undefined), patience).unref()
}

/** Looks at all of the index: searches and changes only notice damage where they happen to read. */
export async function checkIndex(context: Context, db: Db): Promise<void> {
  const vault = context.vault.current()
  if (vault?.db !== db) return
  const isSound = await context.health.isIndexSound(vault)
  if (isSound || context.vault.current()?.db !== db || healed.has(db)) return
  healIndex(context)
}

/** Indexes what is missing for as long as a slice may take. A case that cannot be read is left out. */
function slice(db: Db, run: Run, ms: number): void {
  const next = casesBefore(db, run.before, lookedAtTogether)
  const missing = next.filter(({ isIndexed }) => !isIndexed)
  const before = indexFor(db, missing, ms) ?? run.before
  const lastMissing = missing.at(-1)
  const all = !lastMissing || before <= lastMissing.rowid
  run.before = all ? (next.at(-1)?.rowid ?? before) : before
  run.done = all && next.length < lookedAtTogether
}

/** Indexes as many of them as there is time for; the last one that is done. */
function indexFor(db: Db, missing: readonly NextCase[], ms: number): number | undefined {
  const until = performance.now() + ms
  let last: number | undefined
  // One transaction: the index writes a part of its own at the end of each, and folds them together later.
  transact(db, tx => {
    for (let from = 0; from < missing.length && performance.now() < until; from += readTogether) {
      const some = missing.slice(from, from + readTogether)
      const done = indexSome(tx, db, some)
      last = some[done - 1]?.rowid ?? last
      if (done < some.length) break
    }
    return ok(null)
  })
  return last
}

/** Says how many of them are done: of one with long documents there is more to do, and the next slice goes on with it. */
function indexSome(tx: Writer, db: Db, cases: readonly NextCase[]): number {
  const fileOf = filesOf(db, cases)
  const unfinished = cases.findIndex(({ id }) => {
    const file = fileOf(id)
    return file !== undefined && !indexCase(tx, file)
  })
  return unfinished < 0 ? cases.length : unfinished
}

/** The files of several cases, read together; where one of them cannot be read, each by itself. */
function filesOf(db: Db, cases: readonly NextCase[]) {
  const known = new Map(
    cases.flatMap(({ id }) => {
      const parsed = caseId.safeParse(id)
      return parsed.success ? [[id, parsed.data] as const] : []
    }),
  )
  const files = readCaseFiles(db, [...known.values()])
  return (id: string): CaseFile | undefined => {
    const own = known.get(id)
    if (!own) return undefined
    return files ? files.get(own) : meetingBadRecords(() => readCaseFile(db, own)).value
  }
}
