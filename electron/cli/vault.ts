import { resolve } from 'node:path'
import type { DocumentCheck, Verification } from '@core/backup/backup'
import { readVaultFile } from '@main/services/vault/vault-file'
import type { Command } from './command'
import { valueOf } from '@core/failure'
import { noArgument, readOptions, requiredPassword } from './options'
import { openProgram, vaultOptions, withVault } from './program'

/** `kaiji vault create`: a new vault, and the recovery key that is shown this once. */
export const vaultCreate: Command = async (args, terminal) => {
  const given = readOptions(args, { ...vaultOptions, organisation: 'text', name: 'text' })
  noArgument(given)
  const path = resolve(given.required('vault'))
  const login = given.required('login')
  const { api, context } = openProgram(undefined, terminal)
  const created = await api.accounts.create({
    path,
    organisation: given.required('organisation'),
    name: given.required('name'),
    login,
    password: requiredPassword(given),
  })
  const { recoveryKey } = valueOf(created)
  const vaultId = context.vault.current()?.vaultId
  context.vault.lock()
  return {
    code: 0,
    json: { path, vaultId, login, recoveryKey },
    text: [
      `The vault is in ${path}.`,
      'Print this recovery key and keep it away from the computer. It is not shown again:',
      recoveryKey,
    ].join('\n'),
  }
}

/** `kaiji vault info`: what can be said of a vault without opening it. */
export const vaultInfo: Command = args => {
  const given = readOptions(args, vaultOptions)
  noArgument(given)
  const path = resolve(given.required('vault'))
  const file = valueOf(readVaultFile(path))
  const json = {
    path,
    vaultId: file.vaultId,
    formatVersion: file.formatVersion,
    accounts: file.accounts.map(account => account.login),
    checkpoint: file.checkpoint,
    lastVerifiedBackup: file.lastVerifiedBackup,
  }
  const text = [
    `Vault ${json.vaultId} in ${path}`,
    `Accounts: ${json.accounts.join(', ')}`,
    `Audit chain: ${file.checkpoint.events} events on ${file.checkpoint.at}`,
    `Last verified backup: ${file.lastVerifiedBackup ?? 'none'}`,
  ].join('\n')
  return { code: 0, json, text }
}

/** `kaiji vault verify`: all of the database, its references and its audit chain; deep, every document too. */
export const vaultVerify: Command = async (args, terminal) => {
  const given = readOptions(args, { ...vaultOptions, deep: 'flag' })
  noArgument(given)
  const depth = given.flag('deep') ? ('deep' as const) : ('usual' as const)
  const verified = await withVault(given, terminal, ({ api }) => api.backup.verifyVault({ depth }))
  const json = valueOf(verified)
  return { code: json.ok ? 0 : 1, json, text: verificationText(json) }
}

const yes = (holds: boolean | null) => (holds === null ? 'not looked at' : holds ? 'ok' : 'NOT OK')

function documentsText({ ok, checked, firstBad }: DocumentCheck): string {
  const bad = firstBad === null ? '' : `, first bad ${firstBad}`
  return `Documents: ${yes(ok)}, ${checked} read${bad}`
}

export function verificationText({
  ok,
  integrity,
  foreignKeys,
  audit,
  counts,
  documents,
}: Verification): string {
  const bad = audit.firstBad === null ? '' : `, first bad event ${audit.firstBad}`
  return [
    ok ? 'Everything is as it should be.' : 'Something is wrong.',
    `Pages: ${yes(integrity)}`,
    `References: ${yes(foreignKeys)}`,
    `Audit chain: ${yes(audit.ok)}, ${audit.events} events${bad}`,
    ...(documents ? [documentsText(documents)] : []),
    countsText(counts),
  ].join('\n')
}

export const countsText = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `  ${name}: ${count}`)
    .join('\n')
