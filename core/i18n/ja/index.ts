import { accounts } from './accounts'
import { backup } from './backup'
import { cases } from './cases'
import { checklist } from './checklist'
import { clock } from './clock'
import { common } from './common'
import { errors } from './errors'
import { events } from './events'
import { identity } from './identity'
import { intake } from './intake'
import { items } from './items'
import { letters } from './letters'
import { lists } from './lists'
import { sensitive } from './sensitive'
import { settings } from './settings'
import { shell } from './shell'

export const ja = {
  accounts,
  backup,
  cases,
  checklist,
  clock,
  common,
  errors,
  events,
  identity,
  intake,
  items,
  letters,
  lists,
  sensitive,
  settings,
  shell,
}
