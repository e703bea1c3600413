import { accountsHandlers } from './accounts'
import { backupHandlers } from './backup'
import { caseHandlers } from './cases'
import { draftHandlers } from './drafts'
import { healthHandlers } from './health'
import { lockHandlers } from './lock'
import { marksHandlers } from './marks'
import type { HandlerParts } from './parts'
import { practiceHandlers } from './practice'
import { retentionHandlers } from './retention'
import { searchHandlers } from './search'
import { settingsHandlers } from './settings'
import { taskHandlers } from './tasks'

const later = async () => (await import('./later')).later

/** Every use case of the program, by feature. */
export const handlers: HandlerParts = {
  accounts: () => accountsHandlers,
  backup: () => backupHandlers,
  bulk: async () => (await later()).bulk,
  calendar: async () => (await later()).calendar,
  cases: () => caseHandlers,
  checklist: async () => (await later()).checklist,
  documents: async () => (await later()).documents,
  drafts: () => draftHandlers,
  health: () => healthHandlers,
  identity: async () => (await later()).identity,
  imports: async () => (await later()).imports,
  items: async () => (await later()).items,
  letters: async () => (await later()).letters,
  lock: () => lockHandlers,
  log: async () => (await later()).log,
  marks: () => marksHandlers,
  persons: async () => (await later()).persons,
  practice: () => practiceHandlers,
  reports: async () => (await later()).reports,
  requests: async () => (await later()).requests,
  retention: () => retentionHandlers,
  search: () => searchHandlers,
  sensitive: async () => (await later()).sensitive,
  settings: () => settingsHandlers,
  settingsFile: async () => (await later()).settingsFile,
  systems: async () => (await later()).systems,
  tasks: () => taskHandlers,
  templates: async () => (await later()).templates,
  transfers: async () => (await later()).transfers,
}

/** Reads what is read later, while nobody waits for it. */
export const readHandlersAhead = (): Promise<unknown> => later()
