import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { build } from 'vite'
import { fullRun, runSeed } from './amount'
import { readRows, tableText } from './table'

const cache = fileURLToPath(new URL('../../node_modules/.cache/kaiji', import.meta.url))

/** Bundles the children before the tests and prints the table after them. */
export async function setup(): Promise<() => void> {
  mkdirSync(cache, { recursive: true })
  // Beside the installed packages, where the bundle finds those it leaves out.
  const bundle = mkdtempSync(join(cache, 'faults-'))
  process.env['KAIJI_FAULT_BUNDLE'] = bundle
  const rows = process.env['KAIJI_FAULT_REPORT'] ?? join(bundle, 'rows.jsonl')
  process.env['KAIJI_FAULT_SEED'] = String(runSeed)
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url))
  await build({ configFile })
  process.env['KAIJI_FAULT_REPORT'] = rows
  return () => {
    const form = fullRun ? 'full' : 'short'
    process.stdout.write(`\nFault tests, ${form} form, seed ${runSeed}\n\n`)
    process.stdout.write(`${tableText(readRows(rows))}\n\n`)
    rmSync(bundle, { recursive: true, force: true })
  }
}
