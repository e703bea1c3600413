import type { AppError } from '@core/errors'
import type { Opened, StagedView } from '@core/imports/contract'
import { canBringIn, fittingName } from '@core/mail/file-name'
import { api } from './api'
import { queryClient } from './queries'

export const bringInPath = '/bring-in'

/** Where the page finds the table that was opened last, and what was taken in; forgotten on a lock. */
export const openedTable = [api.imports.take.endpoint] as const
export const takenMails = [api.imports.mails.endpoint, 'taken'] as const

/** Shows what was opened on the page. Mails of several files add up. */
export function showOpened(opened: Opened): void {
  if (opened.kind === 'table') {
    queryClient.setQueryData(openedTable, opened)
    return
  }
  const before = queryClient.getQueryData<StagedView>(takenMails)
  queryClient.setQueryData(takenMails, {
    ...opened,
    staged: opened.staged + (before?.staged ?? 0),
    unreadable: opened.unreadable + (before?.unreadable ?? 0),
    twice: opened.twice + (before?.twice ?? 0),
    deleted: opened.deleted + (before?.deleted ?? 0),
  })
}

/** A file of those that were dropped that could not be taken in, and why. */
export type NotTaken = { readonly name: string; readonly error: AppError }
/** Where the page finds them. */
export const notTaken = [api.imports.take.endpoint, 'not-taken'] as const

/** Takes in files that were dropped, one after the other; answers with those that could not be. */
export async function bringInFiles(files: readonly File[]): Promise<readonly NotTaken[]> {
  queryClient.removeQueries({ queryKey: takenMails })
  const failed: NotTaken[] = []
  for (const file of files) {
    const error = await takeFile(file)
    if (error) failed.push({ name: file.name, error })
  }
  queryClient.setQueryData(notTaken, failed)
  return failed
}

/** By its name or by what the program it comes from calls it. */
export const isTaken = ({ name, type }: File): boolean =>
  canBringIn(name) || type === 'message/rfc822'

async function takeFile(file: File): Promise<AppError | undefined> {
  // A folder cannot be read.
  const content = isTaken(file) ? await file.arrayBuffer().catch(() => undefined) : undefined
  if (!content) return { code: 'import/unknown-file' }
  const bytes = new Uint8Array(content)
  const reply = await api.imports.take({ name: fittingName(file.name), bytes })
  if (!reply.ok) return reply.error
  showOpened(reply.value)
  return undefined
}
