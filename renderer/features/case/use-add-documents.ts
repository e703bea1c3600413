import { useCallback, useRef, useState } from 'react'
import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useChange } from '@ui/app/use-api'

/** A file that was not added, and why. */
export type Refused = {
  readonly name: string
  readonly why: AppError | 'unreadable' | 'empty'
}

export type AddingDocuments = {
  /** The name of the file being added; undefined while none is. */
  readonly now: string | undefined
  readonly refused: readonly Refused[]
  readonly add: (files: readonly File[]) => void
  readonly dismiss: () => void
}

/**
 * Adds files to a case one after the other, whatever way they come. One that cannot be added stops
 * none of the others, and is named with the reason until somebody has read it.
 */
export function useAddDocuments(caseId: CaseId): AddingDocuments {
  const attach = useChange(api.cases.attach)
  const [now, setNow] = useState<string>()
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const turn = useRef(Promise.resolve())
  const { mutateAsync } = attach

  const addOne = useCallback(
    async (file: File): Promise<Refused['why'] | undefined> => {
      if (file.size === 0) return (await isReadable(file)) ? 'empty' : 'unreadable'
      const bytes = await bytesOf(file)
      if (!bytes) return 'unreadable'
      const mediaType = file.type || 'application/octet-stream'
      const name = file.name.slice(0, 500)
      try {
        await mutateAsync({ caseId, kind: 'other', name, mediaType, bytes })
        return undefined
      } catch (error) {
        return problemOf(error)
      }
    },
    [caseId, mutateAsync],
  )

  const add = (files: readonly File[]) => {
    turn.current = turn.current.then(async () => {
      for (const file of files) {
        setNow(file.name)
        const why = await addOne(file)
        if (why) setRefused(was => [...was, { name: file.name, why }])
      }
      setNow(undefined)
    })
  }
  return { now, refused, add, dismiss: () => setRefused([]) }
}

/** Undefined where it is a folder, or was moved or taken away meanwhile. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

const isReadable = async (file: File): Promise<boolean> => (await bytesOf(file)) !== undefined
