import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { build } from 'vite'

const alias = { '@core': resolve('core'), '@db': resolve('db'), '@main': resolve('electron') }

const threads = {
  'vault-thread': 'electron/services/vault-thread/worker.ts',
  'file-thread': 'electron/services/file-thread/worker.ts',
} as const

/** The program of a thread, bundled for the tests of this file; its path once they run. */
export function bundledThread(name: keyof typeof threads = 'vault-thread'): () => string {
  let folder = ''
  beforeAll(async () => {
    // Beside the installed packages, where the bundle finds those it leaves out.
    const cache = resolve('node_modules/.cache/kaiji')
    mkdirSync(cache, { recursive: true })
    folder = mkdtempSync(join(cache, 'thread-'))
    const input = { [name]: resolve(threads[name]) }
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias },
      ssr: { noExternal: ['drizzle-orm', 'yauzl', 'zod'] },
      build: { ssr: true, outDir: folder, emptyOutDir: true, rolldownOptions: { input } },
    })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return () => join(folder, `${name}.js`)
}
