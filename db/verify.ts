import { createHash } from 'node:crypto'
import { is } from 'drizzle-orm'
import { getTableName, Table } from 'drizzle-orm'
import type { KnownHead } from '@core/audit/known-heads'
import type { Depth, DocumentCheck, Verification } from '@core/backup/backup'
import type { Db } from './connection'
import { chainHead, verifyChain, type ChainCheck } from './events'
import { hasReferences, holds, isDamage, isSound, tablesIn } from './quick-check'
import * as schema from './schema'

/** Counts of what a person would miss: rows of every table of the product that can be counted. */
export function countRows(db: Db): Readonly<Record<string, number>> {
  const tables = Object.values(schema).filter(table => is(table, Table))
  return Object.fromEntries(
    tables.flatMap(table => {
      const name = getTableName(table)
      const count = unlessDamaged(() =>
        Number(db.$client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
      )
      return count === undefined ? [] : [[name, count]]
    }),
  )
}

/** Kilobytes of decrypted pages kept while all are looked at: indexes lead to them in no order. */
const pagesKept = 64 * 1024

/** A chain that lies on destroyed pages cannot be walked to any number. */
const brokenChain = { ok: false, events: 0, firstBad: null } as const

/** Undefined where the answer lies on destroyed pages. */
function unlessDamaged<T>(question: () => T): T | undefined {
  try {
    return question()
  } catch (cause) {
    if (isDamage(cause)) return undefined
    throw cause
  }
}

export type PageCheck = { readonly integrity: boolean; readonly foreignKeys: boolean }
export type ContentCheck = Pick<Verification, 'counts'> & { readonly audit: ChainCheck }

/** Looks at every page, each of which is authenticated, and at every reference. */
export function checkPages(db: Db): PageCheck {
  const sqlite = db.$client
  sqlite.pragma(`cache_size = -${pagesKept}`)
  const integrity = holds(() => sqlite.prepare('PRAGMA integrity_check').pluck().get() === 'ok')
  return { integrity, foreignKeys: hasReferences(db) }
}

/**
 * The same in two parts that can be looked at side by side: what the documents' bytes lie on, most of
 * a large file, and all the rest with the references. What only the whole can show is left to
 * `checkPages`: pages that nothing or more than one thing lies on.
 */
export function checkPagesOf(part: 'documents' | 'records', db: Db): PageCheck {
  db.$client.pragma(`cache_size = -${pagesKept}`)
  const bytes = getTableName(schema.documentChunks)
  const wanted = (table: string) => (table === bytes) === (part === 'documents')
  const integrity = holds(() =>
    ['sqlite_schema', ...tablesIn(db)]
      .filter(wanted)
      .every(table => isSound(db, table, 'integrity_check')),
  )
  return { integrity, foreignKeys: part === 'documents' || hasReferences(db) }
}

/** Looks at the audit chain, compared with heads that were kept outside it, and counts. */
export function checkContent(
  db: Db,
  checkpoint?: KnownHead,
  heads: readonly KnownHead[] = [],
): ContentCheck {
  const audit = unlessDamaged(() => verifyChain(db, checkpoint, heads)) ?? brokenChain
  return { audit, counts: countRows(db) }
}

export const verificationOf = (pages: PageCheck, content: ContentCheck): Verification => ({
  ok: pages.integrity && pages.foreignKeys && content.audit.ok,
  ...pages,
  ...content,
})

/** Looks at all of an open database. */
export const verifyDatabase = (
  db: Db,
  checkpoint?: KnownHead,
  heads: readonly KnownHead[] = [],
): Verification => verificationOf(checkPages(db), checkContent(db, checkpoint, heads))

/** What is said of a database of which not even the beginning can be read. */
export const unreadable = verificationOf(
  { integrity: false, foreignKeys: false },
  { audit: brokenChain, counts: {} },
)

/** As far as `depth` says; see core/backup. */
export function verifyTo(
  db: Db,
  depth: Depth,
  checkpoint?: KnownHead,
  heads: readonly KnownHead[] = [],
): Verification {
  if (depth === 'quick') return glance(db)
  const verification = verifyDatabase(db, checkpoint, heads)
  if (depth === 'usual') return verification
  const documents = verifyDocuments(db)
  return { ...verification, ok: verification.ok && documents.ok, documents }
}

/** That its key opens it, and what it holds. */
function glance(db: Db): Verification {
  const { events } = chainHead(db)
  return {
    ok: true,
    integrity: null,
    foreignKeys: null,
    audit: { ok: null, events, firstBad: null },
    counts: countRows(db),
  }
}

type StoredDocument = { readonly id: string; readonly size: number; readonly sha256: string }

/**
 * Reads every document back, in pieces, and compares it with what was stored; letters that were
 * issued are documents too, and must be the file whose SHA-256 they name.
 */
export function verifyDocuments(db: Db): DocumentCheck {
  const rows = db.$client
    .prepare(`SELECT id, size, sha256 FROM documents WHERE destroyed_at IS NULL ORDER BY rowid`)
    // The columns are text, integer and text by the schema.
    .all() as readonly StoredDocument[]
  let bytes = 0
  for (const [at, row] of rows.entries()) {
    const found = measured(db, row.id)
    if (found.size !== row.size || found.sha256 !== row.sha256) {
      return { ok: false, checked: at + 1, bytes, firstBad: row.id }
    }
    bytes += found.size
  }
  const stray = strayLetter(db)
  return { ok: stray === null, checked: rows.length, bytes, firstBad: stray }
}

function measured(db: Db, id: string): { readonly size: number; readonly sha256: string } {
  const hash = createHash('sha256')
  let size = 0
  const pieces = db.$client
    .prepare('SELECT bytes FROM document_chunks WHERE document_id = ? ORDER BY position')
    .pluck()
  for (const piece of pieces.iterate(id)) {
    if (!Buffer.isBuffer(piece)) return { size: -1, sha256: '' }
    hash.update(piece)
    size += piece.length
  }
  return { size, sha256: hash.digest('hex') }
}

/** An issued letter that is not its document any more, by its id. */
function strayLetter(db: Db): string | null {
  const id = db.$client
    .prepare(
      `SELECT letters.id FROM letters LEFT JOIN documents ON documents.id = letters.document_id
       WHERE letters.status = 'issued' AND letters.sha256 IS NOT documents.sha256 LIMIT 1`,
    )
    .pluck()
    .get()
  return typeof id === 'string' ? id : null
}
