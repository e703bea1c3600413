import type { CatalogLike } from '@core/i18n/catalog-like'
import type { Catalog } from '@core/i18n/catalog'
import type { CommandId } from './commands'

/** The parts of a catalog that commands are named in. */
export type CommandWords = Pick<
  CatalogLike<Catalog>,
  'cases' | 'commands' | 'common' | 'imports' | 'practice' | 'search' | 'tasks' | 'transfers'
>

/** What a command is called everywhere: in Ctrl+K, in the menus and on the sheet of keys. */
export function commandName(words: CommandWords, id: CommandId): string {
  const { commands, common, cases, imports, tasks } = words
  const named: Readonly<Partial<Record<CommandId, string>>> = {
    ...commands.name,
    newInquiry: common.newInquiry,
    bringIn: imports.title,
    newTask: tasks.add,
    find: common.search,
    search: words.search.field,
    lock: common.lockNow,
    guide: common.nav.help,
    practice: words.practice.title,
    myDay: common.nav.myDay,
    cases: common.nav.cases,
    calendar: common.nav.calendar,
    register: common.nav.register,
    reports: common.nav.reports,
    retention: common.nav.retention,
    backups: common.nav.backups,
    settings: common.nav.settings,
    log: common.nav.log,
    inquiry: cases.section.inquiry.title,
    identity: cases.section.identity.title,
    scope: cases.section.scope.title,
    decision: cases.section.decision.title,
    answer: cases.section.answer.title,
    documents: cases.section.documents.title,
    history: cases.section.history.title,
    mergeCase: words.transfers.merge,
    splitCase: words.transfers.split,
  }
  return named[id] ?? id
}
