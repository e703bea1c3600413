import type { Handlers } from '@core/ipc/contract'
import { accountsHandlers } from './accounts'
import { backupHandlers } from './backup'
import { bulkHandlers } from './bulk'
import { calendarHandlers } from './calendar'
import { caseHandlers } from './cases'
import { checklistHandlers } from './checklist'
import type { Context } from './context'
import { documentKeepingHandlers } from './document-keeping'
import { documentViewHandlers } from './document-view'
import { draftHandlers } from './drafts'
import { healthHandlers } from './health'
import { identityHandlers } from './identity'
import { importHandlers } from './imports'
import { itemHandlers } from './items'
import { letterHandlers } from './letters'
import { logHandlers } from './log'
import { lockHandlers } from './lock'
import { reportReadHandlers } from './reports'
import { reportSaveHandlers } from './report-export'
import { personHandlers } from './persons'
import { marksHandlers } from './marks'
import { practiceHandlers } from './practice'
import { requestHandlers } from './requests'
import { retentionHandlers } from './retention'
import { searchHandlers } from './search'
import { sensitiveHandlers } from './sensitive'
import { settingsHandlers } from './settings'
import { settingsFileHandlers } from './settings-file'
import { systemHandlers } from './systems'
import { taskHandlers } from './tasks'
import { templateHandlers } from './templates'
import { transferHandlers } from './transfers'

/** Every use case of the program, by feature. */
export const handlers: Handlers<Context> = {
  accounts: accountsHandlers,
  backup: backupHandlers,
  bulk: bulkHandlers,
  calendar: calendarHandlers,
  cases: caseHandlers,
  checklist: checklistHandlers,
  documents: { ...documentViewHandlers, ...documentKeepingHandlers },
  drafts: draftHandlers,
  health: healthHandlers,
  identity: identityHandlers,
  imports: importHandlers,
  items: itemHandlers,
  letters: letterHandlers,
  lock: lockHandlers,
  log: logHandlers,
  reports: { ...reportReadHandlers, ...reportSaveHandlers },
  persons: personHandlers,
  marks: marksHandlers,
  practice: practiceHandlers,
  requests: requestHandlers,
  retention: retentionHandlers,
  search: searchHandlers,
  sensitive: sensitiveHandlers,
  settings: settingsHandlers,
  settingsFile: settingsFileHandlers,
  systems: systemHandlers,
  tasks: taskHandlers,
  templates: templateHandlers,
  transfers: transferHandlers,
}
