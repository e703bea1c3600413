import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge, Preferences, ShellNews } from '@core/ipc/contract'

const bridge: Bridge = {
  call: (endpoint, input) => ipcRenderer.invoke('kaiji:call', endpoint, input),
  onNews: listener => {
    const notify = (_event: IpcRendererEvent, news: ShellNews) => {
      listener(news)
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
