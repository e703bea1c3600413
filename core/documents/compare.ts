import type { Language } from '@core/bilingual'
import { compareLines, type Change, type LineChange } from '@core/text/compare-lines'

/** More characters than this are not compared. */
export const longestCompared = 300_000

const linesOf = (text: string) =>
  text
    .slice(0, longestCompared)
    .split(/\r\n?|\n/u)
    .map(line => line.trimEnd())
    .filter(line => line !== '')
    .map(line => ({ type: 'line' as const, text: line }))

/** A line of the one version beside that of the other; undefined where it has none. */
export type ComparedRow = {
  readonly before: readonly Change[] | undefined
  readonly after: readonly Change[] | undefined
  /** Of changed rows: which place it belongs to. Rows that changed one below the other are one place. */
  readonly place: number | undefined
}

export type Comparison = { readonly rows: readonly ComparedRow[]; readonly places: number }

/** Two versions beside each other. Empty lines are left out: each kind of file has its own. */
export function compareTexts(before: string, after: string, language: Language): Comparison {
  const rows: ComparedRow[] = []
  let places = 0
  let run: LineChange<'line'>[] = []
  const endRun = () => {
    if (run.length === 0) return
    for (const row of besides(run)) rows.push({ ...row, place: places })
    places += 1
    run = []
  }
  for (const line of compareLines(linesOf(before), linesOf(after), { language })) {
    if (line.kind === 'same') {
      endRun()
      rows.push({ before: line.changes, after: line.changes, place: undefined })
    } else run.push(line)
  }
  endRun()
  return { rows, places }
}

type Sides = Pick<ComparedRow, 'before' | 'after'>

/** Lines that went stand beside those that came, up to the next line that stayed in part. */
function besides(run: readonly LineChange<'line'>[]): readonly Sides[] {
  const rows: Sides[] = []
  let gone: (readonly Change[])[] = []
  let come: (readonly Change[])[] = []
  const pair = () => {
    const count = Math.max(gone.length, come.length)
    for (let n = 0; n < count; n += 1) rows.push({ before: gone[n], after: come[n] })
    gone = []
    come = []
  }
  for (const { kind, changes } of run) {
    if (kind === 'removed') gone.push(changes)
    else if (kind === 'added') come.push(changes)
    else {
      pair()
      const before = changes.filter(change => change.kind !== 'added')
      rows.push({ before, after: changes.filter(change => change.kind !== 'removed') })
    }
  }
  pair()
  return rows
}

/** The changed rows with so many on either side; `gap` for those between that are the same. */
export function onlyChanges(
  rows: readonly ComparedRow[],
  around: number,
): readonly (ComparedRow | 'gap')[] {
  const near = new Set<number>()
  for (const [at, { place }] of rows.entries()) {
    if (place === undefined) continue
    for (let n = at - around; n <= at + around; n += 1) near.add(n)
  }
  const shown: (ComparedRow | 'gap')[] = []
  for (const [at, row] of rows.entries()) {
    if (near.has(at)) shown.push(row)
    else if (shown.at(-1) !== 'gap') shown.push('gap')
  }
  return shown
}
