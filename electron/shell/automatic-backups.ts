import { backupHandlers } from '@main/handlers/backup'
import type { Context } from '@main/handlers/context'
import { tellEveryWindow } from './pages'
import type { Schedule } from './schedule'

/** How often the clock is looked at; how often a backup is made is the policy's to say. */
const minutes = 5

/** Backups by the clock, and when the program is left. What is due, or paused, the handler knows. */
export function backUpByItself(context: Context, schedule: Schedule): void {
  const backUp = (cause: 'scheduled' | 'on-quit') => async (): Promise<void> => {
    if (!context.vault.current()) return
    const made = await backupHandlers.runDue({ cause }, context)
    // Also where it failed: the attempt is on the page of backups.
    if (!made.ok || made.value) tellEveryWindow('changed')
  }
  schedule.every(minutes, backUp('scheduled'))
  schedule.beforeQuit(backUp('on-quit'))
}
