import Database from 'better-sqlite3'

export type Release = () => void

/**
 * Takes the operating system's lock on a file, through an empty SQLite database that is never
 * written. Undefined when somebody else has it. The lock goes away with the process, however that
 * ends, so there is no stale one to clean up. Throws the disk's own errors.
 */
export function lockFile(file: string, sqliteAddon?: string): Release | undefined {
  const sqlite = new Database(file, {
    timeout: 0,
    ...(sqliteAddon ? { nativeBinding: sqliteAddon } : {}),
  })
  try {
    // No journal file beside it: nothing is ever written.
    sqlite.pragma('journal_mode = MEMORY')
    sqlite.exec('BEGIN EXCLUSIVE')
    return () => sqlite.close()
  } catch (error) {
    sqlite.close()
    if (error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code)) {
      return undefined
    }
    throw error
  }
}
