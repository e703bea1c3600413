import { accounts } from './accounts'
import { backup } from './backup'
import { bulk } from './bulk'
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
import { misplaced } from './misplaced'
import { protection } from './protection'
import { purposes } from './purposes'
import { register } from './register'
import { retention } from './retention'
import { sensitive } from './sensitive'
import { settings } from './settings'
import { shell } from './shell'
import { takingOut } from './taking-out'
import { wayOut } from './way-out'
import { templates } from './templates'

export const ja = {
  accounts,
  backup,
  bulk,
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
  misplaced,
  protection,
  purposes,
  register,
  retention,
  sensitive,
  settings,
  shell,
  takingOut,
  wayOut,
  templates,
}
