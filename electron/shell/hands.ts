import { app, powerMonitor, screen, webContents, type WebContents } from 'electron'

/** Seconds within which the operating system must have felt a hand for a moving mouse to count. */
const fresh = 1

/**
 * Calls `touched` for every key, click, turn of the wheel and touch that reaches a window of ours.
 * They are seen on their way to the page: a page cannot make them up, and so cannot keep the vault
 * open by itself. Chromium also tells a page of mouse movements when only the page moved under the
 * pointer; those count only where the pointer did move and the system felt a hand.
 */
export function watchHands(touched: () => void): void {
  let last = { x: 0, y: 0 }
  const moved = (): boolean => {
    const place = screen.getCursorScreenPoint()
    const isElsewhere = place.x !== last.x || place.y !== last.y
    last = place
    return isElsewhere && powerMonitor.getSystemIdleTime() <= fresh
  }
  const watch = (contents: WebContents) => {
    contents.on('input-event', (_input, { type }) => {
      if (isByHand(type) || (type === 'mouseMove' && moved())) touched()
    })
  }
  webContents.getAllWebContents().forEach(watch)
  app.on('web-contents-created', (_event, contents) => {
    watch(contents)
  })
}

/** Milliseconds after the last touch. */
const restBegins = 2000

/** Answers whether nobody has touched a window of ours for a moment. */
export function watchRest(): () => boolean {
  let touchedAt = performance.now()
  watchHands(() => {
    touchedAt = performance.now()
  })
  return () => performance.now() - touchedAt > restBegins
}

const byHand: ReadonlySet<string> = new Set([
  ...['rawKeyDown', 'keyDown', 'char', 'mouseDown', 'mouseWheel', 'touchStart', 'gestureTap'],
  ...['gestureScrollBegin', 'gesturePinchBegin', 'pointerDown'],
])
const isByHand = (type: string): boolean => byHand.has(type)
