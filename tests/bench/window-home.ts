import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { valueOf } from '@core/failure'
import { seedCases } from '@main/handlers/seed-cases'
import { benchLogin, benchVault } from './bench-vault'
import { copyCases } from './copied-cases'

export const windowSize = { width: 1280, height: 800 }

/** Cases that are made one by one; of more, the others are their copies. */
const mostMade = 10_000

/**
 * A folder in which the program finds a vault of about so many cases, all of them ready to be listed
 * and searched. Says how many there are.
 */
export async function windowHome(home: string, cases: number): Promise<number> {
  const path = join(home, 'vault')
  const { api, context, db } = await benchVault(path, () => new Date().toISOString())
  const times = Math.ceil(cases / mostMade)
  valueOf(seedCases(context, { cases: Math.ceil(cases / times), seed: 1 }))
  const list = async () => valueOf(await api.cases.list({ status: 'all', count: 1 }))
  const search = async () => valueOf(await api.search.find({ text: '佐藤' }))
  while (!(await list()).settled || (await search()).indexing !== null) {
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  if (times > 1) copyCases(db, times - 1)
  const { total } = await list()
  context.vault.lock()
  const write = (name: string, value: object) => {
    writeFileSync(join(home, name), JSON.stringify(value))
  }
  write('last-vault.json', { path, login: benchLogin })
  write('preferences.json', { language: 'en', colorScheme: 'light' })
  write('window.json', { x: 0, y: 0, ...windowSize, maximized: false })
  return Number(total)
}
