import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { z } from 'zod'
import type { Preferences } from '@core/ipc/contract'
import { onBadRecord } from '@db/records'
import type { Context } from '@main/handlers/context'
import { handlers, readHandlersAhead } from '@main/handlers/index'
import { createRouter } from '@main/handlers/router'
import { findAssets } from '@main/services/assets'
import { createContext } from '@main/services/context'
import { rehearseUnlocking } from '@main/services/vault/rehearsal'
import { backUpByItself } from './automatic-backups'
import { createDesktop } from './desktop'
import { watchRest } from './hands'
import type { Program } from './ipc'
import { systemKeyStore } from './key-store'
import { leaveInOrder } from './leave'
import { createLock, lockWhenLeft, type Lock } from './lock'
import { reportBadRecord, reportIncident } from './log'
import { createMenu } from './menu'
import { notificationsAreSupported, remindByItself } from './notifications'
import { runCommand, tellEveryWindow } from './pages'
import type { PreferencesStore } from './preferences'
import { createSchedule } from './schedule'
import { readJson, writeJson } from './stored-json'

type Started = Program & {
  /** The menus are in the language of the interface. */
  readonly show: (preferences: Preferences) => void
}

/** All that the window is for: the vault and its calls, menus, lock, backups and reminders. */
export function startProgram(
  root: string,
  preferences: PreferencesStore,
  window: BrowserWindow,
): Started {
  onBadRecord(reportBadRecord)
  const context = contextOf(root, preferences)
  const lock = createLock({ context, report: reportIncident })
  const schedule = createSchedule(reportIncident)
  const menu = createMenu({ run: runCommand, lock: () => void lock.lock() })
  menu.show(preferences.read())
  lockWhenLeft(lock, context)
  backUpByItself(context, schedule)
  remindByItself(context, preferences)
  leaveInOrder({ context, schedule, window })
  // After the page's first question. What goes wrong here is said when a vault is opened in earnest.
  setTimeout(() => void rehearseUnlocking(sqliteAddon()).catch(() => undefined), 0)
  setTimeout(() => void readHandlersAhead(), handsAreSlowMs)
  return { call: callsOf(context, lock), offer: menu.offer, show: menu.show }
}

/** No sooner does anybody ask for more than My day and the list. */
const handsAreSlowMs = 3000

function contextOf(root: string, preferences: PreferencesStore): Context {
  const lastVault = join(app.getPath('userData'), 'last-vault.json')
  let last = readJson(lastVault, z.object({ path: z.string(), login: z.string().optional() }))
  return createContext({
    assets: findAssets(root),
    vault: {
      suggestedPath: join(app.getPath('documents'), 'Kaiji'),
      practicePath: join(app.getPath('userData'), 'practice'),
      initialPath: last?.path,
      initialLogin: last?.login,
      rememberPath: path => {
        if (path !== last?.path) last = { path }
        writeJson(lastVault, last)
      },
      rememberLogin: login => {
        if (!last) return
        last = { ...last, login }
        writeJson(lastVault, last)
      },
    },
    desktop: createDesktop(preferences),
    now: () => new Date().toISOString(),
    newId: randomUUID,
    keyStore: systemKeyStore,
    canRemind: notificationsAreSupported,
    handsRest: watchRest(),
    onOwnChange,
    sqliteAddon: sqliteAddon(),
  })
}

/** Only the development Electron needs an addon of its own; a packaged program never looks. */
const sqliteAddon = (): string | undefined =>
  app.isPackaged ? undefined : process.env['KAIJI_SQLITE_ADDON']

const onOwnChange = (): void => {
  tellEveryWindow('changed')
}

function callsOf(context: Context, lock: Lock): Program['call'] {
  const call = createRouter({ handlers, context, report: reportIncident, onChanged: onOwnChange })
  return async (endpoint, input) => {
    const open = context.vault.current()
    const reply = await call(endpoint, input)
    // A command of the page's closed this vault, or it was closed meanwhile; another may be open in
    // its place, such as the one for practice.
    if (open && context.vault.current()?.vaultId !== open.vaultId) lock.empty(open)
    return reply
  }
}
