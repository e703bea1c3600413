import { useNavigate } from 'react-router'
import type { Language } from '@core/bilingual'
import type { RequestId } from '@core/ids'
import { api } from '@ui/app/api'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { useCase } from './case-context'

type Letter = {
  readonly requestId: RequestId
  readonly letterId: string
  readonly language: Language
}

/** Drafts a letter from the case as it stands, with nothing left unsaved, and opens it. */
export function useWriteLetter() {
  const { caseId } = useCase()
  const navigate = useNavigate()
  const draft = useChange(api.letters.draft)
  const write = async (letter: Letter) => {
    await saveEverything()
    const id = await draft.mutateAsync({ caseId, ...letter }).catch(() => undefined)
    if (id) await navigate(`/letters/${id}`)
  }
  return { write, error: draft.error, busy: draft.isPending }
}
