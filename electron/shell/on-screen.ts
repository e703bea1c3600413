import { app, BrowserWindow, Notification } from 'electron'
import { tellEveryWindow } from './pages'

/** The newest one; the others say what was true before. Without this, nothing would hold it until it is clicked. */
let shown: Notification | undefined

/** Shows a notification of the system. A click opens My day; where the vault is locked, after unlocking. */
export function showOnScreen(words: { readonly title: string; readonly body: string }): void {
  shown?.close()
  shown = new Notification({ ...words, silent: true })
  shown.on('click', showDay)
  shown.show()
}

/** The window comes to the front; the page in it knows whether My day can be shown yet. */
function showDay(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (window?.isMinimized()) window.restore()
  window?.show()
  // macOS leaves the program in front that was there, unless it is told otherwise.
  app.focus({ steal: true })
  window?.focus()
  tellEveryWindow('show-day')
}
