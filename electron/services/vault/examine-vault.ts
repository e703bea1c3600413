import type { BadRecord } from '@core/health/finding'
import { findBadRecords } from '@db/bad-records'
import { DatabaseUnreadable, openBeside } from '@db/open'
import { isDamage, isSound, tablesIn } from '@db/quick-check'
import { damagedDocuments } from '@db/salvage'
import { checkPages, type PageCheck } from '@db/verify'
import type { VaultReading } from './verify-vault'
import { databasePath } from './vault-file'

export type Examined = PageCheck & {
  readonly badRecords: readonly BadRecord[]
  /** Ids; empty where the documents' bytes were not looked at. */
  readonly damagedDocuments: readonly string[]
}

export type Examining = VaultReading & { readonly documents: boolean }

/** Looks at a vault that is open meanwhile: pages, references, records, and documents where asked for. */
export function examineVault({ folder, key, sqliteAddon, documents }: Examining): Examined {
  try {
    const db = openBeside({ file: databasePath(folder), key, sqliteAddon })
    try {
      return {
        ...checkPages(db),
        badRecords: orNone(() => findBadRecords(db)),
        damagedDocuments: documents ? orNone(() => damagedDocuments(db)) : [],
      }
    } finally {
      db.$client.close()
    }
  } catch (cause) {
    if (!(cause instanceof DatabaseUnreadable) && !isDamage(cause)) throw cause
    return { integrity: false, foreignKeys: false, badRecords: [], damagedDocuments: [] }
  }
}

/** Whether the index of the words holds together, looked at from end to end; it can be made anew where it does not. */
export function examineIndex({ folder, key, sqliteAddon }: VaultReading): boolean {
  const db = openBeside({ file: databasePath(folder), key, sqliteAddon })
  try {
    const there = new Set(tablesIn(db))
    return (
      ['search_index', 'search_terms'].every(name => there.has(name)) &&
      isSound(db, 'search_index', 'integrity_check')
    )
  } finally {
    db.$client.close()
  }
}

function orNone<T>(question: () => readonly T[]): readonly T[] {
  try {
    return question()
  } catch (cause) {
    if (isDamage(cause)) return []
    throw cause
  }
}
