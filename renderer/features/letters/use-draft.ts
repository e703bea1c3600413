import { useState } from 'react'
import type { LetterView } from '@core/letters/contract'
import type { LetterBody } from '@core/letters/letter'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { saveEverything } from '@ui/app/unsaved'
import { useChange, useRead } from '@ui/app/use-api'
import { useAutoSave, type AutoSave } from '@ui/ui/auto-save'
import { sameBody } from './runs'
import type { AppError } from '@core/errors'

export type Draft = AutoSave<LetterBody> & {
  /** Saves the newest text and issues the letter; never issues an older text than the one on screen. */
  readonly issue: () => Promise<void>
  readonly issuing: boolean
  /** Composes the letter anew; the fresh body, or undefined where it could not be composed. */
  readonly startAgain: (why: string) => Promise<LetterBody | undefined>
  /** Brings an earlier text back; it, or undefined where that was refused. */
  readonly bringBack: (textId: string, why: string) => Promise<LetterBody | undefined>
  /** The last command's problem. */
  readonly refusal: AppError | 'not-saved' | undefined
}

/** A draft being edited: saved by itself, issued only as it is on screen. */
export function useDraft({ letter }: LetterView): Draft {
  const letterRecordId = letter.id
  const view = useRead(api.letters.view, { letterRecordId })
  const save = useChange(api.letters.saveBody)
  const issue = useChange(api.letters.issue)
  const recompose = useChange(api.letters.recompose)
  const textBack = useChange(api.letters.bringBackText)
  const [refusal, setRefusal] = useState<Draft['refusal']>()
  const auto = useAutoSave<LetterBody>(letter.body, body =>
    save.mutateAsync({ letterRecordId, body }),
  )

  const freshBody = async () => (await view.refetch()).data?.letter.body

  /** Words still on their way belong to the text that is replaced: it is kept with them. */
  const changeText = async (change: () => Promise<null>) => {
    setRefusal(undefined)
    await saveEverything()
    try {
      await change()
    } catch (error) {
      setRefusal(problemOf(error))
      return undefined
    }
    return freshBody()
  }

  return {
    ...auto,
    refusal,
    issuing: issue.isPending,
    issue: async () => {
      setRefusal(undefined)
      await saveEverything()
      const saved = await freshBody()
      if (!saved || !sameBody(saved, auto.shown)) {
        setRefusal('not-saved')
        return
      }
      await issue.mutateAsync({ letterRecordId }).then(
        () => view.refetch(),
        (error: unknown) => setRefusal(problemOf(error)),
      )
    },
    startAgain: why => changeText(() => recompose.mutateAsync({ letterRecordId, why })),
    bringBack: (textId, why) =>
      changeText(() => textBack.mutateAsync({ letterRecordId, textId, why })),
  }
}
