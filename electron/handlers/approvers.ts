import { can } from '@core/accounts/access'
import { listAccounts } from '@db/accounts'
import type { Reader } from '@db/connection'

/** Whether another account than this one could approve a letter. */
export const someoneElseApproves = (db: Reader, login: string): boolean =>
  listAccounts(db).some(
    account =>
      account.login !== login && account.state === 'active' && can(account.role, 'letter/approve'),
  )
