import { cases } from './cases'
import { commands } from './commands'
import { common } from './common'
import { imports } from './imports'
import { practice } from './practice'
import { search } from './search'
import { shell } from './shell'
import { tasks } from './tasks'
import { transfers } from './transfers'

/** What the menus and dialogs of the window need: a start reads no more of the words than these. */
export const menus = { cases, commands, common, imports, practice, search, shell, tasks, transfers }
