import type { Db } from './connection'
import { summaryChanges } from './summary-changes'

/** A row of a list by what it is ordered by, and how many rows stand before it. */
export type Place = {
  readonly offset: number
  readonly key: string | number
  readonly number: number
}

type Known = { readonly changes: number; readonly lists: Map<string, Place[]> }
const knownOf = new WeakMap<Db, Known>()
const mostLists = 20
const mostPlaces = 500

/** Where pages of a list began that were far from both of its ends; until a summary is written. */
export function placesIn(db: Db, list: string): readonly Place[] {
  return kept(db).get(list) ?? []
}

export function keepPlace(db: Db, list: string, place: Place): void {
  const lists = kept(db)
  const places = lists.get(list) ?? []
  if (lists.size >= mostLists && places.length === 0) lists.clear()
  if (places.length < mostPlaces) lists.set(list, [...places, place])
}

function kept(db: Db): Map<string, Place[]> {
  const changes = summaryChanges(db)
  const known = knownOf.get(db)
  if (known?.changes === changes) return known.lists
  const lists = new Map<string, Place[]>()
  knownOf.set(db, { changes, lists })
  return lists
}
