import { useState } from 'react'
import type { AppError } from '@core/errors'
import type { Exchanged } from '@core/accounts/contract'
import { problemOf } from '@ui/app/failure'

type Outcome =
  | { readonly kind: 'done'; readonly words: 'created' | 'saved' | 'rotated' | 'rotationLater' }
  | { readonly kind: 'problem'; readonly problem: AppError }

export type Manage = {
  readonly outcome: Outcome | undefined
  readonly busy: boolean
  /** Does it, and says how it went; answers whether it worked. */
  readonly run: (
    work: () => Promise<Exchanged | null>,
    words?: 'created' | 'saved',
  ) => Promise<boolean>
}

/** One thing done to accounts at a time, and how the last one went. */
export function useManage(): Manage {
  const [outcome, setOutcome] = useState<Outcome>()
  const [busy, setBusy] = useState(false)
  const run: Manage['run'] = async (work, words = 'saved') => {
    setBusy(true)
    setOutcome(undefined)
    try {
      const done = await work()
      const exchanged = done && (done.rotated ? 'rotated' : 'rotationLater')
      setOutcome({ kind: 'done', words: exchanged ?? words })
      return true
    } catch (error) {
      setOutcome({ kind: 'problem', problem: problemOf(error) })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { outcome, busy, run }
}
