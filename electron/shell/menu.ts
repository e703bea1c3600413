import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { commandName } from '@core/commands/command-name'
import {
  commandsOf,
  isCommandId,
  keysOf,
  type CommandGroup,
  type CommandId,
} from '@core/commands/commands'
import type { Preferences } from '@core/ipc/contract'
import { menuWords, shellWords } from './words'

type Item = MenuItemConstructorOptions

type Actions = {
  /** Runs a command of the page. */
  readonly run: (id: CommandId) => void
  /** Locks the vault, whether or not a page answers. */
  readonly lock: () => void
}

export type AppMenu = {
  /** In the language of the interface. */
  readonly show: (preferences: Preferences) => void
  /** What the page can do now; anything else in its message is passed over. */
  readonly offer: (ids: unknown) => void
}

/** The menus of the window: the commands of the page under the same names, and what Electron does by itself. */
export function createMenu(actions: Actions): AppMenu {
  let preferences: Preferences | undefined
  let offered: ReadonlySet<CommandId> = new Set()

  function draw(): void {
    if (!preferences) return
    Menu.setApplicationMenu(Menu.buildFromTemplate(templateOf(preferences, offered, actions)))
  }
  return {
    show: changed => {
      preferences = changed
      draw()
    },
    offer: ids => {
      const known = new Set((Array.isArray(ids) ? ids : []).filter(isCommandId))
      if (known.size === offered.size && [...known].every(id => offered.has(id))) return
      offered = known
      draw()
    },
  }
}

const separator: Item = { type: 'separator' }

function templateOf(
  preferences: Preferences,
  offered: ReadonlySet<CommandId>,
  actions: Actions,
): Item[] {
  const { menu } = shellWords(preferences)
  const words = menuWords(preferences)
  const command = (id: CommandId): Item => {
    const keys = keysOf(id)?.replace('Mod', 'CmdOrCtrl')
    return {
      id,
      label: commandName(words, id),
      enabled: offered.has(id),
      // The page hears its keys first, and only it knows whether they are typed into a field.
      ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }),
      click: () => {
        actions.run(id)
      },
    }
  }
  const all = (group: CommandGroup) => commandsOf(group).map(({ id }) => command(id))
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: menu.file,
      submenu: [
        command('newInquiry'),
        command('bringIn'),
        command('newTask'),
        command('find'),
        command('search'),
        separator,
        { id: 'lock', label: menu.lock, accelerator: 'CmdOrCtrl+L', click: actions.lock },
        separator,
        { label: menu.quit, role: 'quit' },
      ],
    },
    { label: menu.edit, submenu: editing(menu) },
    {
      label: menu.view,
      submenu: viewing(menu, all('look')),
    },
    {
      label: words.commands.menu.go,
      submenu: [...all('go'), separator, command('back'), command('forward')],
    },
    { label: words.commands.menu.case, submenu: all('case') },
    {
      label: menu.help,
      submenu: [
        command('guide'),
        command('practice'),
        command('keys'),
        separator,
        { label: menu.about, click: showAbout },
      ],
    },
  ]
}

const showAbout = (): void => {
  app.showAboutPanel()
}

const editing = (menu: ReturnType<typeof shellWords>['menu']): Item[] => [
  { label: menu.undo, role: 'undo' },
  { label: menu.redo, role: 'redo' },
  separator,
  { label: menu.cut, role: 'cut' },
  { label: menu.copy, role: 'copy' },
  { label: menu.paste, role: 'paste' },
  { label: menu.selectAll, role: 'selectAll' },
]

const viewing = (menu: ReturnType<typeof shellWords>['menu'], look: Item[]): Item[] => [
  { label: menu.zoomIn, role: 'zoomIn' },
  { label: menu.zoomOut, role: 'zoomOut' },
  { label: menu.resetZoom, role: 'resetZoom' },
  separator,
  ...look,
  separator,
  { label: menu.fullScreen, role: 'togglefullscreen' },
  ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
]
