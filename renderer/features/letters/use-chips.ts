import type { Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { refreshed, type ChipChange, type FactTexts } from '@core/letters/chips'
import type { LetterBody } from '@core/letters/letter'
import { putChipsBack, refreshChips } from './refresh-chips'

export type Chips = {
  /** Brought up to date by itself, and still so. */
  readonly updated: readonly ChipChange[]
  /** Other facts in the case than in the letter. */
  readonly differing: readonly ChipChange[]
  /** Facts that the case no longer has. */
  readonly gone: readonly string[]
  readonly update: () => void
  readonly putBack: () => void
  readonly seen: () => void
}

type Options = {
  readonly editor: Editor
  readonly body: LetterBody
  readonly facts: FactTexts
  /** An approved letter is not changed by itself, which would take the approval away, nor is one of a closed case. */
  readonly byItself: boolean
}

/** On the transaction that brought chips up to date: what it changed. */
const broughtUpToDate = 'kaijiBroughtUpToDate'

/** Keeps the facts in a draft as the case has them: when it is opened, and when the case changes. */
export function useChips({ editor, body, facts, byItself }: Options): Chips {
  const [updated, setUpdated] = useState<readonly ChipChange[]>([])
  const known = JSON.stringify(facts)
  const { changes, gone } = refreshed(body, facts)

  const update = () => {
    const change = refreshChips(editor.state, facts)
    if (change) editor.view.dispatch(change.setMeta(broughtUpToDate, changes))
  }
  useEffect(() => {
    const note = ({ transaction }: { readonly transaction: Transaction }) => {
      const made = transaction.getMeta(broughtUpToDate) as typeof changes | undefined // set by `update` only
      if (made) setUpdated(made)
    }
    editor.on('transaction', note)
    return () => {
      editor.off('transaction', note)
    }
  }, [editor])
  useEffect(() => {
    if (byItself) update()
    // Only another fact in the case brings the letter up to date: one that the officer put back stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, known, byItself])

  const differing = new Set(changes.map(({ field }) => field))
  return {
    updated: updated.filter(({ field }) => !differing.has(field)),
    differing: changes,
    gone,
    update,
    putBack: () => {
      const change = putChipsBack(editor.state, updated)
      if (change) editor.view.dispatch(change)
    },
    seen: () => setUpdated([]),
  }
}
