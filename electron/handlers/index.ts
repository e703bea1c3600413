import type { Handlers } from '@core/ipc/contract'
import { accountsHandlers } from './accounts'
import { backupHandlers } from './backup'
import { bulkHandlers } from './bulk'
import { caseHandlers } from './cases'
import { checklistHandlers } from './checklist'
import type { Context } from './context'
import { documentKeepingHandlers } from './document-keeping'
import { documentViewHandlers } from './document-view'
import { draftHandlers } from './drafts'
import { healthHandlers } from './health'
import { identityHandlers } from './identity'
import { itemHandlers } from './items'
import { letterHandlers } from './letters'
import { logHandlers } from './log'
import { lockHandlers } from './lock'
import { requestHandlers } from './requests'
import { retentionHandlers } from './retention'
import { sensitiveHandlers } from './sensitive'
import { settingsHandlers } from './settings'
import { templateHandlers } from './templates'

/** Every use case of the program, by feature. */
export const handlers: Handlers<Context> = {
  accounts: accountsHandlers,
  backup: backupHandlers,
  bulk: bulkHandlers,
  cases: caseHandlers,
  checklist: checklistHandlers,
  documents: { ...documentViewHandlers, ...documentKeepingHandlers },
  drafts: draftHandlers,
  health: healthHandlers,
  identity: identityHandlers,
  items: itemHandlers,
  letters: letterHandlers,
  lock: lockHandlers,
  log: logHandlers,
  requests: requestHandlers,
  retention: retentionHandlers,
  sensitive: sensitiveHandlers,
  settings: settingsHandlers,
  templates: templateHandlers,
}
