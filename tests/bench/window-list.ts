import type { Page } from '@playwright/test'
import { must } from '@core/assert'
import type { CasePage, CaseQuery } from '@core/cases/case-query'
import type { Result } from '@core/result'
import { paintedAfter } from './frames'

/** How long a list takes to show its first page, and from there to its last row. */
export type ListEnds = {
  /** Milliseconds from the choice of a list to its first rows on screen, the slowest of several lists. */
  readonly firstPageMs: number
  /** Milliseconds from the End key to the last row on screen, in those lists. */
  readonly lastRowMs: number
  /** How many rows the longest of them has. */
  readonly rows: number
}

/** One press of the arrow to the left from the list before, the first of them from that of open cases. */
const lists = ['all', 'closed'] as const

/** Goes to both ends of lists that were not on screen before; throws where an end is another row than the vault's. */
export async function listEnds(page: Page): Promise<ListEnds> {
  const each: ListEnds[] = []
  for (const status of lists) {
    await page.getByRole('radio', { checked: true }).first().focus()
    const { total } = await listed(page, { status, from: 0 })
    const rows = must(total, 'number of cases')
    const grid = `[role="grid"][aria-rowcount="${rows + 1}"]`
    const first = await paintedAfter(page, `${grid} ${linkOf(0)}`, () =>
      page.keyboard.press('ArrowLeft'),
    )
    await page.getByRole('grid').focus()
    const last = await paintedAfter(page, `${grid} ${linkOf(rows - 1)}`, () =>
      page.keyboard.press('End'),
    )
    await isLast(page, { status, from: rows - 1 })
    each.push({ firstPageMs: first.at - first.began, lastRowMs: last.at - last.began, rows })
  }
  return {
    firstPageMs: Math.max(...each.map(({ firstPageMs }) => firstPageMs)),
    lastRowMs: Math.max(...each.map(({ lastRowMs }) => lastRowMs)),
    rows: Math.max(...each.map(({ rows }) => rows)),
  }
}

/** The line of a case that was read, not the place of one; the headings are the first row. */
const linkOf = (row: number): string => `[role="row"][aria-rowindex="${row + 2}"] a`

/** The row at the foot of the list is the vault's last one, and all of it can be seen. */
async function isLast(page: Page, asked: Asked): Promise<void> {
  const { rows } = await listed(page, asked)
  const number = must(rows[0], 'last case').number
  const line = page.locator(linkOf(asked.from), { hasText: number })
  const seen = await line.evaluate(link => {
    const row = link.closest('[role="row"]')?.getBoundingClientRect()
    const grid = link.closest('[role="grid"]')?.getBoundingClientRect()
    return row && grid && row.top >= grid.top && row.bottom <= grid.bottom + 1
  })
  if (!seen) throw new Error(`${number}, the last case, is not wholly in view`)
}

type Asked = Pick<CaseQuery, 'status' | 'from'>

/** One row as the vault answers it, in the order that the list has at first. */
async function listed(page: Page, asked: Asked): Promise<CasePage> {
  const answer = await page.evaluate(
    input => {
      const { kaiji } = window as unknown as {
        kaiji: { call: (name: string, input: object) => Promise<unknown> }
      }
      return kaiji.call('cases.list', input)
    },
    { ...asked, count: 1 },
  )
  // The answer of the endpoint that was asked.
  const result = answer as Result<CasePage, unknown>
  if (!result.ok) throw new Error('The list of cases was not answered')
  return result.value
}
