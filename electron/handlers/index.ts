import type { Handlers } from '@core/ipc/contract'
import { accountsHandlers } from './accounts'
import { backupHandlers } from './backup'
import { caseHandlers } from './cases'
import { checklistHandlers } from './checklist'
import type { Context } from './context'
import { identityHandlers } from './identity'
import { itemHandlers } from './items'
import { letterHandlers } from './letters'
import { requestHandlers } from './requests'
import { sensitiveHandlers } from './sensitive'
import { settingsHandlers } from './settings'

/** Every use case of the program, by feature. */
export const handlers: Handlers<Context> = {
  accounts: accountsHandlers,
  backup: backupHandlers,
  cases: caseHandlers,
  checklist: checklistHandlers,
  identity: identityHandlers,
  items: itemHandlers,
  letters: letterHandlers,
  requests: requestHandlers,
  sensitive: sensitiveHandlers,
  settings: settingsHandlers,
}
