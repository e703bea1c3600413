import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Db } from '@db/connection'
import { closeDatabase, openDatabase } from '@db/open'
import { temporaryFolder } from './temporary'

export const testKey = 'a1'.repeat(32)
export const migrationsFolder = 'db/migrations'

/** A real encrypted database in a temporary folder. */
export function testDatabase(file = join(temporaryFolder(), 'cases.db')): Db {
  const db = openDatabase({ file, key: testKey, create: true, migrationsFolder })
  onTestFinished(() => {
    closeDatabase(db)
  })
  return db
}
