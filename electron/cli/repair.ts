import { resolve } from 'node:path'
import { valueOf } from '@core/failure'
import type { RepairReport } from '@core/health/repair'
import { findAssets } from '@main/services/assets'
import { repairTo } from '@main/services/vault/rescue'
import { rescueLogins } from '@main/services/vault/rescue-keys'
import { WrongUse, type Command } from './command'
import { noArgument, readOptions, requiredPassword } from './options'
import { vaultOptions } from './program'

/**
 * `kaiji vault repair`: a new vault, in a new or empty folder, of what can be read of a damaged one,
 * which stays as it is. Exit code 1 where something is missing.
 */
export const vaultRepair: Command = async (args, terminal) => {
  const given = readOptions(args, { ...vaultOptions, to: 'text' })
  noArgument(given)
  const folder = resolve(given.required('vault'))
  const to = resolve(given.required('to'))
  const password = requiredPassword(given)
  const login = given.text('login') ?? (await onlyLogin(folder))
  const options = findAssets()
  const request = { folder, to, secret: { login, password }, now: terminal.now() }
  const json = valueOf(
    await repairTo(request, { ...options, appVersion: options.version, sqliteAddon: undefined }),
  )
  return { code: isWhole(json) ? 0 : 1, json, text: textOf(json) }
}

async function onlyLogin(folder: string): Promise<string> {
  const [only, ...others] = await rescueLogins(folder)
  if (only !== undefined && others.length === 0) return only
  throw new WrongUse('--login is missing')
}

const isWhole = ({ lost, lostUnknown, damagedDocuments, chain }: RepairReport): boolean =>
  lost === 0 && !lostUnknown && damagedDocuments.length === 0 && chain.complete

function textOf(report: RepairReport): string {
  const { path, keptAt, taken, tables, damagedDocuments, chain, keysFrom } = report
  return [
    `The repaired vault is in ${path}. It opens with the same passwords.`,
    `The damaged one in ${keptAt} is as it was.`,
    `${taken} records were taken over.`,
    ...tables.map(({ table, lost, orphans, lostUnknown }) => {
      const ids = [...lost, ...orphans].join(', ')
      return `  missing of ${table}: ${ids}${lostUnknown ? ' and perhaps more' : ''}`
    }),
    ...damagedDocuments.map(id => `  document ${id} is not what was stored`),
    ...(chain.complete ? [] : [`The history is whole up to event ${chain.kept}.`]),
    ...(keysFrom === null ? [] : [`The keys were taken from ${keysFrom}.`]),
    isWhole(report) ? 'Nothing is missing.' : 'Something is missing: see above.',
  ].join('\n')
}
