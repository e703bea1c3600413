import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { z } from 'zod'
import { appOrigin } from './app-protocol'
import { pageSession } from './page-session'
import { systemSpells } from './security'
import { readJson, writeJson } from './stored-json'

const place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
})
type Place = z.infer<typeof place>

const placeFile = () => join(app.getPath('userData'), 'window.json')

/** Opens the one window where it was last time, if that is still on a screen. */
export function openWindow(preload: string): BrowserWindow {
  const last = readJson(placeFile(), place)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(last && isOnScreen(last) ? boundsOf(last) : {}),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Kaiji',
    backgroundColor: paper(),
    webPreferences: {
      preload,
      session: pageSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: systemSpells,
      devTools: !app.isPackaged,
      navigateOnDragDrop: false,
    },
  })
  if (last?.maximized) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  window.on('close', () => {
    writeJson(placeFile(), { ...window.getNormalBounds(), maximized: window.isMaximized() })
  })
  // The system shows window titles to other programs and in recordings: no case's name goes there.
  window.on('page-title-updated', event => {
    event.preventDefault()
  })
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(paper())
  })
  void window.loadURL(`${appOrigin}/`)
  return window
}

/** The page's own ground, so that the window does not flash before the page is drawn. */
const paper = () => (nativeTheme.shouldUseDarkColors ? '#17191c' : '#f6f5f1')

const boundsOf = ({ x, y, width, height }: Place) => ({ x, y, width, height })

function isOnScreen({ x, y, width, height }: Place): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
    return across > 200 && down > 100
  })
}
