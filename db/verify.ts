import { is } from 'drizzle-orm'
import { getTableName, Table } from 'drizzle-orm'
import type { Verification } from '@core/backup/backup'
import type { Db } from './connection'
import { verifyChain } from './events'
import * as schema from './schema'

/** Counts of what a person would miss: rows of every table of the product. */
export function countRows(db: Db): Readonly<Record<string, number>> {
  const tables = Object.values(schema).filter(table => is(table, Table))
  return Object.fromEntries(
    tables.map(table => {
      const name = getTableName(table)
      return [name, Number(db.$client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]
    }),
  )
}

/** Looks at all of an open database: pages, references, and the audit chain. */
export function verifyDatabase(
  db: Db,
  checkpoint?: { readonly events: number; readonly head: string },
): Verification {
  const integrity = db.$client.prepare('PRAGMA integrity_check').pluck().get() === 'ok'
  const foreignKeys = db.$client.prepare('PRAGMA foreign_key_check').all().length === 0
  const audit = verifyChain(db, checkpoint)
  return {
    ok: integrity && foreignKeys && audit.ok,
    integrity,
    foreignKeys,
    audit,
    counts: countRows(db),
  }
}
