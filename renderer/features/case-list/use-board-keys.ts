import { useRef, type KeyboardEvent } from 'react'
import type { CaseBoard } from '@core/cases/case-query'
import type { Stage } from '@core/cases/stage'
import type { CaseId } from '@core/ids'
import { chooseByKey } from './choose-by-key'
import { useSelection } from './selection'

export type CardPlace = { readonly stage: Stage; readonly index: number }

export const cardId = ({ stage, index }: CardPlace): string => `board-${stage}-${index}`

/** Walks from card to card and chooses them; the link that a card is opens it with Enter. */
export function useBoardKeys(
  { columns }: CaseBoard,
  active: CardPlace | undefined,
  setActive: (place: CardPlace) => void,
) {
  const filled = columns.filter(({ rows }) => rows.length > 0)
  const current = placeNear(filled, active)
  const choosing = useChoosing(filled)
  const onKeyDown = (event: KeyboardEvent) => {
    // Buttons and check boxes in a column keep their keys.
    if (event.altKey || !current || !(event.target instanceof HTMLAnchorElement)) return
    if (choosing.byKey(event, current)) {
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey) return
    const next = nextPlace(filled, current, event.key)
    if (!next) return
    event.preventDefault()
    choosing.walk(current, next, event.shiftKey)
    setActive(next)
    document.getElementById(cardId(next))?.focus()
  }
  return { current, onKeyDown, choosing }
}

type Columns<Card = unknown> = readonly {
  readonly stage: Stage
  readonly rows: readonly Card[]
}[]

/** Chooses cards as the table chooses rows; with Shift the choice goes along one column. */
function useChoosing(filled: CaseBoard['columns']) {
  const anchor = useRef<CardPlace>(null)
  const { toggle, choose } = useSelection()
  const along = (from: CardPlace, to: CardPlace) => {
    const start = anchor.current ?? from
    const cards = cardsBetween(filled, start, to)
    anchor.current = cards ? start : to
    if (cards) choose(cards.map(({ id }) => id))
  }
  return {
    /** By the mouse: the card, or with Shift all from where the choice began. */
    card(place: CardPlace, id: CaseId, shift: boolean) {
      if (shift) {
        along(place, place)
        return
      }
      toggle(id, null)
      anchor.current = place
    },
    byKey(event: KeyboardEvent, place: CardPlace): boolean {
      const [card] = cardsBetween(filled, place, place) ?? []
      const chose = chooseByKey(event, card, null)
      if (chose) anchor.current = place
      return chose
    },
    walk(from: CardPlace, to: CardPlace, shift: boolean) {
      if (shift) along(from, to)
      else anchor.current = null
    },
  }
}

/** The cards of one column from one to another, with both; undefined where they are of two. */
export function cardsBetween<Card>(
  columns: Columns<Card>,
  from: CardPlace,
  to: CardPlace,
): readonly Card[] | undefined {
  if (from.stage !== to.stage) return undefined
  const { rows = [] } = columns.find(({ stage }) => stage === to.stage) ?? {}
  return rows.slice(Math.min(from.index, to.index), Math.max(from.index, to.index) + 1)
}

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
