import { hash } from 'node:crypto'
import type { CheckView } from '@core/imports/contract'
import type { Mapping } from '@core/imports/mapping'
import type { RowNote } from '@core/imports/note'
import { readRow, rowReading } from '@core/imports/read-row'
import type { TableRow } from '@core/imports/row'
import type { IntakeDraft } from '@core/cases/contract'
import type { AppError } from '@core/errors'
import { findPack } from '@core/regimes/index'
import { err, ok, type Result } from '@core/result'
import { dayAt } from '@core/time/calendar-date'
import type { Db } from '@db/connection'
import { rowFinder } from '@db/imports'
import { hasKeys, keyFinder } from '@db/person-keys'
import type { Context } from './context'
import { inSlices, statuses, type Checked, type OpenTable } from './import-tables'
import { caseKeysOf, fillKeys } from './person-keys'
import { inVault, openVault } from './work'

/** By what a row is known when it comes again: all it says, and nothing of where it stands. */
export const rowHashOf = (draft: IntakeDraft): string =>
  hash('sha256', JSON.stringify(draft)).slice(0, 32)

export const isEmptyRow = ({ cells }: TableRow): boolean => cells.every(cell => cell.trim() === '')

/** Judges every row of a table; no case is written. */
export async function checkTable(
  context: Context,
  open: OpenTable,
  mapping: Mapping,
): Promise<Result<CheckView, AppError>> {
  const pack = findPack(mapping)
  if (!pack) return err({ code: 'intake/unknown-type' })
  const { db } = openVault(context)
  await fillKeys(db, () => context.vault.current()?.db === db)
  if (context.vault.current()?.db !== db) return err({ code: 'vault/locked' })
  const { rows } = open.table
  const headings = rows[mapping.headerRow ?? -1]?.cells
  const checked: Checked = {
    mapping,
    reading: rowReading(mapping, dayAt(context.now(), pack.timeZone), headings),
    first: mapping.headerRow === null ? 0 : mapping.headerRow + 1,
    status: new Uint8Array(rows.length),
    notes: new Map(),
  }
  const judge = judgeOf(db, checked)
  // A file of several that were joined has the headings of each.
  const heading = headings?.join('\n')
  const isHeading = ({ cells }: TableRow): boolean => cells.join('\n') === heading
  const ended = await inSlices(context, rows.length - checked.first, (from, isOver) => {
    let at = from
    for (; at < rows.length - checked.first && !isOver(); at += 1) {
      const row = rows[checked.first + at]
      if (row && !isHeading(row)) judge(row, checked.first + at)
    }
    return at
  })
  if (ended === 'locked') return err({ code: 'vault/locked' })
  if (ended === 'stopped') return err({ code: 'import/not-checked' })
  open.checked = checked
  const view = countOf(checked)
  return inVault(context, ({ record }) => {
    record('import/checked', { rows: view.rows, good: view.good, bad: view.bad })
    return ok(view)
  })
}

function judgeOf(db: Db, { status, notes, reading }: Checked) {
  const find = keyFinder(db)
  const isFirst = !hasKeys(db)
  const imported = rowFinder(db)
  const seen = new Map<string, number>()
  return (row: TableRow, at: number): void => {
    if (isEmptyRow(row)) return
    const { draft, problems, warnings } = readRow(reading, row)
    const rowHash = rowHashOf(draft)
    const number = imported(rowHash)
    const twin = seen.get(rowHash)
    if (twin === undefined) seen.set(rowHash, at)
    const more: RowNote[] = []
    if (twin !== undefined) more.push({ ...aboutRow, code: 'same-row', about: [String(twin + 1)] })
    if (number) more.push({ ...aboutRow, code: 'imported-before', about: [number] })
    else if (!isFirst) more.push(...samePerson(find, draft))
    status[at] = problems.length > 0 ? statuses.bad : number ? statuses.again : statuses.good
    if (problems.length + warnings.length + more.length > 0) {
      notes.set(at, { problems, warnings: [...warnings, ...more] })
    }
  }
}

const aboutRow = { field: null, column: null } as const

function samePerson(find: ReturnType<typeof keyFinder>, draft: IntakeDraft): readonly RowNote[] {
  const people = [draft.principal]
  const numbers = [...new Set(find(caseKeysOf(null, people)).map(({ number }) => number))]
  if (numbers.length === 0) return []
  return [{ ...aboutRow, code: 'same-person', about: numbers.slice(0, 3) }]
}

type Noted = readonly [number, { readonly warnings: readonly RowNote[] }]

function countOf({ status, notes }: Checked): CheckView {
  const counts = [0, 0, 0, 0]
  for (const one of status) counts[one] = (counts[one] ?? 0) + 1
  const [, good = 0, bad = 0, again = 0] = counts
  const byCode = new Map<RowNote['code'], number>()
  for (const { problems, warnings } of notes.values()) {
    for (const { code } of [...problems, ...warnings]) byCode.set(code, (byCode.get(code) ?? 0) + 1)
  }
  const isWarned = ([at, { warnings }]: Noted) =>
    status[at] === statuses.good && warnings.length > 0
  const warned = [...notes].filter(isWarned).length
  const commonest = [...byCode].toSorted((a, b) => b[1] - a[1])
  return {
    ...{ rows: good + bad + again, good, bad, warned, again },
    notes: commonest.map(([code, count]) => ({ code, count })),
  }
}
