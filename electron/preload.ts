import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge, CommandId, Preferences, ShellNews } from '@core/ipc/contract'

const bridge: Bridge = {
  call: (endpoint, input) => ipcRenderer.invoke('kaiji:call', endpoint, input),
  onNews: listener => {
    const notify = (_event: IpcRendererEvent, news: ShellNews, turn?: number) => {
      const heard = Promise.resolve(listener(news))
      // Whoever asked for something to be done waits until it is.
      if (turn !== undefined) void heard.then(() => ipcRenderer.send('kaiji:heard', turn))
    }
    ipcRenderer.on('kaiji:news', notify)
    return () => {
      ipcRenderer.off('kaiji:news', notify)
    }
  },
  commands: {
    offer: ids => ipcRenderer.invoke('kaiji:offer-commands', ids) as Promise<void>,
    onChosen: listener => {
      const notify = (_event: IpcRendererEvent, id: CommandId) => {
        listener(id)
      }
      ipcRenderer.on('kaiji:command', notify)
      return () => {
        ipcRenderer.off('kaiji:command', notify)
      }
    },
  },
  preferences: {
    // The main process parses what it reads and writes; both sides share one type.
    read: () => ipcRenderer.invoke('kaiji:read-preferences') as Promise<Preferences>,
    write: preferences =>
      ipcRenderer.invoke('kaiji:write-preferences', preferences) as Promise<void>,
  },
}

contextBridge.exposeInMainWorld('kaiji', bridge)
