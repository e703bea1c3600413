import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import { z } from 'zod'
import type { Preferences } from '@core/ipc/contract'
import { onBadRecord } from '@db/records'
import { findAssets, projectRoot } from './services/assets'
import { createContext } from './services/context'
import { declareAppScheme, serveApp } from './shell/app-protocol'
import { backUpByItself } from './shell/automatic-backups'
import { createDesktop } from './shell/desktop'
import { recoverFromCrashes } from './shell/crash'
import { registerIpc } from './shell/ipc'
import { leaveInOrder } from './shell/leave'
import { systemKeyStore } from './shell/key-store'
import { createLock, lockWhenLeft } from './shell/lock'
import { reportBadRecord, reportIncident } from './shell/log'
import { createMenu } from './shell/menu'
import { runCommand, tellEveryWindow } from './shell/pages'
import { notificationsAreSupported, remindByItself } from './shell/notifications'
import { openPreferences } from './shell/preferences'
import { createSchedule } from './shell/schedule'
import { confinePages, confineSession, silenceChromium } from './shell/security'
import { readJson, writeJson } from './shell/stored-json'
import { openWindow } from './shell/window'
import { shellWords } from './shell/words'

function start(): void {
  const root = projectRoot()
  const lastVault = join(app.getPath('userData'), 'last-vault.json')
  let last = readJson(lastVault, z.object({ path: z.string(), login: z.string().optional() }))
  const preferences = openPreferences(applyPreferences)
  const context = createContext({
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
    onOwnChange: () => {
      tellEveryWindow('changed')
    },
    // Only the development Electron needs an addon of its own; a packaged program never looks.
    sqliteAddon: app.isPackaged ? undefined : process.env['KAIJI_SQLITE_ADDON'],
  })

  const lock = createLock({ context, report: reportIncident })
  const schedule = createSchedule(reportIncident)
  const menu = createMenu({ run: runCommand, lock: () => void lock.lock() })
  function applyPreferences(changed: Preferences): void {
    nativeTheme.themeSource = changed.colorScheme === 'auto' ? 'system' : changed.colorScheme
    menu.show(changed)
  }

  confineSession()
  serveApp(join(root, 'out', 'renderer'))
  registerIpc({
    context,
    preferences,
    report: reportIncident,
    onLocked: lock.empty,
    onOffered: menu.offer,
  })
  applyPreferences(preferences.read())
  // Before the first window: each is watched from its beginning.
  lockWhenLeft(lock, context)
  const window = openWindow(join(root, 'out', 'preload', 'preload.cjs'))
  recoverFromCrashes(window)
  backUpByItself(context, schedule)
  remindByItself(context, preferences)
  leaveInOrder({ context, schedule, window })
}

function startOrExplain(): void {
  try {
    start()
  } catch (cause) {
    const incident = reportIncident(cause)
    const texts = (['ja', 'en'] as const).map(language => shellWords({ language }).fatal)
    const title = texts.map(text => text.title).join(' / ')
    const detail = texts.map(text => text.detail.replace('{{incident}}', incident)).join('\n\n')
    dialog.showErrorBox(title, detail)
    app.exit(1)
  }
}

silenceChromium()
declareAppScheme()
confinePages()
onBadRecord(reportBadRecord)
process.on('uncaughtException', reportIncident)
process.on('unhandledRejection', reportIncident)

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  void app.whenReady().then(startOrExplain)
} else {
  app.quit()
}
