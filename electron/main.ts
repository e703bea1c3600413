import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import { z } from 'zod'
import type { Preferences } from '@core/ipc/contract'
import { findAssets, projectRoot } from './services/assets'
import { createContext } from './services/context'
import { declareAppScheme, serveApp } from './shell/app-protocol'
import { createDesktop } from './shell/desktop'
import { recoverFromCrashes } from './shell/crash'
import { registerIpc, tellEveryWindow } from './shell/ipc'
import { lockWhenLeft } from './shell/lock'
import { reportIncident } from './shell/log'
import { showMenu } from './shell/menu'
import { openPreferences } from './shell/preferences'
import { confinePages, confineSession, silenceChromium } from './shell/security'
import { readJson, writeJson } from './shell/stored-json'
import { openWindow } from './shell/window'
import { shellWords } from './shell/words'

function start(): void {
  const root = projectRoot()
  const lastVault = join(app.getPath('userData'), 'last-vault.json')
  const preferences = openPreferences(applyPreferences)
  const context = createContext({
    assets: findAssets(root),
    vault: {
      suggestedPath: join(app.getPath('documents'), 'Kaiji'),
      initialPath: readJson(lastVault, z.object({ path: z.string() }))?.path,
      rememberPath: path => {
        writeJson(lastVault, { path })
      },
    },
    desktop: createDesktop(preferences),
    now: () => new Date().toISOString(),
    newId: randomUUID,
    // Only the development Electron needs an addon of its own; a packaged program never looks.
    sqliteAddon: app.isPackaged ? undefined : process.env['KAIJI_SQLITE_ADDON'],
  })

  function lock(): void {
    context.vault.lock()
    tellEveryWindow('locked')
  }
  function applyPreferences(changed: Preferences): void {
    nativeTheme.themeSource = changed.colorScheme === 'auto' ? 'system' : changed.colorScheme
    // The page saves what is being typed, then asks for the lock itself.
    showMenu(changed, { lock: () => tellEveryWindow('lock-asked') })
  }

  confineSession()
  serveApp(join(root, 'out', 'renderer'))
  registerIpc({ context, preferences, report: reportIncident })
  applyPreferences(preferences.read())
  recoverFromCrashes(openWindow(join(root, 'out', 'preload', 'preload.cjs')))
  lockWhenLeft(lock)
  // The database is closed before the process ends, with the chain's head written down.
  app.on('will-quit', () => {
    context.vault.lock()
  })
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
