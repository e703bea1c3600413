import type { KeyboardEvent } from 'react'
import type { CaseBoard } from '@core/cases/case-query'
import type { Stage } from '@core/cases/stage'

export type CardPlace = { readonly stage: Stage; readonly index: number }

export const cardId = ({ stage, index }: CardPlace): string => `board-${stage}-${index}`

/** Walks from card to card; the link that a card is opens it with Enter. */
export function useBoardKeys(
  { columns }: CaseBoard,
  active: CardPlace | undefined,
  setActive: (place: CardPlace) => void,
) {
  const filled = columns.filter(({ rows }) => rows.length > 0)
  const current = placeNear(filled, active)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !current) return
    // Buttons in a column keep their keys.
    if (!(event.target instanceof HTMLAnchorElement)) return
    const next = nextPlace(filled, current, event.key)
    if (!next) return
    event.preventDefault()
    setActive(next)
    document.getElementById(cardId(next))?.focus()
  }
  return { current, onKeyDown }
}

type Columns = readonly { readonly stage: Stage; readonly rows: readonly unknown[] }[]

/** The card that Tab comes to: the one that was left, or the first there is. */
function placeNear(filled: Columns, active: CardPlace | undefined): CardPlace | undefined {
  const column = filled.find(({ stage }) => stage === active?.stage) ?? filled[0]
  if (!column) return undefined
  const wanted = column.stage === active?.stage ? active.index : 0
  return { stage: column.stage, index: Math.min(wanted, column.rows.length - 1) }
}

/** Where a key leads, without columns that have no card; undefined where it is no way. */
export function nextPlace(filled: Columns, from: CardPlace, key: string): CardPlace | undefined {
  const at = filled.findIndex(({ stage }) => stage === from.stage)
  const last = (filled[at]?.rows.length ?? 0) - 1
  const inColumn: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(from.index + 1, last),
    ArrowUp: Math.max(from.index - 1, 0),
    Home: 0,
    End: last,
  }
  const index = inColumn[key]
  if (index !== undefined) return { stage: from.stage, index }
  const ways: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
  const column = filled[at + (ways[key] ?? 0)]
  if (ways[key] === undefined || !column) return undefined
  return { stage: column.stage, index: Math.min(from.index, column.rows.length - 1) }
}
