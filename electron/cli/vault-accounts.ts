import { role as roles, type Role } from '@core/accounts/access'
import { must } from '@core/assert'
import type { AccountsView, Exchanged } from '@core/accounts/contract'
import { valueOf } from '@core/failure'
import type { Api } from '@core/ipc/client'
import { WrongUse, type Answer, type Command, type Terminal } from './command'
import { noArgument, readOptions, requiredPassword, secretOption, type Given } from './options'
import { vaultOptions, withVault } from './program'

const options = { ...vaultOptions, 'new-password-file': 'text' } as const

/** `kaiji vault accounts list`: who may open the vault, and as what. */
export const accountsList: Command = async (args, terminal) => {
  const given = readOptions(args, options)
  noArgument(given)
  const json = await inVault(given, terminal, api => api.accounts.list({}))
  return { code: 0, json, text: listText(json) }
}

function listText({ accounts, recoveryKey, rotationDue }: AccountsView): string {
  const lines = accounts.map(
    ({ login, name, role, state, passwordDue }) =>
      `${login}  ${name}  ${role}  ${state}${passwordDue ? `, password ${passwordDue}` : ''}`,
  )
  const key = `Recovery key since ${recoveryKey.since ?? '?'}, tried ${recoveryKey.testedAt ?? 'never'}`
  return [...lines, key, ...(rotationDue ? ['The data key must still be exchanged.'] : [])].join(
    '\n',
  )
}

/** `kaiji vault accounts add`: an account with a first password that its owner must change. */
export const accountsAdd: Command = async (args, terminal) => {
  const given = readOptions(args, { ...options, name: 'text', role: 'text' })
  const login = given.argument('LOGIN')
  const account = { login, name: given.required('name'), role: roleOption(given) }
  const password = newPassword(given)
  await inVault(given, terminal, api => api.accounts.add({ ...account, password }))
  return { code: 0, json: account, text: `${login} is an account now, as ${account.role}.` }
}

/** `kaiji vault accounts role`: another role for an account. */
export const accountsRole: Command = async (args, terminal) => {
  const given = readOptions(args, { ...options, role: 'text' })
  const [login, role] = [given.argument('LOGIN'), roleOption(given)]
  await inVault(given, terminal, api => api.accounts.change({ login, role }))
  return { code: 0, json: { login, role }, text: `${login} is ${role} now.` }
}

/** `kaiji vault accounts enable`: a disabled account again, with a new first password. */
export const accountsEnable: Command = async (args, terminal) => {
  const given = readOptions(args, options)
  const [login, password] = [given.argument('LOGIN'), newPassword(given)]
  await inVault(given, terminal, api => api.accounts.enable({ login, password }))
  return { code: 0, json: { login }, text: `${login} can open the vault again.` }
}

/** `kaiji vault accounts disable`: nothing opens the vault of now for this account any more. */
export const accountsDisable: Command = (args, terminal) => leave('disable', args, terminal)

/** `kaiji vault accounts remove`: the same, for good. */
export const accountsRemove: Command = (args, terminal) => leave('remove', args, terminal)

async function leave(
  how: 'disable' | 'remove',
  args: readonly string[],
  terminal: Terminal,
): Promise<Answer> {
  const given = readOptions(args, options)
  const login = given.argument('LOGIN')
  const done = await inVault(given, terminal, api => api.accounts[how]({ login }))
  return exchanged({ login, ...done }, `${login} cannot open the vault any more.`)
}

/** `kaiji vault accounts reset-password`: a new first password for somebody else. */
export const accountsReset: Command = async (args, terminal) => {
  const given = readOptions(args, { ...options, rotate: 'flag' })
  const [login, password] = [given.argument('LOGIN'), newPassword(given)]
  const exchangeKey = given.flag('rotate')
  const done = await inVault(given, terminal, api =>
    api.accounts.resetPassword({ login, password, exchangeKey }),
  )
  const said = `${login} has a new first password.`
  return exchangeKey
    ? exchanged({ login, ...done }, said)
    : { code: 0, json: { login }, text: said }
}

/** `kaiji vault accounts password`: one's own password. */
export const accountsPassword: Command = async (args, terminal) => {
  const given = readOptions(args, options)
  noArgument(given)
  const oldPassword = requiredPassword(given)
  const change = { oldPassword, newPassword: newPassword(given) }
  await inVault(given, terminal, api => api.accounts.changePassword(change))
  return { code: 0, json: { changed: true }, text: 'The password was changed.' }
}

/** `kaiji vault accounts rotate`: another data key. */
export const accountsRotate: Command = async (args, terminal) => {
  const given = readOptions(args, options)
  noArgument(given)
  const done = await inVault(given, terminal, api => api.accounts.exchangeKey({}))
  return exchanged(done, '')
}

type Asked<T> = (api: Api) => Promise<Parameters<typeof valueOf<T>>[0]>

const inVault = async <T>(given: Given, terminal: Terminal, ask: Asked<T>): Promise<T> =>
  valueOf<T>(await withVault(given, terminal, ({ api }) => ask(api)))

/** A key that could not be exchanged yet is not what was asked for, though the account is closed. */
function exchanged(json: Exchanged & { readonly login?: string }, said: string): Answer {
  const key = json.rotated
    ? 'The data key was exchanged.'
    : 'The data key could not be exchanged; that is done at the next unlocking.'
  return { code: json.rotated ? 0 : 1, json, text: `${said} ${key}`.trim() }
}

function roleOption(given: Given): Role {
  const role = roles.safeParse(given.required('role'))
  if (role.success) return role.data
  throw new WrongUse(`--role ${given.required('role')}: write ${roles.options.join(', ')}`)
}

const newPassword = (given: Given): string => {
  given.required('new-password-file')
  return must(secretOption(given, 'new-password-file'), 'new password')
}
