import { can, type Action, type Role } from '@core/accounts/access'
import { api } from './api'
import { useRead } from './use-api'

/** The role of whoever has the vault open; undefined while none has. */
export function useRole(): Role | undefined {
  const status = useRead(api.accounts.status, {})
  return status.data?.state === 'open' ? status.data.role : undefined
}

/** Whether who is working may do this. Only so that the page shows it: the main process decides. */
export function useMay(action: Action): boolean {
  const role = useRole()
  return role !== undefined && can(role, action)
}
