import { must } from '@core/assert'
import type { Exchanged } from '@core/accounts/contract'
import { mayLeave } from '@core/accounts/rules'
import { err, ok, type Result } from '@core/result'
import { changeAccount, listAccounts } from '@db/accounts'
import { transact } from '@db/connection'
import type { AccountsPort } from '@main/handlers/context'
import { viewAccounts } from './accounts-view'
import type { AccountsOptions } from './give-keys'
import { demandRotation, isRotationDue } from './half-done'
import { joining } from './joining'
import { changeOwnPassword } from './own-password'
import { recoveryKeys } from './recovery-key'
import { resetKeys } from './reset-keys'
import { rotateKey } from './rotate-key'
import { record } from './trace'
import type { UnlockError } from './unlock'

type Reply<T> = Result<T, UnlockError>

/** Accounts and keys of the open vault. One change after the other, and none beside an unlocking. */
export function accountsOf(options: AccountsOptions): AccountsPort {
  const { session, turns, now } = options
  const open = () => must(session.current(), 'open vault')

  /** The account's state is what counts from the next moment on; the keys follow. */
  const leave = (login: string, state: 'disabled' | 'removed') =>
    turns.inTurn(async (): Promise<Reply<Exchanged>> => {
      const vault = open()
      const leaver = mayLeave(listAccounts(vault.db), login, vault.login)
      if (!leaver.ok) return leaver
      if (leaver.value.state === state) return err({ code: 'account/not-active' })
      transact(vault.db, tx => {
        changeAccount(tx, login, { state, disabledAt: leaver.value.disabledAt ?? now() })
        if (leaver.value.state === 'active') demandRotation(tx, now())
        record(tx, vault, now(), { kind: `account/${state}`, detail: { login } })
        return ok(null)
      })
      return rotated()
    })

  const exchangeKey = () =>
    turns.inTurn(() => {
      transact(open().db, tx => {
        demandRotation(tx, now())
        return ok(null)
      })
      return rotated()
    })

  /** What cannot be done now, such as for want of room, is done at the next unlocking. */
  async function rotated(): Promise<Reply<Exchanged>> {
    if (!isRotationDue(open().db)) return ok({ rotated: true })
    const rotation = await rotateKey(session, options)
    return ok({ rotated: rotation.ok })
  }

  return {
    list: () => viewAccounts(open(), now()),
    ...joining(options),
    changePassword: (oldPassword, newPassword) =>
      changeOwnPassword({ oldPassword, newPassword, vault: open() }, options),
    resetPassword: (login, password) =>
      turns.inTurn(() => resetKeys({ login, password, vault: open() }, options)),
    disable: login => leave(login, 'disabled'),
    remove: login => leave(login, 'removed'),
    exchangeKey,
    ...recoveryKeys({ ...options, open, rotated }),
  }
}
