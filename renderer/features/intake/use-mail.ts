import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { IntakeDraft } from '@core/cases/contract'
import type { AppError } from '@core/errors'
import { fittingName } from '@core/mail/file-name'
import type { MailMessage } from '@core/mail/mail'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'

export type ReadMail = { readonly draft: IntakeDraft; readonly mail: MailMessage }

/** Where the mail read last is kept while the vault is open; it goes with the rest of the cache on a lock. */
const lastMail = [api.cases.readMail.endpoint] as const

/** Reading a mail into the draft, and the mail that was read, as long as it is that of the draft. */
export function useMail(draft: IntakeDraft, onRead: (draft: IntakeDraft) => void) {
  const cache = useQueryClient()
  const [problem, setProblem] = useState<AppError>()
  const drop = useChange(api.cases.readMail)
  const open = useChange(api.cases.openMail)
  const last = useQuery<ReadMail>({ queryKey: lastMail, enabled: false })

  const take = async (read: () => Promise<ReadMail | null>) => {
    setProblem(undefined)
    // The vault adds the mail to the draft it has, so that must be the one on screen.
    await saveEverything()
    try {
      const found = await read()
      if (!found) return
      cache.setQueryData(lastMail, found)
      onRead(found.draft)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const isOfDraft = last.data?.draft.documentIds.join() === draft.documentIds.join()
  return {
    mail: isOfDraft ? last.data?.mail : undefined,
    problem,
    reading: drop.isPending || open.isPending,
    readFile: (file: File) =>
      take(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer())
        return drop.mutateAsync({ name: fittingName(file.name), bytes })
      }),
    openFile: () => take(() => open.mutateAsync({})),
  }
}

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files dropped anywhere while this page is shown. Returns whether some are held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const handler = useRef(onFiles)
  useEffect(() => {
    handler.current = onFiles
  })
  useEffect(() => {
    const listeners = new AbortController()
    // In the capture phase, so that the window's own drop target sees that it is taken.
    const options = { capture: true, signal: listeners.signal }
    const hold = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!carriesFiles(event)) return
      event.preventDefault()
      handler.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', hold, options)
    window.addEventListener('dragleave', leave, options)
    window.addEventListener('drop', drop, options)
    return () => listeners.abort()
  }, [])
  return over
}
