import type { AccountsView } from '@core/accounts/contract'
import { passwordDue } from '@core/accounts/rules'
import type { Instant } from '@core/time/calendar-date'
import { findRecoveryKey, listAccounts } from '@db/accounts'
import { recoveryKeyTestedAt } from '@db/recovery-tests'
import { readPolicy } from '@db/policy'
import type { OpenVault } from '@main/handlers/context'
import { isRotationDue } from './half-done'

/** What there is to look after in the open vault. */
export function viewAccounts({ db }: OpenVault, now: Instant): AccountsView {
  const since = findRecoveryKey(db)?.createdAt ?? null
  const testedAt = recoveryKeyTestedAt(db)
  const { maxDays } = readPolicy(db).passwords
  return {
    accounts: listAccounts(db).map(account => {
      const { login, name, role, state, createdAt, passwordChangedAt, disabledAt } = account
      const due = state === 'active' ? passwordDue(account, maxDays, now) : null
      return {
        login,
        name,
        role,
        state,
        createdAt,
        passwordChangedAt,
        passwordDue: due,
        disabledAt,
      }
    }),
    // A test says nothing about the key that came after it.
    recoveryKey: { since, testedAt: since && testedAt && testedAt < since ? null : testedAt },
    rotationDue: isRotationDue(db),
  }
}
