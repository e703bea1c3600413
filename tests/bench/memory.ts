import { readdirSync, readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

/** Megabytes of a program's processes together; pages that several share count once. Linux only. */
export async function memoryOf(app: ElectronApplication): Promise<number> {
  // What was needed only to start is given back after a moment.
  await new Promise(resolve => setTimeout(resolve, 2000))
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const parent = parentOf(name)
    if (parent !== undefined) parents.set(Number(name), parent)
  }
  const root = app.process().pid ?? 0
  const belongs = (pid: number): boolean => {
    const parent = parents.get(pid)
    return pid === root || (parent !== undefined && parent > 1 && belongs(parent))
  }
  const kilobytes = [...parents.keys()].filter(belongs).map(shareOf)
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

/** A process may end between being listed and being read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function parentOf(pid: string): number | undefined {
  const parent = /^PPid:\s*(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1]
  return parent === undefined ? undefined : Number(parent)
}

const shareOf = (pid: number): number =>
  Number(/^Pss:\s*(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
