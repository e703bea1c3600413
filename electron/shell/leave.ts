import { app, powerMonitor, type BrowserWindow } from 'electron'
import type { Context } from '@main/handlers/context'
import { askPagesToSave, tellEveryWindow } from './pages'
import type { Schedule } from './schedule'

type Options = {
  readonly context: Context
  readonly schedule: Schedule
  readonly window: BrowserWindow
}

/** Milliseconds that the page may take to save what is being typed. */
const patience = 3000

/**
 * The program ends in order: what is being typed is saved, what was put off until the end is done,
 * the vault is locked. When the computer itself is going down, only the first and the last.
 */
export function leaveInOrder({ context, schedule, window }: Options): void {
  let state: 'here' | 'leaving' | 'gone' = 'here'
  const mayGo = () => state === 'gone' || !context.vault.current()

  async function leave(inHaste: boolean): Promise<void> {
    state = 'leaving'
    try {
      await askPagesToSave(patience)
      tellEveryWindow('leaving')
      if (!inHaste) await schedule.finish()
    } finally {
      state = 'gone'
      // Locks what is still open, below.
      app.quit()
    }
  }

  app.on('before-quit', event => {
    if (mayGo()) return
    event.preventDefault()
    if (state === 'here') void leave(false)
  })
  // Without its page nothing could be saved any more.
  window.on('close', event => {
    if (mayGo()) return
    event.preventDefault()
    if (state === 'here') void leave(false)
  })
  // macOS and Linux wait a moment for those who ask.
  powerMonitor.on('shutdown', (event?: { readonly preventDefault: () => void }) => {
    if (mayGo()) return
    event?.preventDefault()
    if (state === 'here') void leave(true)
  })
  // Windows does not.
  window.on('session-end', () => {
    context.vault.lock()
  })
  // However it ended: the database is closed, with the chain's head written down.
  app.on('will-quit', () => {
    context.vault.lock()
  })
}
