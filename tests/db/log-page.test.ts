import { expect, test } from 'vitest'
import { ok } from '@core/result'
import type { EventKind } from '@core/audit/event'
import { transact, type Db } from '@db/connection'
import { recordEvent } from '@db/events'
import { readLog, type LogQuery } from '@db/log-page'
import { testDatabase } from '@tests/support/database'

/** Whatever index a page of the log is read from, it holds what a plain reading of all would. */

type Told = {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly caseId: string | null
  readonly kind: EventKind
}

const kinds = ['case/viewed', 'case/changed', 'letter/issued', 'log/viewed'] as const
const nothing: LogQuery = { actor: null, kinds: null, caseId: null, from: null, to: null }
const at = (hour: number) => new Date(Date.parse('2026-01-01T00:00Z') + hour * 3_600_000)

/** More than a thousand of each common thing, few of the rare ones, and a clock that was wrong twice. */
function filled(): { readonly db: Db; readonly all: readonly Told[] } {
  const db = testDatabase()
  const all: Told[] = []
  transact(db, tx => {
    for (let n = 0; n < 5000; n += 1) {
      const wrong = n === 700 ? 4000 : n === 3000 ? -2500 : 0
      const event = {
        at: at(n + wrong).toISOString(),
        actor: n % 500 === 0 ? 'rare' : n % 2 === 0 ? 'ito' : 'sato',
        caseId: n % 3 === 0 ? `case-${n % 7}` : null,
        kind: n % 900 === 0 ? 'log/viewed' : kinds[n % 3]!,
        detail: {},
      } as const
      all.push({ ...event, seq: recordEvent(tx, event) })
    }
    return ok(null)
  })
  return { db, all }
}

function plain(all: readonly Told[], wanted: LogQuery): readonly number[] {
  const { actor, caseId, from, to } = wanted
  const found = all.filter(
    one =>
      (actor === null || one.actor === actor) &&
      (caseId === null || one.caseId === caseId) &&
      (wanted.kinds === null || wanted.kinds.includes(one.kind)) &&
      (from === null || one.at >= from) &&
      (to === null || one.at < to),
  )
  const byTime = (a: Told, b: Told) => b.at.localeCompare(a.at) || b.seq - a.seq
  const isPeriod = from !== null || to !== null
  return found.toSorted(isPeriod ? byTime : (a, b) => b.seq - a.seq).map(({ seq }) => seq)
}

/** All pages, one after the other. */
function pages(db: Db, wanted: LogQuery): readonly number[] {
  const seqs: number[] = []
  for (;;) {
    const page = readLog(db, wanted, { before: seqs.at(-1) ?? null, limit: 700 })
    seqs.push(...page.map(({ seq }) => seq))
    if (page.length < 700) return seqs
  }
}

test('every filter shows what a reading of the whole log would, page by page', () => {
  const { db, all } = filled()
  const actors = [null, 'ito', 'rare', 'nobody']
  const groups = [null, ['log/viewed'], ['case/viewed', 'letter/issued'], []] as const
  const spans = [
    [null, null],
    [at(1000), null],
    [null, at(3100)],
    [at(400), at(800)],
    [at(9000), null],
  ] as const
  for (const actor of actors) {
    for (const group of groups) {
      for (const [from, to] of spans) {
        for (const caseId of [null, 'case-3']) {
          const period = { from: from?.toISOString() ?? null, to: to?.toISOString() ?? null }
          const wanted = { ...nothing, actor, caseId, kinds: group && [...group], ...period }
          expect(pages(db, wanted), JSON.stringify(wanted)).toEqual(plain(all, wanted))
        }
      }
    }
  }
})
