import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge, Preferences, ShellNews } from '@core/ipc/contract'

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
  preferences: {
    // The main process parses what it reads and writes; both sides share one type.
    read: () => ipcRenderer.invoke('kaiji:read-preferences') as Promise<Preferences>,
    write: preferences =>
      ipcRenderer.invoke('kaiji:write-preferences', preferences) as Promise<void>,
  },
}

contextBridge.exposeInMainWorld('kaiji', bridge)
