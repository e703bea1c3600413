import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { RunningApp } from './app'

/** Everything that the page's scripts can still reach, as V8 writes it down. */
export async function pageHeap(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}

/** Everything that the main process can still reach. */
export async function mainHeap({ app }: RunningApp): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kaiji-heap-'))
  const file = join(folder, 'main.heapsnapshot')
  try {
    await app.evaluate((_electron, path) => {
      process.getBuiltinModule('v8').writeHeapSnapshot(path)
    }, file)
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** V8 writes what is not ASCII as escapes. */
export const inHeap = (heap: string, word: string): boolean =>
  heap.includes(word) ||
  heap.includes(JSON.stringify(word).slice(1, -1)) ||
  heap.includes(escaped(word))

const escaped = (word: string): string =>
  Array.from({ length: word.length }, (_none, at) => {
    const code = word.charCodeAt(at)
    return code < 128 ? word.charAt(at) : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
  }).join('')

/** The number of the process that draws the page. */
export const pageProcess = ({ app }: RunningApp): Promise<number> =>
  app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  )

export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
