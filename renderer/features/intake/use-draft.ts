import { useEffect, useState } from 'react'
import type { IntakeDraft } from '@core/cases/contract'
import { emptyDraft } from '@core/cases/empty-draft'
import type { AppError } from '@core/errors'
import type { RulePack } from '@core/regimes/rule-pack'
import { lawsInUse } from '@core/settings/laws-in-use'
import { api } from '@ui/app/api'
import { useChange } from '@ui/app/use-api'
import { useAutoSave } from '@ui/ui/auto-save'
import { longestText } from './draft-problems'

type Found = {
  readonly draft: IntakeDraft
  /** The laws in use, the default first. */
  readonly laws: readonly RulePack[]
}
type Loaded = Found | { readonly problem: AppError } | undefined

/** The draft as the vault has it when the page opens, never an older copy of the page; undefined while it is read. */
export function useSavedDraft(): Loaded {
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let wanted = true
    void read().then(found => {
      if (wanted) setLoaded(found)
    })
    return () => {
      wanted = false
    }
  }, [])
  return loaded
}

async function read(): Promise<Loaded> {
  const [draft, settings] = await Promise.all([api.cases.draft({}), api.settings.read({})])
  if (!draft.ok) return { problem: draft.error }
  if (!settings.ok) return { problem: settings.error }
  const laws = lawsInUse(settings.value.regimesInUse)
  return { draft: draft.value ?? emptyDraft(laws[0]), laws }
}

export type DraftInHand = {
  readonly draft: IntakeDraft
  /** Why it could not be saved. */
  readonly problem: AppError | undefined
  readonly change: (patch: Partial<IntakeDraft>) => void
  /** Takes over what the vault made of it. */
  readonly replace: (draft: IntakeDraft) => void
}

/** The draft as it is typed; every change is in the vault a moment later. A text too long to be kept stays on screen only. */
export function useDraft(saved: IntakeDraft): DraftInHand {
  const saveDraft = useChange(api.cases.saveDraft)
  const [overlong, setOverlong] = useState<string>()
  const { shown, problem, type } = useAutoSave<IntakeDraft>(saved, draft =>
    saveDraft.mutateAsync({ draft }),
  )
  const change = ({ inquiry, ...rest }: Partial<IntakeDraft>) => {
    const tooLong = (inquiry?.length ?? 0) > longestText
    if (inquiry !== undefined) setOverlong(tooLong ? inquiry : undefined)
    type({ ...shown, ...rest, ...(inquiry === undefined || tooLong ? {} : { inquiry }) })
  }
  return {
    draft: overlong === undefined ? shown : { ...shown, inquiry: overlong },
    problem,
    change,
    replace: draft => {
      setOverlong(undefined)
      type(draft)
    },
  }
}
