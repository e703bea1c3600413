import type { BackupContents } from '@core/backup/backup'
import { backupContents } from '@core/backup/backup'
import type { EventKind } from '@core/audit/event'
import type { CaseMark } from '@core/backup/comparison'
import type { Db } from './connection'

/** Looking, searching and giving out change neither a case nor anything else that is kept. */
const onlyLooked = [
  'access/refused',
  'calendar/exported',
  'calendar/viewed',
  'case/list-exported',
  'case/listed',
  'case/viewed',
  'data/taken-out-refused',
  'data/taking-out-failed',
  'document/exported',
  'document/viewed',
  'intake/viewed',
  'letter/exported',
  'letter/print-file-saved',
  'letter/printed',
  'letter/viewed',
  'log/exported',
  'log/verified',
  'log/viewed',
  'register/exported',
  'register/viewed',
  'report/exported',
  'search/made',
  'settings/exported',
  'task/listed',
  'template/exported',
  'vault/unlock-failed',
] as const satisfies readonly EventKind[]

/** Every case with its last change, for comparing two databases of one vault. */
export function caseMarks(db: Db): readonly CaseMark[] {
  const gaps = onlyLooked.map(() => '?').join(', ')
  return (
    db.$client
      .prepare(
        `SELECT id, number, coalesce((
           SELECT hash FROM events WHERE case_id = cases.id AND kind NOT IN (${gaps})
           ORDER BY seq DESC LIMIT 1), '') AS lastChange
         FROM cases`,
      )
      // Three text columns by construction.
      .all(...onlyLooked) as readonly CaseMark[]
  )
}

/** From when to when, and how much of it is documents. */
export const contentsOf = (db: Db): BackupContents =>
  backupContents.parse(
    db.$client
      .prepare(
        `SELECT min(received_on) AS firstReceived, max(received_on) AS lastReceived,
           (SELECT coalesce(sum(size), 0) FROM documents WHERE destroyed_at IS NULL) AS documentBytes
         FROM cases`,
      )
      .get(),
  )

/** Whether anything was changed after the last backup; opening, looking and locking are no changes. */
export function changedSinceBackup(db: Db): boolean {
  const last = Number(
    db.$client
      .prepare(
        `SELECT coalesce(max(seq), 0) FROM events WHERE kind IN ('backup/made', 'backup/restored')`,
      )
      .pluck()
      .get(),
  )
  const quiet = [...onlyLooked, 'vault/unlocked', 'vault/locked', 'vault/resumed']
  const gaps = quiet.map(() => '?').join(', ')
  const found = db.$client
    .prepare(
      `SELECT 1 FROM events WHERE seq > ? AND kind NOT IN (${gaps}) AND kind NOT LIKE 'backup/%' LIMIT 1`,
    )
    .get(last, ...quiet)
  return found !== undefined
}
