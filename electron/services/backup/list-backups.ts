import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupFile, BackupManifest } from '@core/backup/backup'
import { namesIn } from '../files'
import { readManifest } from './read-archive'

export const extension = '.kaiji-backup'

export type FoundFile = {
  readonly path: string
  readonly size: number
  readonly changedAt: string
  /** Undefined when the file cannot be read as a backup. */
  readonly manifest: BackupManifest | undefined
}

/** Every backup file in a folder with what it says of itself; reads a few kilobytes of each. */
export async function readFolder(
  folder: string,
  read: typeof readOne = readOne,
): Promise<readonly FoundFile[]> {
  const names = namesIn(folder).filter(name => name.endsWith(extension) && !name.startsWith('.'))
  const found = await Promise.all(names.map(name => read(join(folder, name))))
  return found.filter(file => file !== undefined)
}

async function readOne(path: string): Promise<FoundFile | undefined> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) return undefined
  const manifest = await readManifest(path).catch(() => undefined)
  return {
    path,
    size: stat.size,
    changedAt: stat.mtime.toISOString(),
    manifest: manifest?.ok ? manifest.value : undefined,
  }
}

const remembered = new Map<string, { readonly changedMs: number; readonly found: FoundFile }>()

/**
 * The list is asked for after every change in the vault, perhaps from a drive in the network: a file
 * that has not changed since says of itself what it said then. Checks read it anew.
 */
async function readOnce(path: string): Promise<FoundFile | undefined> {
  const stat = statSync(path, { throwIfNoEntry: false })
  const known = remembered.get(path)
  if (known && known.changedMs === stat?.mtimeMs && known.found.size === stat.size) {
    return known.found
  }
  const found = await readOne(path)
  if (found && stat) remembered.set(path, { changedMs: stat.mtimeMs, found })
  else remembered.delete(path)
  return found
}

/** Newest first. A damaged file is listed too, unverified and with no counts, so that it is seen. */
export async function listBackups(folder: string): Promise<readonly BackupFile[]> {
  const files = await readFolder(folder, readOnce)
  return files
    .map(({ path, size, changedAt, manifest }) => ({
      path,
      name: basename(path),
      folder,
      size,
      madeAt: manifest?.madeAt ?? changedAt,
      verifiedAt: null,
      appVersion: manifest?.appVersion ?? null,
      counts: manifest?.counts ?? {},
      contents: manifest?.contents ?? null,
    }))
    .sort((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt))
}
