import { and, eq } from 'drizzle-orm'
import type { CaseId } from '@core/ids'
import type { KeyKind, PersonKey } from '@core/imports/same-person'
import type { Db, Reader, Writer } from './connection'
import { caseKeys } from './schema'

/** Keeps by what a case is found, where that has changed. */
export function saveKeys(tx: Writer, caseId: CaseId, keys: readonly PersonKey[]): void {
  const had = tx
    .select({ kind: caseKeys.kind, key: caseKeys.key })
    .from(caseKeys)
    .where(eq(caseKeys.caseId, caseId))
    .all()
  const name = ({ kind, key }: { readonly kind: string; readonly key: string }) => `${kind} ${key}`
  const wanted = new Map(keys.map(key => [name(key), key]))
  const kept = new Set(had.map(name))
  for (const { kind, key } of had) {
    // A mail that was added to the case later is still of its thread.
    if (kind === 'message' || wanted.has(name({ kind, key }))) continue
    const same = [eq(caseKeys.kind, kind), eq(caseKeys.key, key)]
    tx.delete(caseKeys)
      .where(and(eq(caseKeys.caseId, caseId), ...same))
      .run()
  }
  for (const [known, { kind, key }] of wanted) {
    if (!kept.has(known)) tx.insert(caseKeys).values({ caseId, kind, key }).run()
  }
}

/** A mail that was added to a case: what answers it belongs there too. */
export function addMessageKey(tx: Writer, caseId: CaseId, key: string): void {
  tx.insert(caseKeys).values({ caseId, kind: 'message', key }).onConflictDoNothing().run()
}

export type KeyMatch = {
  readonly caseId: string
  readonly number: string
  readonly kind: KeyKind
}

/** A common name is no sign of one person; more than these are not named. */
const mostMatches = 8

/** Finds cases by folded keys, each with what is the same; looked up in an index. */
export function keyFinder(db: Db): (keys: readonly PersonKey[]) => readonly KeyMatch[] {
  const statement = db.$client.prepare(
    `SELECT k.case_id AS caseId, c.number AS number FROM case_keys k JOIN cases c ON c.id = k.case_id
     WHERE k.kind = ? AND k.key = ? LIMIT ${mostMatches}`,
  )
  return keys => {
    const found = new Map<string, KeyMatch>()
    for (const { kind, key } of keys) {
      // Two text columns by construction.
      for (const row of statement.all(kind, key) as { caseId: string; number: string }[]) {
        found.set(`${kind} ${row.caseId}`, { ...row, kind })
      }
    }
    return [...found.values()]
  }
}

/** The cases after `last` by their ids that have no keys yet, such as those of before there were any. */
export const casesWithoutKeys = (db: Db, last: string, count: number): readonly string[] =>
  db.$client
    .prepare(
      `SELECT id FROM cases c WHERE id > ? AND NOT EXISTS
       (SELECT 1 FROM case_keys k WHERE k.case_id = c.id) ORDER BY id LIMIT ?`,
    )
    .pluck()
    .all(last, count)
    .map(String)

export const hasKeys = (db: Reader): boolean =>
  db.select({ kind: caseKeys.kind }).from(caseKeys).limit(1).get() !== undefined
