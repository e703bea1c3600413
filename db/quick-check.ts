import type { Db } from './connection'
import { documentChunks } from './schema'
import { getTableName } from 'drizzle-orm'

/** Above this the documents' own pages are left to the check on demand: it would take seconds. */
const quickBytes = 100 * 1024 * 1024

export type QuickCheck = {
  readonly pages: boolean
  readonly references: boolean
  /** Each event since `from` follows the one before it. */
  readonly chain: boolean
  /** False where the documents were left out. */
  readonly complete: boolean
}

/** Looks at an open database in a second or two, however large its documents are. */
export function quickCheck(db: Db, from: number): QuickCheck {
  const sqlite = db.$client
  const size =
    Number(sqlite.pragma('page_count', { simple: true })) *
    Number(sqlite.pragma('page_size', { simple: true }))
  const complete = size <= quickBytes
  const chunks = getTableName(documentChunks)
  const tables = tablesIn(db).filter(
    name =>
      !name.startsWith('sqlite_') &&
      // The index of the words is made anew from the rest, and takes long to look at.
      !/^search_(index|terms)/.test(name) &&
      (complete || name !== chunks),
  )
  return {
    pages: tables.every(table => isSound(db, table)),
    references: hasReferences(db),
    chain: holds(() => isLinked(db, from)),
    complete,
  }
}

/** Every table, SQLite's own among them. */
export const tablesIn = ({ $client: sqlite }: Db): readonly string[] =>
  sqlite.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all().map(String)

/** `integrity_check` looks at its indexes too. */
type Check = 'quick_check' | 'integrity_check'

export const isSound = (db: Db, table: string, check: Check = 'quick_check'): boolean =>
  holds(
    () =>
      db.$client.pragma(`${check}("${table.replaceAll('"', '""')}")`, { simple: true }) === 'ok',
  )

/** Whether everything that is referred to is there. */
export const hasReferences = ({ $client: sqlite }: Db): boolean =>
  holds(() => sqlite.prepare('PRAGMA foreign_key_check').get() === undefined)

function isLinked(db: Db, from: number): boolean {
  const broken = db.$client
    .prepare(
      `SELECT 1 FROM events AS later LEFT JOIN events AS earlier ON earlier.seq = later.seq - 1
       WHERE later.seq > ? AND (earlier.seq IS NULL OR earlier.hash <> later.prev) LIMIT 1`,
    )
    .get(Math.max(1, from))
  return broken === undefined
}

/** A page that cannot be read is an answer too. */
export function holds(question: () => boolean): boolean {
  try {
    return question()
  } catch (cause) {
    if (isDamage(cause)) return false
    throw cause
  }
}

/** Whether this exception means that part of the file is destroyed. */
export const isDamage = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  /^SQLITE_(CORRUPT|NOTADB|IOERR_(SHORT_READ|DATA))/.test(String(cause.code))
