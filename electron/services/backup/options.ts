import type { DatabaseOptions } from '../vault/options'

export type BackupOptions = DatabaseOptions & {
  readonly appVersion: string
  /** Bytes free where the folder lies or would lie; left out, what the disk says. */
  readonly freeBytes?: ((folder: string) => number) | undefined
}

/** What a thread needs of them: plain data, and nothing about threads. */
export const forThread = ({ migrationsFolder, sqliteAddon }: DatabaseOptions): DatabaseOptions => ({
  migrationsFolder,
  sqliteAddon,
})
