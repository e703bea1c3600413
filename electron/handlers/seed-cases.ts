import type { AppError } from '@core/errors'
import { must } from '@core/assert'
import { documentNumber } from '@core/letters/frame'
import { packKey } from '@core/regimes/index'
import { err, ok, type Result } from '@core/result'
import { plausibleCase } from '@core/seed/plausible-case'
import { planCases, type PlannedCase } from '@core/seed/plan'
import { dayAt, yearOf, type CalendarDate, type Instant } from '@core/time/calendar-date'
import { bulkCaseWriter } from '@db/bulk-rows'
import { raiseSeries } from '@db/cases'
import { transact, type Db, type Writer } from '@db/connection'
import { chainWriter } from '@db/events'
import { countAllCases, hasRealCases, lastInSeries } from '@db/seeded'
import { summariseFile, summaryTime } from './case-summaries'
import type { Context, OpenVault } from './context'
import { caseNumber } from './registration'
import { openVault } from './work'

export type Seeding = {
  /** How many cases are made up. */
  readonly cases: number
  /** The same seed on the same day makes the same cases. */
  readonly seed: number
  /** Told after each transaction how many there are. */
  readonly onProgress?: (done: number) => void
}

/** Cases in one transaction: each of them writes the same pages of the indexes again. */
const batch = 5000
/** Holds what one transaction writes, so that no page is written twice. */
const cacheKb = 256_000

/**
 * Fills a vault with made-up cases for demonstrations, tests and benchmarks. No endpoint leads here:
 * only the command line does. A vault with a case of a real person is refused.
 */
export const seedCases = (
  context: Context,
  seeding: Seeding,
): Result<{ readonly cases: number }, AppError> =>
  seedVault(openVault(context), context.now(), seeding)

/** The same of an open vault by itself. */
export function seedVault(
  { db, login }: Pick<OpenVault, 'db' | 'login'>,
  now: Instant,
  { cases, seed, onProgress = () => undefined }: Seeding,
): Result<{ readonly cases: number }, AppError> {
  if (hasRealCases(db)) return err({ code: 'seed/real-cases' })
  const plan = planCases({
    seed,
    from: countAllCases(db),
    count: cases,
    today: dayAt(now, 'Asia/Tokyo'),
  })
  writePlan({ db, login }, now, { plan, seed, onProgress })
  return ok({ cases: plan.length })
}

type Planned = Omit<Seeding, 'cases'> & { readonly plan: readonly PlannedCase[] }

/** Writes the planned cases, each with what registering it would have written. */
export function writePlan(
  { db, login }: Pick<OpenVault, 'db' | 'login'>,
  now: Instant,
  { plan, seed, onProgress = () => undefined }: Planned,
): void {
  const series = countersOf(db)
  withRoom(db, () => {
    for (let from = 0; from < plan.length || from === 0; from += batch) {
      transact(db, tx => {
        const record = chainWriter(db, tx)
        if (from === 0) {
          const detail = { cases: plan.length, seed }
          record({ at: now, actor: login, caseId: null, kind: 'vault/seeded', detail })
        }
        writeCases(tx, plan.slice(from, from + batch), { db, login, now, seed, series, record })
        series.save(tx)
        return ok(null)
      })
      onProgress(Math.min(from + batch, plan.length))
    }
  })
}

/** Whole cases are written, parents before children: looking each parent up would be work for nothing. */
function withRoom(db: Db, work: () => void): void {
  const usualCache = Number(db.$client.pragma('cache_size', { simple: true }))
  db.$client.pragma(`cache_size = -${cacheKb}`)
  db.$client.pragma('foreign_keys = OFF')
  try {
    work()
  } finally {
    db.$client.pragma('foreign_keys = ON')
    db.$client.pragma(`cache_size = ${usualCache}`)
  }
}

type Writing = {
  readonly db: Db
  readonly login: string
  readonly now: string
  readonly seed: number
  readonly series: Counters
  readonly record: ReturnType<typeof chainWriter>
}

function writeCases(tx: Writer, plans: readonly PlannedCase[], writing: Writing): void {
  const { db, login, now, seed, series, record } = writing
  const time = summaryTime(tx, now)
  const { documentNumbering: pattern, name: organisation } = time.settings.organisation
  const write = bulkCaseWriter(db, tx)
  const letterNumber = (datedOn: CalendarDate): string | null => {
    const year = yearOf(datedOn)
    // A pattern without a running number would give the same one twice.
    return pattern.includes('{n}')
      ? documentNumber(pattern, year, series.next('letters', year))
      : null
  }
  for (const plan of plans) {
    const year = yearOf(plan.receivedOn)
    const serial = series.next('cases', year)
    const number = caseNumber(year, serial)
    const office = { seed, actor: login, reviewer: login, number, letterNumber, organisation }
    const file = plausibleCase(plan, office)
    write(file, serial, must(summariseFile(tx, file, { time, isWhole: true }), 'summary'))
    const event = { at: now, actor: login, caseId: file.case.id } as const
    const types = file.requests.map(({ request }) => request.type)
    const detail = { number, types, regime: packKey(plan.scene.pack), documents: [], seed }
    record({ ...event, kind: 'case/registered', detail })
    if (!plan.closed) continue
    record({ ...event, kind: 'case/closed', detail: { reason: plan.closed.reason } })
  }
}

type Counters = {
  readonly next: (name: 'cases' | 'letters', year: number) => number
  readonly save: (tx: Writer) => void
}

/** The vault's own running numbers, so that what is registered later goes on from there. */
function countersOf(db: Db): Counters {
  const last = new Map<string, number>()
  return {
    next(name, year) {
      const series = `${name}:${year}`
      const number = (last.get(series) ?? lastInSeries(db, series)) + 1
      last.set(series, number)
      return number
    },
    save(tx) {
      for (const [series, number] of last) raiseSeries(tx, series, number)
    },
  }
}
