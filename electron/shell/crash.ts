import { app, type BrowserWindow } from 'electron'
import { reportCrash } from './log'

const patienceMs = 60_000

/** Logs processes that ended by themselves, and shows the page again, but not over and over. */
export function recoverFromCrashes(window: BrowserWindow): void {
  let last = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    reportCrash('page', reason)
    const now = performance.now()
    if (now - last > patienceMs) window.reload()
    else app.quit()
    last = now
  })
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') reportCrash(type, reason)
  })
}
