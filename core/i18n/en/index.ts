import { accounts } from './accounts'
import { backup } from './backup'
import { bulk } from './bulk'
import { calendar } from './calendar'
import { cases } from './cases'
import { checklist } from './checklist'
import { clock } from './clock'
import { commands } from './commands'
import { common } from './common'
import { documents } from './documents'
import { errors } from './errors'
import { events } from './events'
import { health } from './health'
import { help } from './help'
import { identity } from './identity'
import { imports } from './imports'
import { intake } from './intake'
import { items } from './items'
import { letterEditor } from './letter-editor'
import { letterExport } from './letter-export'
import { letterhead } from './letterhead'
import { letterTexts } from './letter-texts'
import { letters } from './letters'
import { lists } from './lists'
import { log } from './log'
import { lock } from './lock'
import { marks } from './marks'
import { misplaced } from './misplaced'
import { persons } from './persons'
import { practice } from './practice'
import { protection } from './protection'
import { policies } from './policies'
import { purposes } from './purposes'
import { register } from './register'
import { reports } from './reports'
import { retention } from './retention'
import { search } from './search'
import { sensitive } from './sensitive'
import { settingWords } from './setting-words'
import { settings } from './settings'
import { shell } from './shell'
import { systems } from './systems'
import { settingsFile } from './settings-file'
import { targets } from './targets'
import { takingOut } from './taking-out'
import { wayOut } from './way-out'
import { tasks } from './tasks'
import { templates } from './templates'
import { transfers } from './transfers'

export const en = {
  accounts,
  backup,
  bulk,
  calendar,
  cases,
  checklist,
  clock,
  commands,
  common,
  documents,
  errors,
  events,
  health,
  help,
  identity,
  imports,
  intake,
  items,
  letters,
  letterEditor,
  letterExport,
  letterhead,
  letterTexts,
  lists,
  log,
  lock,
  marks,
  misplaced,
  persons,
  practice,
  protection,
  policies,
  purposes,
  register,
  reports,
  retention,
  search,
  sensitive,
  settings,
  settingWords,
  settingsFile,
  shell,
  systems,
  takingOut,
  targets,
  tasks,
  wayOut,
  templates,
  transfers,
} as const
