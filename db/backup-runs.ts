import { desc, sql } from 'drizzle-orm'
import { backupRun, type BackupRun } from '@core/backup/run'
import type { Reader, Writer } from './connection'
import { backupRuns } from './schema'

/** Adds an attempt. None is ever changed. */
export function insertBackupRun(tx: Writer, run: BackupRun): void {
  tx.insert(backupRuns).values(run).run()
}

/** Newest first. */
export const listBackupRuns = (db: Reader, limit: number): readonly BackupRun[] =>
  db
    .select()
    .from(backupRuns)
    .orderBy(desc(backupRuns.at), desc(sql`rowid`))
    .limit(limit)
    .all()
    .map(row => backupRun.parse(row))
