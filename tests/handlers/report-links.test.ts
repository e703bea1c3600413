import { expect, test } from 'vitest'
import { sayIn } from '@core/i18n/say'
import { caseFilter } from '@core/cases/case-query'
import { rulePacks } from '@core/regimes/index'
import { comparisonTable } from '@core/reports/comparison'
import { everyRequest, type ReportFilter } from '@core/reports/contract'
import { reportParts } from '@core/reports/parts'
import type { Period } from '@core/reports/period'
import { insertManyCases } from '@tests/support/many-cases'
import { day, testProgram, valueOf, type TestProgram } from '@tests/support/program'

const wording = { say: sayIn('en'), pick: (text: { en: string }) => text.en, day: String }

/** Every number of a report that leads to the list, with how many cases are there. */
async function linksOf({ api }: TestProgram, period: Period, filter: ReportFilter) {
  const report = valueOf(await api.reports.read({ period, ...filter }))
  const keys = valueOf(await api.reports.listed({ period, ...filter }))
  const tables = [
    comparisonTable(report, wording, keys),
    ...reportParts(report, wording, keys).map(({ table }) => table),
  ]
  const numbers = tables.flatMap(({ rows, sets = [] }) =>
    rows.flatMap((row, at) =>
      row.map((value, column) => ({ value: Number.parseInt(value), set: sets[at]?.[column] })),
    ),
  )
  const linked = numbers.flatMap(({ value, set }) => (set ? [{ value, set }] : []))
  const listed = linked.map(({ set }) =>
    api.cases.list(caseFilter.parse({ status: 'all', requests: set })),
  )
  const totals = (await Promise.all(listed)).map(page => valueOf(page).total)
  return { linked, totals, report }
}

test('a number of a report leads to the list where that shows as many cases, and to no other', async () => {
  const program = await testProgram()
  insertManyCases(program.context.vault.current()!.db, {
    ...{ count: 80, packs: rulePacks, seed: 20261218 },
    ...{ from: day('2025-07-01'), to: day('2026-12-18') },
  })
  const year = { from: day('2026-01-01'), to: day('2026-12-31') }
  await expect
    .poll(async () => valueOf(await program.api.reports.read({ period: year })).settled, {
      timeout: 20_000,
    })
    .toBe(true)
  for (const [period, filter] of [
    [year, everyRequest],
    [
      { from: day('2026-03-07'), to: day('2026-09-19') },
      { ...everyRequest, channel: 'post' },
    ],
  ] as const) {
    const { linked, totals, report } = await linksOf(program, period, filter)
    expect(totals).toEqual(linked.map(({ value }) => value))
    expect(linked.filter(({ value }) => value > 0).length).toBeGreaterThan(8)
    const all = valueOf(
      await program.api.cases.list({
        status: 'all',
        requests: { of: 'received', ...period, channel: filter.channel },
      }),
    )
    const isLinked = linked.some(
      ({ set }) =>
        set.of === 'received' &&
        set.type === null &&
        set.from === period.from &&
        set.to === period.to &&
        set.channel === filter.channel,
    )
    expect(isLinked).toBe(all.total === report.figures.received)
  }
})
