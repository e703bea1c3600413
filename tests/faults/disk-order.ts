import type * as FileSystem from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'

/** What reached the disk, and in which order: what a power cut would leave follows from it. */
export type DiskStep =
  | { readonly kind: 'flushed'; readonly path: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }

type Path = string | Buffer | URL
const require = createRequire(import.meta.url)

/** Listens to this process's own flushes and renames while `work` runs. SQLite's are not among them. */
export async function recordDisk(work: () => Promise<void>): Promise<readonly DiskStep[]> {
  const steps: DiskStep[] = []
  // The module object itself: what `import` hands out follows it.
  const fs = require('node:fs') as typeof FileSystem
  const original = { ...fs }
  const handleOpen = fs.promises.open.bind(fs.promises)
  const paths = new Map<number, string>()
  const textOf = (path: unknown): string => resolve(String(path))
  const flushed = (fd: number) => {
    const path = paths.get(fd)
    if (path !== undefined) steps.push({ kind: 'flushed', path })
  }
  Object.assign(fs, {
    openSync: (path: Path, flags: string | number = 'r', mode?: number) => {
      const fd = original.openSync(path, flags, mode)
      paths.set(fd, textOf(path))
      return fd
    },
    open: (path: Path, ...rest: unknown[]) => {
      const done = rest.pop() as (cause: unknown, fd: number) => void
      const noted = (cause: unknown, fd: number) => {
        if (!cause) paths.set(fd, textOf(path))
        done(cause, fd)
      }
      Reflect.apply(original.open, fs, [path, ...rest, noted])
    },
    fsyncSync: (fd: number) => {
      original.fsyncSync(fd)
      flushed(fd)
    },
    fsync: (fd: number, done: (cause: unknown) => void) => {
      original.fsync(fd, cause => {
        flushed(fd)
        done(cause)
      })
    },
    renameSync: (from: Path, to: Path) => {
      original.renameSync(from, to)
      steps.push({ kind: 'renamed', from: textOf(from), to: textOf(to) })
    },
    writeFileSync: (path: Path, content: string | Uint8Array, options?: { flush?: boolean }) => {
      original.writeFileSync(path, content, options)
      if (options?.flush) steps.push({ kind: 'flushed', path: textOf(path) })
    },
  })
  Object.assign(fs.promises, {
    open: async (path: Path, ...rest: [string?]) => {
      const handle = await handleOpen(path, ...rest)
      const sync = handle.sync.bind(handle)
      handle.sync = async () => {
        await sync()
        steps.push({ kind: 'flushed', path: textOf(path) })
      }
      return handle
    },
  })
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    const { openSync, open, fsyncSync, fsync, renameSync, writeFileSync } = original
    Object.assign(fs, { openSync, open, fsyncSync, fsync, renameSync, writeFileSync })
    Object.assign(fs.promises, { open: handleOpen })
    syncBuiltinESMExports()
  }
  return steps
}
