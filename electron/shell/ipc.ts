import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { appOrigin } from './app-protocol'
import type { PreferencesStore } from './preferences'

/** What answers the page. */
export type Program = {
  readonly call: (endpoint: string, input: unknown) => Promise<unknown>
  /** The page says which commands can be run now. */
  readonly offer: (ids: unknown) => void
}

/**
 * The only `ipcMain.handle` calls in the program: one for the vault, one for the menus, two for the
 * window's own preferences. What the page asks before the program is there waits for it.
 */
export function registerIpc(preferences: PreferencesStore, program: Promise<Program>): void {
  const answer = (channel: string, work: (...input: unknown[]) => unknown) => {
    ipcMain.handle(channel, (event, ...input: unknown[]) => {
      if (!isOurPage(event)) throw new Error('A call from a page that is not ours')
      return work(...input)
    })
  }
  answer('kaiji:call', async (endpoint, input) => (await program).call(String(endpoint), input))
  answer('kaiji:offer-commands', async ids => {
    ;(await program).offer(ids)
  })
  answer('kaiji:read-preferences', () => preferences.read())
  answer('kaiji:write-preferences', changed => {
    preferences.write(changed)
  })
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame?.parent === null && senderFrame.url.startsWith(`${appOrigin}/`)
}
