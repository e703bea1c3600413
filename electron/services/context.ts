import type { Instant } from '@core/time/calendar-date'
import type { Context, DesktopPort, KeyStore } from '@main/handlers/context'
import type { Assets } from './assets'
import { createBackupService } from './backup/backup'
import { choosing, createChosenPaths } from './chosen-paths'
import { createDocumentText } from './document-text/document-text'
import { createFileReaders } from './file-thread/file-readers'
import { createFiles } from './files'
import { createLetterFiles } from './letter-files/letter-files'
import { createLetterPrinter } from './letter-pdf/letter-printer'
import { createReportPrinter } from './letter-pdf/report-printer'
import { createHealthService } from './vault/health'
import { createVaultService } from './vault/vault'

export type ContextOptions = {
  readonly assets: Assets
  readonly vault: {
    /** Where a new vault is offered to be made. */
    readonly suggestedPath: string
    /** Folder of the practice vault and its backups; a terminal has none. */
    readonly practicePath?: string | undefined
    /** The vault used last on this machine. */
    readonly initialPath?: string | undefined
    readonly rememberPath: (path: string) => void
    /** Who opened that vault last; the page that asks for a password lists every login anyway. */
    readonly initialLogin?: string | undefined
    readonly rememberLogin?: (login: string) => void
  }
  readonly desktop: DesktopPort
  /** True for a terminal, whose user names files by typing; never for a page. */
  readonly callerNamesPaths?: boolean
  readonly now: () => Instant
  readonly newId: () => string
  /** Path of the SQLite addon, where the one in the package does not fit the running Electron. */
  readonly sqliteAddon?: string | undefined
  /** log2 of scrypt's cost for new passwords; left out, age's own default. */
  readonly scryptWorkFactor?: number | undefined
  /** The operating system's; a terminal has none. */
  readonly keyStore?: KeyStore | undefined
  /** Whether the system shows notifications; a terminal shows none. */
  readonly canRemind?: (() => boolean) | undefined
  /** Whether nobody is touching a window just now; left out, somebody always may be. */
  readonly handsRest?: (() => boolean) | undefined
  /** Hears of changes that no call has made; a terminal shows nothing that could be out of date. */
  readonly onOwnChange?: (() => void) | undefined
}

/** Puts the services together for the window, the command line and the tests alike. */
export function createContext(options: ContextOptions): Context {
  const { assets, desktop, now, newId, sqliteAddon, scryptWorkFactor } = options
  const { migrationsFolder, fontFolders, version, vaultThread } = assets
  const database = { migrationsFolder, sqliteAddon, vaultThread }
  const vault = createVaultService({
    ...options.vault,
    ...database,
    now,
    newId,
    scryptWorkFactor,
    keyStore: options.keyStore,
  })
  const { mail, tables } = createFileReaders(assets.fileThread)
  const chosenPaths = createChosenPaths(options.callerNamesPaths)
  return {
    vault,
    backups: createBackupService(vault, { ...database, appVersion: version }),
    health: createHealthService(vault, { ...database, appVersion: version, now }),
    desktop: choosing(desktop, vault, chosenPaths),
    canRemind: options.canRemind ?? (() => false),
    handsRest: options.handsRest ?? (() => false),
    announceChange: options.onOwnChange ?? (() => undefined),
    files: createFiles(),
    printer: createLetterPrinter({ fontFolders }),
    letterFiles: createLetterFiles({ qpdfWasm: assets.qpdfWasm, fontFolders }),
    reports: createReportPrinter({ fontFolders }),
    mail,
    tables,
    documentText: createDocumentText(mail, assets.pdf),
    chosenPaths,
    now,
    newId,
  }
}
