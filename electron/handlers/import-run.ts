import { importId } from '@core/ids'
import type { RunView } from '@core/imports/contract'
import { readRow } from '@core/imports/read-row'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import { withRoomForMany } from '@db/bulk-insert'
import { transact, type Writer } from '@db/connection'
import { saveImport, type StoredImport } from '@db/imports'
import { summaryTime } from './case-summaries'
import type { Context } from './context'
import { inSlices, statuses, type Checked, type OpenTable } from './import-tables'
import { caseMaker, type Likes } from './import-writer'
import { bringIndexUpToDate } from './search-run'
import { noteMoreToIndex } from './search-state'
import { inVault, openVault } from './work'

type Run = {
  readonly context: Context
  readonly open: OpenTable
  readonly checked: Checked
  /** Indexes of the rows that become cases. */
  readonly rows: readonly number[]
  readonly likes: Likes
  stored: StoredImport
  readonly numbers: { readonly row: number; readonly number: string }[]
}

/** Makes a case of every good row, in safe slices: what is written stays whatever comes after. */
export async function runImport(
  context: Context,
  open: OpenTable,
  withAgain: boolean,
): Promise<Result<RunView, AppError>> {
  const { checked } = open
  if (!checked) return err({ code: 'import/not-checked' })
  const counts = count(checked)
  const rows = [...checked.status.keys()].filter(at => isWanted(checked.status[at], withAgain))
  if (rows.length === 0) return err({ code: 'import/nothing-to-import' })
  const { db, login: actor } = openVault(context)
  const stored: StoredImport = {
    ...{ id: importId.parse(context.newId()), at: context.now(), actor, fileName: open.fileName },
    ...{ kind: 'table', sha256: open.sha256, cases: 0, rejected: counts.bad },
    ...{ undoneAt: null, undoneBy: null, kept: 0 },
  }
  const run: Run = { context, open, checked, rows, likes: new Map(), stored, numbers: [] }
  const ended = await withRoomForMany(db, () =>
    inSlices(context, rows.length, (from, isOver) => slice(run, from, isOver), 'write'),
  )
  if (ended === 'locked') return err({ code: 'vault/locked' })
  // Indexing takes as long again as writing: it follows in the background.
  noteMoreToIndex(db)
  bringIndexUpToDate(context)
  const { id, cases } = run.stored
  const kind = ended === 'stopped' ? ('import/stopped' as const) : ('import/made' as const)
  inVault(context, ({ record }) => {
    record(kind, { import: id, cases, rejected: counts.bad })
    return ok(null)
  })
  // What was written would be written again by a second press.
  for (const at of rows.slice(0, cases)) checked.status[at] = statuses.again
  return ok(viewOf(run, { ...counts, again: withAgain ? 0 : counts.again, ended }))
}

type Ended = ReturnType<typeof count> & { readonly ended: 'done' | 'stopped' }

function viewOf({ stored, numbers }: Run, { bad, again, ended }: Ended): RunView {
  const first = numbers.at(0)?.number ?? null
  const last = numbers.at(-1)?.number ?? null
  const stopped = ended === 'stopped'
  const { id: importId, cases } = stored
  return { importId, cases, first, last, numbers, rejected: bad, again, stopped }
}

const isWanted = (status: number | undefined, withAgain: boolean): boolean =>
  status === statuses.good || (withAgain && status === statuses.again)

const count = ({ status }: Checked) => ({
  bad: status.filter(one => one === statuses.bad).length,
  again: status.filter(one => one === statuses.again).length,
})

/** One transaction: as many rows as there is time for, and how far the import has come. */
function slice(run: Run, from: number, isOver: () => boolean): number {
  const { db } = openVault(run.context)
  let at = from
  transact(db, tx => {
    at = writeRows(run, tx, { from, isOver })
    return ok(null)
  })
  return at
}

/** Of a transaction, however slow the machine: fewer write the same pages of the indexes too often. */
const fewestRows = 1000

type Turn = { readonly from: number; readonly isOver: () => boolean }

function writeRows(run: Run, tx: Writer, { from, isOver }: Turn): number {
  const { context, open, checked, rows, likes } = run
  const { db, login: actor } = openVault(context)
  const time = summaryTime(tx, context.now())
  saveImport(tx, run.stored)
  const maker = caseMaker({ db, tx, context, actor, time, likes })
  let at = from
  for (; at < rows.length && (at - from < fewestRows || !isOver()); at += 1) {
    const index = rows[at] ?? 0
    const row = open.table.rows[index]
    if (!row) continue
    const { draft } = readRow(checked.reading, row, false)
    const number = maker.make(draft, { importId: run.stored.id, row: index + 1 })
    run.numbers.push({ row: index + 1, number })
  }
  maker.finish()
  run.stored = { ...run.stored, cases: at }
  saveImport(tx, run.stored)
  return at
}
