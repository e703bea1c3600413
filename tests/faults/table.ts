import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { TestContext } from 'vitest'
import { z } from 'zod'
import { fullRun, runSeed } from './amount'
import suites from './suites.json' with { type: 'json' }

/** What one kind of harm was tried how often, and what became of the vault. */
export const faultRow = z.object({
  /** One of suites.json: a run in which one of them is missing is no whole run. */
  suite: z.string().refine(name => suites.includes(name), 'not in suites.json'),
  tried: z.int().nonnegative(),
  /** Nothing was lost, or the loss was named and nothing wrong was shown as right. */
  survived: z.int().nonnegative(),
  lost: z.int().nonnegative(),
  note: z.string().optional(),
})
export type FaultRow = Readonly<z.infer<typeof faultRow>>

/** Adds a row to the run's table. Without KAIJI_FAULT_REPORT, the file it goes to, nothing is kept. */
export function report(row: FaultRow): void {
  const file = process.env['KAIJI_FAULT_REPORT']
  const run = {
    form: fullRun ? 'full' : 'short',
    date: new Date().toISOString().slice(0, 10),
    seed: runSeed,
  }
  if (file) appendFileSync(file, `${JSON.stringify({ ...faultRow.parse(row), ...run })}\n`)
}

/** For harm that cannot be done on this machine: the table says so, and the test counts as skipped. */
export function notTried(test: TestContext, suite: string, why: string): never {
  report({ suite, tried: 0, survived: 0, lost: 0, note: `not tried: ${why}` })
  return test.skip(`not tried: ${why}`)
}

/** The rows of a run so far. */
export function readRows(file: string): readonly FaultRow[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => faultRow.parse(JSON.parse(line)))
}

/** The table as it is printed at the end of a run. */
export function tableText(rows: readonly FaultRow[]): string {
  const width = Math.max(20, ...rows.map(row => row.suite.length)) + 2
  const figures = (cells: readonly (string | number)[]) =>
    cells.map(cell => String(cell).padStart(9)).join('')
  const lines = rows.map(({ suite, tried, survived, lost, note }) =>
    `${suite.padEnd(width)}${figures([tried, survived, lost])}${note ? `   ${note}` : ''}`.trimEnd(),
  )
  const sum = (key: 'tried' | 'survived' | 'lost') =>
    rows.reduce((total, row) => total + row[key], 0)
  const total = [sum('tried'), sum('survived'), sum('lost')]
  return [
    `${'fault'.padEnd(width)}${figures(['tried', 'survived', 'lost'])}`,
    ...lines,
    `${'all'.padEnd(width)}${figures(total)}`,
  ].join('\n')
}
