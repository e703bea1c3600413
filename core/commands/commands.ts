/**
 * What can be done by name or key from anywhere: the same in Ctrl+K, the menus of the window and the
 * sheet of keys. What a page has besides is found in Ctrl+K by the words on its buttons.
 */

export type CommandGroup = 'everywhere' | 'go' | 'case' | 'look'

type Entry = {
  readonly id: string
  readonly group: CommandGroup
  /** `Mod` is Ctrl, or Command on a Mac. */
  readonly keys?: string
}

const all = [
  { id: 'newInquiry', group: 'everywhere', keys: 'Mod+N' },
  { id: 'bringIn', group: 'everywhere' },
  { id: 'newTask', group: 'everywhere', keys: 'Mod+T' },
  { id: 'find', group: 'everywhere', keys: 'Mod+K' },
  { id: 'search', group: 'everywhere', keys: 'Mod+Shift+F' },
  { id: 'back', group: 'everywhere', keys: 'Mod+[' },
  { id: 'forward', group: 'everywhere', keys: 'Mod+]' },
  { id: 'lock', group: 'everywhere', keys: 'Mod+L' },
  { id: 'guide', group: 'everywhere', keys: 'F1' },
  { id: 'practice', group: 'everywhere' },
  { id: 'keys', group: 'everywhere', keys: 'Mod+/' },
  { id: 'myDay', group: 'go', keys: 'Mod+1' },
  { id: 'cases', group: 'go', keys: 'Mod+2' },
  { id: 'calendar', group: 'go', keys: 'Mod+3' },
  { id: 'register', group: 'go', keys: 'Mod+4' },
  { id: 'reports', group: 'go', keys: 'Mod+5' },
  { id: 'retention', group: 'go', keys: 'Mod+6' },
  { id: 'backups', group: 'go', keys: 'Mod+7' },
  { id: 'settings', group: 'go', keys: 'Mod+8' },
  { id: 'log', group: 'go', keys: 'Mod+9' },
  { id: 'nextStep', group: 'case', keys: 'Mod+Enter' },
  { id: 'inquiry', group: 'case', keys: 'Alt+1' },
  { id: 'identity', group: 'case', keys: 'Alt+2' },
  { id: 'scope', group: 'case', keys: 'Alt+3' },
  { id: 'decision', group: 'case', keys: 'Alt+4' },
  { id: 'answer', group: 'case', keys: 'Alt+5' },
  { id: 'documents', group: 'case', keys: 'Alt+6' },
  { id: 'history', group: 'case', keys: 'Alt+7' },
  { id: 'mergeCase', group: 'case' },
  { id: 'splitCase', group: 'case' },
  { id: 'light', group: 'look' },
  { id: 'dark', group: 'look' },
  { id: 'asComputer', group: 'look' },
  { id: 'comfortable', group: 'look' },
  { id: 'compact', group: 'look' },
  { id: 'otherLanguage', group: 'look' },
] as const satisfies readonly Entry[]

export type CommandId = (typeof all)[number]['id']
export type Command = Entry & { readonly id: CommandId }

/** In the order of the menus. */
export const commands: readonly Command[] = all

const ids: ReadonlySet<string> = new Set(commands.map(({ id }) => id))
export const isCommandId = (id: unknown): id is CommandId => typeof id === 'string' && ids.has(id)

export const commandsOf = (group: CommandGroup): readonly Command[] =>
  commands.filter(command => command.group === group)

/** The keys of a command; none where it is only in menus and Ctrl+K. */
export const keysOf = (wanted: CommandId): string | undefined =>
  commands.find(({ id }) => id === wanted)?.keys
