import type { Handlers } from '@core/ipc/contract'
import { bulkHandlers } from './bulk'
import { calendarHandlers } from './calendar'
import { checklistHandlers } from './checklist'
import type { Context } from './context'
import { documentKeepingHandlers } from './document-keeping'
import { documentViewHandlers } from './document-view'
import { identityHandlers } from './identity'
import { importHandlers } from './imports'
import { itemHandlers } from './items'
import { letterHandlers } from './letters'
import { logHandlers } from './log'
import { personHandlers } from './persons'
import { reportSaveHandlers } from './report-export'
import { reportReadHandlers } from './reports'
import { requestHandlers } from './requests'
import { sensitiveHandlers } from './sensitive'
import { settingsFileHandlers } from './settings-file'
import { systemHandlers } from './systems'
import { templateHandlers } from './templates'
import { transferHandlers } from './transfers'

/** What no start needs: a file of its own, half as large as all else of the program. */
export const later = {
  bulk: bulkHandlers,
  calendar: calendarHandlers,
  checklist: checklistHandlers,
  documents: { ...documentViewHandlers, ...documentKeepingHandlers },
  identity: identityHandlers,
  imports: importHandlers,
  items: itemHandlers,
  letters: letterHandlers,
  log: logHandlers,
  persons: personHandlers,
  reports: { ...reportReadHandlers, ...reportSaveHandlers },
  requests: requestHandlers,
  sensitive: sensitiveHandlers,
  settingsFile: settingsFileHandlers,
  systems: systemHandlers,
  templates: templateHandlers,
  transfers: transferHandlers,
} satisfies Partial<Handlers<Context>>
