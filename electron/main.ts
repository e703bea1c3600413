import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import type { Preferences } from '@core/ipc/contract'
import { projectRoot } from './services/assets'
import { declareAppScheme, serveApp } from './shell/app-protocol'
import { recoverFromCrashes } from './shell/crash'
import { registerIpc } from './shell/ipc'
import { reportIncident } from './shell/log'
import { openPreferences } from './shell/preferences'
import { confinePages, confineSession, silenceChromium } from './shell/security'
import { openWindow } from './shell/window'

/** Opens the window first: while another process makes its page, the rest of the program is read. */
async function start(): Promise<void> {
  const root = projectRoot()
  const preferences = openPreferences(changed => {
    applyColours(changed)
    void started.then(program => {
      program.show(changed)
    })
  })
  applyColours(preferences.read())
  confineSession()
  const served = serveApp(join(root, 'out', 'renderer'))
  const window = openWindow(join(root, 'out', 'preload', 'preload.cjs'))
  recoverFromCrashes(window)
  const started = served
    .then(() => import('./shell/program'))
    .then(({ startProgram }) => startProgram(root, preferences, window))
  registerIpc(preferences, started)
  await started
}

function applyColours({ colorScheme }: Preferences): void {
  nativeTheme.themeSource = colorScheme === 'auto' ? 'system' : colorScheme
}

async function explain(cause: unknown): Promise<void> {
  const incident = reportIncident(cause)
  const { shellWords } = await import('./shell/words')
  const texts = (['ja', 'en'] as const).map(language => shellWords({ language }).fatal)
  const title = texts.map(text => text.title).join(' / ')
  const detail = texts.map(text => text.detail.replace('{{incident}}', incident)).join('\n\n')
  dialog.showErrorBox(title, detail)
  app.exit(1)
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
  void app.whenReady().then(start).catch(explain)
} else {
  app.quit()
}
