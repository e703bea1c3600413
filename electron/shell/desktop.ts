import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { DesktopPort, FileFilter } from '@main/handlers/context'
import type { PreferencesStore } from './preferences'
import { shellWords } from './words'

const extensions: Readonly<Record<FileFilter, string[]>> = {
  mail: ['eml', 'emlx', 'msg'],
  table: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'eml', 'emlx', 'msg', 'mbox', 'mbx'],
  backup: ['kaiji-backup'],
  template: ['json'],
  settings: ['json'],
  picture: ['png', 'jpg', 'jpeg', 'svg'],
}
const purposes = { 'new-vault': 'newVault', 'open-vault': 'openVault', backups: 'backups' } as const

const front = () => BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]

/** The operating system's own dialogs, in the interface's language. */
export function createDesktop(preferences: PreferencesStore): DesktopPort {
  const words = () => shellWords(preferences.read())

  async function open(options: Electron.OpenDialogOptions): Promise<string | null> {
    const window = front()
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options)
    return canceled ? null : (filePaths[0] ?? null)
  }

  return {
    chooseFolder: purpose =>
      open({
        title: words().choose[purposes[purpose]],
        properties: ['openDirectory', 'createDirectory'],
      }),
    chooseFile: filter =>
      open({
        title: words().choose[filter],
        properties: ['openFile'],
        filters: [
          { name: words().filters[filter], extensions: extensions[filter] },
          // Folders of mail programs have no ending; what a file is, its content says.
          ...(filter === 'table' ? [{ name: words().filters.any, extensions: ['*'] }] : []),
        ],
      }),
    async chooseSavePath(suggestedName) {
      const window = front()
      const options = {
        title: words().choose.save,
        defaultPath: join(app.getPath('documents'), suggestedName),
        // Only Linux needs to be told to ask before a file is overwritten.
        properties: ['showOverwriteConfirmation' as const],
      }
      const { canceled, filePath } = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options)
      return canceled ? null : filePath
    },
  }
}
