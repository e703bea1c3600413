import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { KeptVault } from '@core/backup/contract'
import type { Instant } from '@core/time/calendar-date'
import { copyOrLink, freePath, namesIn, syncToDisk } from '../files'
import { stampOf } from '../stamp'
import type { Exchange } from '../vault/session'
import { databasePath, readVaultFile, vaultFilePath } from '../vault/vault-file'

const mark = '-replaced-'

/** Where the vault of now goes when it is replaced: beside it, under a name that is free. */
export const freeKeepingPlace = (vaultPath: string, now: Instant): string =>
  freePath(`${vaultPath}${mark}${stampOf(now)}`)

/** What restores of this vault have kept beside it, newest first. */
export function keptVaults(vaultPath: string, vaultId: string): readonly KeptVault[] {
  const parent = dirname(vaultPath)
  return namesIn(parent)
    .filter(name => name.startsWith(`${basename(vaultPath)}${mark}`))
    .map(name => join(parent, name))
    .flatMap(path => {
      const file = readVaultFile(path)
      // The time is that of its last event: what it holds, not when it was put aside.
      return file.ok && file.value.vaultId === vaultId
        ? [{ path, at: file.value.checkpoint.at }]
        : []
    })
    .sort((a, b) => b.path.localeCompare(a.path))
}

export const isKept = (vaultPath: string, vaultId: string, folder: string): boolean =>
  keptVaults(vaultPath, vaultId).some(kept => resolve(kept.path) === resolve(folder))

/**
 * Each file is replaced by one rename, so at every moment the vault has both files and opens: the
 * old ones, or the restored vault.json with the old database (same key, another checkpoint), or the
 * restored ones.
 */
export function exchangeOf(folder: string, staged: string, keptAt: string): Exchange {
  const replaced: string[] = []
  const filesOf = (place: string) => [vaultFilePath(place), databasePath(place)]

  function apply(): void {
    mkdirSync(keptAt, { mode: 0o700 })
    for (const file of filesOf(folder)) copyOrLink(file, join(keptAt, basename(file)))
    syncToDisk(keptAt)
    for (const file of filesOf(staged)) {
      replaced.push(basename(file))
      renameSync(file, join(folder, basename(file)))
    }
    syncToDisk(folder)
    syncToDisk(dirname(folder))
  }

  function undo(): void {
    for (const name of replaced) {
      const back = join(staged, `${name}-back`)
      copyOrLink(join(keptAt, name), back)
      renameSync(back, join(folder, name))
    }
    syncToDisk(folder)
    rmSync(keptAt, { recursive: true, force: true })
  }

  return { apply, undo }
}
