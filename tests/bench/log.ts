import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '@core/assert'
import { everything, type LogFilter } from '@core/audit/contract'
import { eventKind } from '@core/audit/event'
import { valueOf } from '@core/failure'
import type { Api } from '@core/ipc/client'
import { ok } from '@core/result'
import { calendarDate } from '@core/time/calendar-date'
import { transact, type Db } from '@db/connection'
import { recordEvent } from '@db/events'
import { workedMs } from '@tests/support/work-time'
import { benchVault } from './bench-vault'

export type LogFigures = {
  readonly events: number
  /** Milliseconds of this thread for each look at the log, the mean of several. */
  readonly looks: Readonly<Record<string, number>>
  /** For the whole chain, once. */
  readonly verifySeconds: number
}

const start = Date.parse('2026-01-01T00:00:00.000Z')
const now = '2036-12-18T01:00:00.000Z'
const minute = 60_000
const kinds = eventKind.options.filter(kind => kind !== 'log/cut' && kind !== 'log/viewed')
const day = (text: string) => calendarDate.parse(text)

/** What an officer asks of the log: all of it, and every filter, alone and together. */
const filters: Readonly<Record<string, LogFilter>> = {
  'first page': everything,
  'one account': { ...everything, actor: 'ito' },
  'an account with few entries': { ...everything, actor: 'rare' },
  'one kind': { ...everything, group: 'printed' },
  'a common kind': { ...everything, group: 'changed' },
  'an account and a kind': { ...everything, actor: 'ito', group: 'seen' },
  'an account with few entries and a kind': { ...everything, actor: 'rare', group: 'changed' },
  'a day': { ...everything, from: day('2026-01-01'), to: day('2026-01-01') },
  'until a day': { ...everything, to: day('2026-01-01') },
  'since a day': { ...everything, from: day('2026-01-01') },
  'days without entries': { ...everything, from: day('2036-11-01'), to: day('2036-11-02') },
}

/** Looks at a log of so many events, written by the chain's own code in one transaction. */
export async function logFigures(events: number): Promise<LogFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'kaiji-bench-log-'))
  const { api, context, db } = await benchVault(join(folder, 'vault'), () => now)
  try {
    fill(db, events)
    const looks: Record<string, number> = { summary: await meanOf(() => api.log.summary({})) }
    for (const [name, filter] of Object.entries(filters)) {
      looks[name] = await meanOf(() => page(api, filter))
    }
    const began = performance.now()
    const { ok: holds } = valueOf(await api.log.verify({}))
    if (!holds) throw new Error('The log does not verify')
    return { events, looks, verifySeconds: (performance.now() - began) / 1000 }
  } finally {
    context.vault.lock()
    rmSync(folder, { recursive: true, force: true })
  }
}

const page = async (api: Api, filter: LogFilter) =>
  valueOf(await api.log.page({ filter, before: null }))

function fill(db: Db, count: number): void {
  const cases = Array.from({ length: 500 }, () => randomUUID())
  transact(db, tx => {
    for (let n = 0; n < count; n += 1) {
      recordEvent(tx, {
        at: new Date(start + n * minute).toISOString(),
        actor: n % 1000 === 0 ? 'rare' : must(['ito', 'mori', 'sato'][n % 3], 'actor'),
        caseId: n % 4 === 0 ? null : must(cases[n % cases.length], 'case'),
        kind: must(kinds[n % kinds.length], 'kind'),
        detail: { document: randomUUID(), n },
      })
    }
    return ok(null)
  })
}

const tries = 40

async function meanOf(look: () => Promise<unknown>): Promise<number> {
  // What is written down of the first look is no part of the others.
  await look()
  const before = workedMs()
  for (let n = 0; n < tries; n += 1) await look()
  return (workedMs() - before) / tries
}

/** The same looks at a short log and a long one, and how many times longer each takes. */
export async function logGrowth(few: number, many: number) {
  const small = await logFigures(few)
  const large = await logFigures(many)
  const ratios = Object.fromEntries(
    Object.entries(large.looks).map(([look, ms]) => [look, ms / must(small.looks[look], look)]),
  )
  return { small, large, ratios }
}
