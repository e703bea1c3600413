import { resolve } from 'node:path'
import { err, ok } from '@core/result'
import type { ChoosingPort, ChosenPathsPort, DesktopPort, VaultPort } from '@main/handlers/context'

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

/** The dialogs as handlers use them; what they answer is remembered as chosen. */
export function choosing(
  desktop: DesktopPort,
  vault: Pick<VaultPort, 'current'>,
  chosen: ChosenPathsPort,
): ChoosingPort {
  /** No system lets a program close its dialog, so the answer of one that outlasted a lock is dropped. */
  async function whileOpen(ask: () => Promise<string | null>) {
    const session = vault.current()?.db
    const path = await ask()
    const isSame = session === undefined || vault.current()?.db === session
    return isSame ? ok(path) : err({ code: 'vault/locked' } as const)
  }

  return {
    async chooseFolder(purpose) {
      const folder = await whileOpen(() => desktop.chooseFolder(purpose))
      if (folder.ok && folder.value !== null) chosen.note(purpose, folder.value)
      return folder
    },
    async chooseFile(filter) {
      const file = await whileOpen(() => desktop.chooseFile(filter))
      // Other files are read by the call that asked for them and never named by the page.
      if (file.ok && file.value !== null && filter === 'backup') chosen.note(filter, file.value)
      return file
    },
    chooseSavePath: suggestedName => whileOpen(() => desktop.chooseSavePath(suggestedName)),
  }
}
