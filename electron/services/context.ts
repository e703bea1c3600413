import type { Instant } from '@core/time/calendar-date'
import type { Context, DesktopPort } from '@main/handlers/context'
import type { Assets } from './assets'
import { createBackupService } from './backup/backup'
import { createFiles } from './files'
import { createLetterPrinter } from './letter-pdf/letter-printer'
import { createMailReader } from './mail/mail-reader'
import { createVaultService } from './vault/vault'

export type ContextOptions = {
  readonly assets: Assets
  readonly vault: {
    /** Where a new vault is offered to be made. */
    readonly suggestedPath: string
    /** The vault used last on this machine. */
    readonly initialPath?: string | undefined
    readonly rememberPath: (path: string) => void
  }
  readonly desktop: DesktopPort
  readonly now: () => Instant
  readonly newId: () => string
  /** Path of the SQLite addon, where the one in the package does not fit the running Electron. */
  readonly sqliteAddon?: string | undefined
  /** log2 of scrypt's cost for new passwords; left out, age's own default. */
  readonly scryptWorkFactor?: number | undefined
}

/** Puts the services together for the window, the command line and the tests alike. */
export function createContext(options: ContextOptions): Context {
  const { assets, desktop, now, newId, sqliteAddon, scryptWorkFactor } = options
  const { migrationsFolder, fontFolders, version } = assets
  const database = { migrationsFolder, sqliteAddon }
  const vault = createVaultService({
    ...options.vault,
    ...database,
    now,
    newId,
    scryptWorkFactor,
  })
  return {
    vault,
    backups: createBackupService(vault, { ...database, appVersion: version }),
    desktop,
    files: createFiles(),
    printer: createLetterPrinter({ fontFolders }),
    mail: createMailReader(),
    now,
    newId,
  }
}
