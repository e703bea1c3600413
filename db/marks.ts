import { inArray } from 'drizzle-orm'
import type { CaseId } from '@core/ids'
import type { Mark } from '@core/marks/contract'
import { selection, sidesOf, joined, idsOf, type Todays } from './case-conditions'
import type { CaseFilter } from '@core/cases/case-query'
import { summariesOf } from './case-summaries'
import { databaseOf, type Db, type Reader, type Writer } from './connection'
import { cases } from './schema'
import { noteSummaryChange } from './summary-changes'

/** The ids of every case that the filter leaves, no more than `most`. */
export function idsLeftBy(
  db: Db,
  filter: CaseFilter,
  { todays, most }: { readonly todays: Todays; readonly most: number },
): readonly CaseId[] {
  const { sql, values } = joined(sidesOf(filter), isOpen =>
    selection(filter, todays, { what: 'case_id', from: 'case_summaries', isOpen }),
  )
  return idsOf(db, { sql: `SELECT case_id FROM (${sql}) LIMIT ?`, values: [...values, most] })
}

export type CaseMarks = {
  readonly id: CaseId
  readonly number: string
  readonly assignee: string
  readonly labels: readonly string[]
}

/** What is set on cases now, in the order of `ids`; those that are not there are left out. */
export function marksOf(db: Reader, ids: readonly CaseId[]): readonly CaseMarks[] {
  const found = db
    .select({ id: cases.id, number: cases.number, assignee: cases.assignee })
    .from(cases)
    .where(inArray(cases.id, [...ids]))
    .all()
  const byId = new Map<string, (typeof found)[number]>(found.map(one => [one.id, one]))
  const summaries = summariesOf(db, ids)
  return ids.flatMap((id, index) => {
    const one = byId.get(id)
    const labels = summaries[index]?.labels.split(' ').filter(Boolean) ?? []
    return one ? [{ ...one, id, labels }] : []
  })
}

/**
 * Writes a mark on cases: on the case and, as nothing else of its line follows from it, on its summary.
 * Answers a function to be called for each case inside the caller's transaction.
 */
export function markWriter(
  tx: Writer,
): (id: CaseId, mark: Mark, labels: readonly string[]) => void {
  const { $client } = databaseOf(tx)
  const assign = $client.prepare('UPDATE cases SET assignee = ? WHERE id = ?')
  const assignLine = $client.prepare('UPDATE case_summaries SET assignee = ? WHERE case_id = ?')
  const put = $client.prepare('INSERT OR IGNORE INTO case_labels (case_id, label) VALUES (?, ?)')
  const takeOff = $client.prepare('DELETE FROM case_labels WHERE case_id = ? AND label = ?')
  const labelLine = $client.prepare('UPDATE case_summaries SET labels = ? WHERE case_id = ?')
  return (id, mark, labels) => {
    noteSummaryChange(tx, id)
    if (mark.kind === 'assignee') {
      assign.run(mark.to, id)
      assignLine.run(mark.to, id)
      return
    }
    const change = mark.on ? put : takeOff
    change.run(id, mark.label)
    const others = labels.filter(one => one !== mark.label)
    const now = (mark.on ? [...others, mark.label] : others).toSorted()
    labelLine.run(now.length === 0 ? ' ' : ` ${now.join(' ')} `, id)
  }
}
