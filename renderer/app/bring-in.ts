import type { AppError } from '@core/errors'
import type { Opened, StagedView } from '@core/imports/contract'
import { fittingName } from '@core/mail/file-name'
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

/** Takes in files that were dropped, one after the other; answers with what went wrong. */
export async function bringInFiles(files: readonly File[]): Promise<readonly AppError[]> {
  queryClient.removeQueries({ queryKey: takenMails })
  const failed: AppError[] = []
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const reply = await api.imports.take({ name: fittingName(file.name), bytes })
    if (reply.ok) showOpened(reply.value)
    else failed.push(reply.error)
  }
  return failed
}
