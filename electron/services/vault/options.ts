import type { Instant } from '@core/time/calendar-date'
import type { KeyStore } from '@main/handlers/context'

/** How to open a vault's database on this machine. */
export type DatabaseOptions = {
  readonly migrationsFolder: string
  /** Path of the SQLite addon, where the one in the package does not fit the running Electron. */
  readonly sqliteAddon?: string | undefined
  /** Program of the thread that reads whole databases; left out, that is done where it is asked for. */
  readonly vaultThread?: string | undefined
}

export type VaultOptions = DatabaseOptions & {
  readonly suggestedPath: string
  /** Folder of the practice vault and its backups; left out where nobody practises, such as in a terminal. */
  readonly practicePath?: string | undefined
  /** The vault used last on this machine. */
  readonly initialPath?: string | undefined
  readonly rememberPath: (path: string) => void
  /** Who opened that vault last on this machine, by login. */
  readonly initialLogin?: string | undefined
  readonly rememberLogin?: (login: string) => void
  readonly now: () => Instant
  readonly newId: () => string
  /** log2 of scrypt's cost for new passwords; left out, age's own default. */
  readonly scryptWorkFactor?: number | undefined
  /** The operating system's; left out where there is none to ask. */
  readonly keyStore?: KeyStore | undefined
}
