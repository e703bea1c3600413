import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Context, OpenVault } from '@main/handlers/context'
import { handlers } from '@main/handlers/index'
import { createRouter } from '@main/handlers/router'
import { appOrigin } from './app-protocol'
import { tellEveryWindow } from './pages'
import type { PreferencesStore } from './preferences'

type IpcOptions = {
  readonly context: Context
  readonly preferences: PreferencesStore
  /** The page says which commands can be run now. */
  readonly onOffered: (ids: unknown) => void
  readonly report: (cause: unknown) => string
  /** A command of the page's closed this vault, or it was closed meanwhile. */
  readonly onLocked: (vault: OpenVault) => void
}

/** The only `ipcMain.handle` calls in the program: one for the vault, one for the menus, two for the window's own preferences. */
export function registerIpc(options: IpcOptions): void {
  const { context, preferences, report, onLocked, onOffered } = options
  const call = createRouter({
    handlers,
    context,
    report,
    onChanged: () => {
      tellEveryWindow('changed')
    },
  })
  const answer = (channel: string, work: (...input: unknown[]) => unknown) => {
    ipcMain.handle(channel, (event, ...input: unknown[]) => {
      if (!isOurPage(event)) throw new Error('A call from a page that is not ours')
      return work(...input)
    })
  }
  answer('kaiji:call', async (endpoint, input) => {
    const open = context.vault.current()
    const reply = await call(String(endpoint), input)
    // Another vault may be open in its place, such as the one for practice.
    if (open && context.vault.current()?.vaultId !== open.vaultId) onLocked(open)
    return reply
  })
  answer('kaiji:offer-commands', onOffered)
  answer('kaiji:read-preferences', () => preferences.read())
  answer('kaiji:write-preferences', changed => {
    preferences.write(changed)
  })
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame?.parent === null && senderFrame.url.startsWith(`${appOrigin}/`)
}
