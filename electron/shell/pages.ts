import { BrowserWindow, ipcMain, type WebContents } from 'electron'
import type { CommandId } from '@core/commands/commands'
import type { ShellNews } from '@core/ipc/contract'
import { appOrigin, blankOrigin } from './app-protocol'

export function tellEveryWindow(news: ShellNews): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('kaiji:news', news)
}

/** Runs a command in the window that is in front. */
export function runCommand(id: CommandId): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  window?.webContents.send('kaiji:command', id)
}

let lastTurn = 0

/** Asks every page to save what is being typed. Waits until it has, but never longer than `patience` ms. */
export async function askPagesToSave(patience: number): Promise<void> {
  const pages = BrowserWindow.getAllWindows().map(window => window.webContents)
  await Promise.all(pages.filter(isThere).map(page => askToSave(page, patience)))
}

const isThere = (page: WebContents): boolean => !page.isDestroyed() && !page.isCrashed()

function askToSave(page: WebContents, patience: number): Promise<void> {
  const turn = (lastTurn += 1)
  return new Promise(done => {
    const end = () => {
      clearTimeout(timer)
      ipcMain.off('kaiji:heard', heard)
      done()
    }
    const heard = (event: Electron.IpcMainEvent, answered: unknown) => {
      if (event.sender === page && answered === turn) end()
    }
    const timer = setTimeout(end, patience)
    ipcMain.on('kaiji:heard', heard)
    page.send('kaiji:news', 'save-asked' satisfies ShellNews, turn)
  })
}

/**
 * Puts a fresh page in the place of the one that showed the vault. The way leads over another
 * origin, which Chromium serves from another process: the old one ends, with all that was in it.
 * `goesOn`: the fresh page is for the same vault, whose work goes on where it was.
 */
export async function forgetPages(goesOn: boolean): Promise<void> {
  await Promise.all(BrowserWindow.getAllWindows().map(window => forgetPage(window, goesOn)))
}

async function forgetPage(window: Electron.BrowserWindow, goesOn: boolean): Promise<void> {
  // Only ids stand in the address: after unlocking, the work goes on where it was.
  const place = goesOn ? placeIn(window.webContents.getURL()) : ''
  // Should it ever fail, the fresh page still takes the old one's place.
  await window.loadURL(`${blankOrigin}/`).catch(() => undefined)
  if (window.isDestroyed()) return
  window.webContents.navigationHistory.clear()
  await window.loadURL(`${appOrigin}/${place}`)
}

const placeIn = (address: string): string =>
  /^app:\/\/kaiji\/(#\/[\w/-]*)$/.exec(address)?.[1] ?? ''
