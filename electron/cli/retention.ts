import type { DueRow } from '@core/retention/contract'
import { retention as words } from '@core/i18n/en/retention'
import { valueOf } from '@core/failure'
import type { Command } from './command'
import { noArgument, readOptions } from './options'
import { vaultOptions, withVault } from './program'

/** `kaiji retention due`: what has been kept for long enough, what soon will be, and what a hold keeps. */
export const retentionDue: Command = async (args, terminal) => {
  const given = readOptions(args, vaultOptions)
  noArgument(given)
  const json = valueOf(await withVault(given, terminal, ({ api }) => api.retention.overview({})))
  const { due, soon, held } = json
  const text = [
    ...linesOf('Due now', due),
    ...linesOf('Within 30 days', soon),
    ...linesOf('On legal hold', held),
  ].join('\n')
  return { code: 0, json, text: text || 'Nothing is due.' }
}

const linesOf = (title: string, rows: readonly DueRow[]): readonly string[] =>
  rows.length === 0 ? [] : [title, ...rows.map(rowText)]

const rowText = ({ dueOn, number, category, name }: DueRow): string =>
  `  ${[dueOn, number, words.category[category], name].join('  ')}`
