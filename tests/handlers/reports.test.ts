import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rulePacks } from '@core/regimes/index'
import type { Report, ReportFilter } from '@core/reports/contract'
import { everyRequest } from '@core/reports/contract'
import {
  byHand,
  expectNowRight,
  expectRight,
  filesOf,
  linesOf,
  within,
} from '@tests/support/counted-by-hand'
import { closedCase } from '@tests/support/old-cases'
import { insertManyCases, packNamed } from '@tests/support/many-cases'
import { day, testProgram, valueOf, type TestProgram } from '@tests/support/program'
import { readPdf } from '@tests/support/read-pdf'
import { expectSummariesRight } from '@tests/support/summaries'

/** What a report says is what is in the cases' files, counted one by one. */

const dbOf = ({ context }: TestProgram) => context.vault.current()!.db

async function settled(
  { api }: TestProgram,
  query: Parameters<TestProgram['api']['reports']['read']>[0],
) {
  for (;;) {
    const report = valueOf(await api.reports.read(query))
    if (report.settled) return report
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

const year2026 = { from: day('2026-01-01'), to: day('2026-12-31') }

/** A vault of cases of all laws, with its summaries up to date, and what is in its files. */
async function vaultOf(count: number, packs = rulePacks) {
  const program = await testProgram()
  insertManyCases(dbOf(program), {
    ...{ count, packs, seed: 20261218 },
    ...{ from: day('2025-07-01'), to: day('2026-12-18') },
  })
  await settled(program, { period: year2026 })
  return { program, lines: linesOf(program) }
}

describe('figures of many cases of all laws', () => {
  test('are what the files say, for every period and filter', async () => {
    const { program, lines } = await vaultOf(80)
    const periods = [
      year2026,
      { from: day('2026-10-01'), to: day('2026-12-31') },
      { from: day('2026-04-01'), to: day('2027-03-31') },
      { from: day('2026-11-01'), to: day('2026-11-30') },
      { from: day('2026-03-07'), to: day('2026-09-19') },
      { from: day('2020-01-01'), to: day('2020-12-31') },
    ]
    const filters: ReportFilter[] = [
      everyRequest,
      { ...everyRequest, pack: 'gdpr/eu' },
      { ...everyRequest, pack: 'jp_appi', type: 'jp.disclosure' },
      { ...everyRequest, channel: 'post' },
    ]
    for (const period of periods) {
      for (const filter of filters) {
        const report = valueOf(await program.api.reports.read({ period, ...filter }))
        expectRight(report, lines)
        expectNowRight(report, lines)
        const before = { ...report, period: report.before, figures: report.figuresBefore }
        expectRight(before, lines)
      }
    }
    // Not a test of nothing.
    const { figures, now } = await settled(program, { period: year2026 })
    expect(figures.outcomes.length).toBeGreaterThanOrEqual(8)
    expect(figures.reasons.length).toBeGreaterThan(10)
    expect(figures.extended).toBeGreaterThan(0)
    expect(figures.law.late).toBeGreaterThan(0)
    expect(now.overdue.length).toBeGreaterThan(3)
  })

  test('the yearly metrics add up to what was received, each kind as the rules name it', async () => {
    const { program, lines } = await vaultOf(30, [packNamed('us_ca_ccpa')])
    const pack = 'us_ca_ccpa'
    const metrics = valueOf(await program.api.reports.metrics({ pack, year: 2026 }))
    expect(metrics).toMatchObject({ publishBy: '2027-07-01', thresholdConsumers: 10_000_000 })
    const kinds = packNamed(pack).records.metrics!.requests
    expect(metrics.rows.map(row => row.id)).toEqual(kinds.map(({ id }) => id))
    for (const row of metrics.rows) {
      const { types } = kinds.find(({ id }) => id === row.id)!
      const own = lines.filter(
        line =>
          line.pack === pack && types.includes(line.type) && within(line.receivedOn, year2026),
      )
      const of = (...results: string[]) => own.filter(line => results.includes(line.result)).length
      expect(row).toMatchObject({
        received: own.length,
        complied: of('full', 'partial'),
        denied: of('refused', 'none', 'not_processed'),
        open: of('open'),
        otherwise: of('withdrawn', 'no_reply', 'duplicate'),
        days: byHand(own.flatMap(line => (line.days === undefined ? [] : [line.days]))),
      })
      expect(row.complied + row.denied + row.otherwise + row.open).toBe(row.received)
    }
    expect(metrics.rows.reduce((sum, row) => sum + row.received, 0)).toBeGreaterThan(20)
    expect(await program.api.reports.metrics({ pack: 'jp_appi', year: 2026 })).toMatchObject({
      error: { code: 'report/no-metrics' },
    })
  })

  test('weeks later what is open is later too', async () => {
    const { program } = await vaultOf(30)
    const before = await settled(program, { period: year2026 })
    program.setNow('2027-06-30T01:00:00.000Z')
    const after = await settled(program, { period: year2026 })
    const longest = ({ now }: Report) => Math.max(...now.overdue.map(({ days }) => days))
    expect(longest(after) - longest(before)).toBe(194)
    expectNowRight(after, linesOf(program))
    expect(after.figures).toEqual(before.figures)
    expectSummariesRight(program)
  })
})

describe('a destroyed case', () => {
  test('stays in the figures of its months as a number, and nowhere else', async () => {
    const program = await testProgram()
    const { api } = program
    const { caseId } = await closedCase(program)
    const december = { from: day('2026-12-01'), to: day('2026-12-31') }
    const before = await settled(program, { period: december })
    expect(before.figures).toMatchObject({ received: 1, answered: 1, days: { median: 0 } })
    program.setNow('2029-12-20T01:00:00.000Z')
    const chosen = [{ caseId, documentId: null }]
    valueOf(await api.retention.destroy({ chosen, reason: '保存期間の満了' }))
    const events = valueOf(await api.backup.verifyVault({}))
    expect(events.ok).toBe(true)

    const after = await settled(program, { period: december })
    expect(after.figures).toEqual({ ...before.figures, reasons: [] })
    const stored = dbOf(program).$client.prepare('SELECT * FROM destroyed_counts').all()
    expect(stored).toEqual([
      {
        ...{ pack: 'jp_appi', type: 'jp.disclosure', channel: 'email', result: 'full' },
        ...{ received_month: '2026-12', ended_month: '2026-12', days: 0, days_counted: 0 },
        ...{ late_law: -1, late_own: 0, extended: 0, count: 1 },
      },
    ])
    const [event] = dbOf(program)
      .$client.prepare("SELECT detail FROM events WHERE kind = 'retention/destroyed'")
      .pluck()
      .all()
    expect(JSON.parse(String(event))).toMatchObject({ counted: 1 })

    // Of a destroyed case only the month is known: a part of the month does not count it, and says so.
    const part = { from: day('2026-12-10'), to: day('2026-12-31') }
    const { figures } = await settled(program, { period: part })
    expect(figures).toMatchObject({ received: 0, answered: 0, leftOut: 1 })
    const filter = { channel: 'post' } as const
    expect((await settled(program, { period: part, ...filter })).figures.leftOut).toBe(0)
  })
})

describe('a saved report', () => {
  test('has the figures, tags and alternatives, no name, and leaves a trace', async () => {
    const { program } = await vaultOf(20)
    const { api, folder } = program
    const names = filesOf(program).flatMap(file => file.parties.map(party => party.name))
    for (const language of ['ja', 'en'] as const) {
      const path = join(folder, `report-${language}.pdf`)
      program.answerDialog(path)
      const query = { period: year2026, language, release: {} }
      expect(valueOf(await api.reports.savePdf(query))).toEqual({ path })
      const pdf = await readPdf(readFileSync(path))
      expect(pdf.language).toMatch(language)
      expect(pdf.xmp).toContain('pdfuaid:part')
      expect(pdf.roles).toContain('Table')
      expect(pdf.roles).toContain('TH')
      expect(pdf.alternatives.length).toBeGreaterThanOrEqual(5)
      const { figures } = await settled(program, { period: year2026 })
      expect(pdf.textInOrder).toContain(
        language === 'ja' ? `受付 ${figures.received}件` : `${figures.received} requests came in`,
      )
      for (const name of names) expect(pdf.textInOrder).not.toContain(name)
    }
    const kinds = dbOf(program).$client.prepare(
      "SELECT count(*) FROM events WHERE kind = 'report/exported'",
    )
    expect(kinds.pluck().get()).toBe(2)
  })

  test('the yearly figures are a table, on paper and for a spreadsheet', async () => {
    const { program } = await vaultOf(20)
    const { api, folder } = program
    const of = { pack: 'us_ca_ccpa', year: 2026, language: 'en', release: {} } as const
    const path = join(folder, 'metrics.csv')
    program.answerDialog(path)
    valueOf(await api.reports.saveMetrics({ ...of, format: 'csv' }))
    const lines = readFileSync(path, 'utf8').slice(1).trimEnd().split('\r\n')
    const { rows } = valueOf(await api.reports.metrics({ pack: 'us_ca_ccpa', year: 2026 }))
    expect(lines).toHaveLength(rows.length + 1)
    expect(lines[1]).toMatch(new RegExp(`^Requests to delete,${rows[0]!.received},`))
    program.answerDialog(join(folder, 'metrics.pdf'))
    valueOf(await api.reports.saveMetrics({ ...of, format: 'pdf' }))
    const pdf = await readPdf(readFileSync(join(folder, 'metrics.pdf')))
    expect(pdf.textInOrder).toContain('Cal. Code Regs. tit. 11')
    expect(pdf.textInOrder).toContain('1 July 2027')
    program.answerDialog(null)
    expect(valueOf(await api.reports.saveMetrics({ ...of, format: 'csv' }))).toBe(null)
  })
})
