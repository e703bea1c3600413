import { accounts } from './accounts'
import { backup } from './backup'
import { cases } from './cases'
import { checklist } from './checklist'
import { clock } from './clock'
import { common } from './common'
import { errors } from './errors'
import { events } from './events'
import { health } from './health'
import { identity } from './identity'
import { intake } from './intake'
import { items } from './items'
import { letters } from './letters'
import { lists } from './lists'
import { log } from './log'
import { lock } from './lock'
import { protection } from './protection'
import { retention } from './retention'
import { sensitive } from './sensitive'
import { settings } from './settings'
import { shell } from './shell'
import { takingOut } from './taking-out'

export const ja = {
  accounts,
  backup,
  cases,
  checklist,
  clock,
  common,
  errors,
  events,
  health,
  identity,
  intake,
  items,
  letters,
  lists,
  log,
  lock,
  protection,
  retention,
  sensitive,
  settings,
  shell,
  takingOut,
}
