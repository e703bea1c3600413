import { resolve } from 'node:path'
import type { ChosenPathsPort, DesktopPort } from '@main/handlers/context'

/** Kept in memory, until the program ends. `everything` is for callers that may name any path. */
export function createChosenPaths(everything = false): ChosenPathsPort {
  const chosen = new Set<string>()
  const entry = (use: string, path: string) => `${use} ${resolve(path)}`
  return {
    note: (use, path) => {
      chosen.add(entry(use, path))
    },
    has: (use, path) => everything || chosen.has(entry(use, path)),
  }
}

/** The same dialogs; what they answer is remembered as chosen. */
export function notingChoices(desktop: DesktopPort, chosen: ChosenPathsPort): DesktopPort {
  return {
    ...desktop,
    async chooseFolder(purpose) {
      const path = await desktop.chooseFolder(purpose)
      if (path !== null) chosen.note(purpose, path)
      return path
    },
    async chooseFile(filter) {
      const path = await desktop.chooseFile(filter)
      // Other files are read by the call that asked for them and never named by the page.
      if (path !== null && filter === 'backup') chosen.note(filter, path)
      return path
    },
  }
}
