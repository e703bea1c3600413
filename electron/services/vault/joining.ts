import { must } from '@core/assert'
import { mayBecome } from '@core/accounts/rules'
import { err, ok } from '@core/result'
import { changeAccount, insertAccount, listAccounts, newAccount } from '@db/accounts'
import { transact } from '@db/connection'
import type { AccountsPort } from '@main/handlers/context'
import { giveKeys, newKeys, type AccessOptions } from './give-keys'
import { record } from './trace'

/** Who comes, comes back, or becomes something else. */
export function joining(options: AccessOptions): Pick<AccountsPort, 'add' | 'enable' | 'change'> {
  const { session, turns, now } = options
  const open = () => must(session.current(), 'open vault')

  const add: AccountsPort['add'] = ({ login, name, role, password }) =>
    turns.inTurn(async () => {
      const vault = open()
      const taken = listAccounts(vault.db).some(account => account.login === login)
      if (taken) return err({ code: 'account/login-taken' })
      const keys = await newKeys(login, password, options)
      const account = newAccount({ login, name, role, recipient: keys.recipient }, now())
      return giveKeys({ vault, keys, options }, tx => {
        insertAccount(tx, { ...account, mustChangePassword: true })
        record(tx, vault, now(), { kind: 'account/created', detail: { login, role } })
      })
    })

  const enable: AccountsPort['enable'] = (login, password) =>
    turns.inTurn(async () => {
      const vault = open()
      const account = listAccounts(vault.db).find(one => one.login === login)
      if (!account || account.state === 'removed') return err({ code: 'account/not-found' })
      if (account.state === 'active') return err({ code: 'account/already-active' })
      const keys = await newKeys(login, password, options)
      const { recipient } = keys
      return giveKeys({ vault, keys, options }, tx => {
        const fresh = { recipient, passwordChangedAt: now(), mustChangePassword: true }
        changeAccount(tx, login, { ...fresh, state: 'active', disabledAt: null })
        record(tx, vault, now(), { kind: 'account/enabled', detail: { login } })
      })
    })

  const change: AccountsPort['change'] = (login, changed) =>
    turns.inTurn(async () => {
      const vault = open()
      const accounts = listAccounts(vault.db)
      const before = accounts.find(account => account.login === login)
      const allowed = mayBecome(accounts, login, changed.role ?? before?.role ?? 'auditor')
      if (!allowed.ok) return allowed
      transact(vault.db, tx => {
        changeAccount(tx, login, changed)
        const fields = Object.keys(changed)
        const roles = changed.role ? { from: allowed.value.role, to: changed.role } : {}
        record(tx, vault, now(), { kind: 'account/changed', detail: { login, fields, ...roles } })
        return ok(null)
      })
      if (login === vault.login) session.changePerson(changed)
      return Promise.resolve(ok(null))
    })

  return { add, enable, change }
}
