import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import { useEffect, useId, useRef } from 'react'
import { create } from 'zustand'
import { commandName } from '@core/commands/command-name'
import { commands, isCommandId, keysOf, type CommandId } from '@core/commands/commands'
import { catalogs } from '@core/i18n/catalog'
import { useText } from './text'

type Runs = Readonly<Partial<Record<CommandId, () => void>>>

/** What the parts of the page that are on screen can do, by the part. */
const useOffered = create<Readonly<Record<string, { readonly current: Runs }>>>(() => ({}))

/** Offers commands as long as the part of the page that asks is on screen. */
export function useCommands(runs: Runs): void {
  const part = useId()
  const latest = useRef(runs)
  const ids = Object.keys(runs).join(' ')
  useEffect(() => {
    latest.current = runs
  })
  useEffect(() => {
    useOffered.setState({ [part]: latest })
    return () => {
      const others = Object.entries(useOffered.getState()).filter(([id]) => id !== part)
      useOffered.setState(Object.fromEntries(others), true)
    }
  }, [part, ids])
}

/** What can be done now, in the order of the menus. */
export function useOfferedCommands(): readonly CommandId[] {
  const offered = useOffered()
  const now = new Set(Object.values(offered).flatMap(({ current }) => Object.keys(current)))
  return commands.flatMap(({ id }) => (now.has(id) ? [id] : []))
}

export function runCommand(id: CommandId): void {
  const parts = Object.values(useOffered.getState())
  parts.findLast(({ current }) => current[id] !== undefined)?.current[id]?.()
}

/** Once in a window: its keys and menus run what is offered. */
export function useCommandKeys(): void {
  const offered = useOfferedCommands()
  const list = offered.join(' ')
  useEffect(() => window.kaiji.commands.onChosen(runCommand), [])
  useEffect(() => {
    void window.kaiji.commands.offer(list.split(' ').filter(isCommandId))
  }, [list])
  const keys = offered.flatMap((id): HotkeyItem[] => {
    const pressed = keysOf(id)
    if (pressed === undefined) return []
    // Alt with a digit types another character on some keyboards: there the key itself counts.
    const usePhysicalKeys = pressed.startsWith('Alt+')
    const hotkey = pressed.replace(/^Alt\+(?=\d$)/, 'Alt+Digit')
    return [[hotkey, () => runCommand(id), { usePhysicalKeys }]]
  })
  useHotkeys(keys, [], true)
}

export function useCommandName(): (id: CommandId) => string {
  const { language } = useText()
  return id => commandName(catalogs[language], id)
}

const isMac = navigator.userAgent.includes('Mac OS')

/** The keys of a command as this computer's keyboard calls them, such as Ctrl, K. */
export const keyCaps = (keys: string): readonly string[] =>
  keys
    .split('+')
    .map(key => (key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : isMac && key === 'Alt' ? '⌥' : key))
