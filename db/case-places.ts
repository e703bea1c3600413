import type { Db } from './connection'
import { summaryChanges } from './summary-changes'

/** A row of a list by what it is ordered by, and how many rows stand before it. */
export type Place = {
  readonly offset: number
  readonly key: string | number
  readonly number: number
}

/** The place after one, or after the beginning; undefined where the list ends. */
type Next = (beside: Place | undefined) => Place | undefined

/** `next` while places are being made in the background, from the last of them on. */
type List = {
  readonly places: Place[]
  isMarked: boolean
  last?: Place | undefined
  next?: Next | undefined
}

type Known = { readonly changes: number; readonly lists: Map<string, List> }
const knownOf = new WeakMap<Db, Known>()
const mostLists = 20
const mostPlaces = 1000
/** Of those places, so many at most are made in the background. */
export const mostMarks = 500

/** Places of a list that are known, until a summary is written: where pages far from its ends began, and marks. */
export const placesIn = (db: Db, list: string): readonly Place[] => kept(db).get(list)?.places ?? []

export function keepPlace(db: Db, list: string, place: Place): void {
  const { places } = listOf(db, list)
  if (places.length < mostPlaces) places.push(place)
}

/** A list that was looked at is marked once, unless a summary is written. */
export function beginMarking(db: Db, list: string, next: Next): void {
  if (kept(db).get(list)?.isMarked) return
  const begun = listOf(db, list)
  begun.isMarked = true
  begun.next = next
}

/** Makes one place more; false where there is none left to make. */
export function goOnMarking(db: Db): boolean {
  const list = [...kept(db).values()].findLast(({ next }) => next)
  if (!list?.next) return false
  list.last = list.next(list.last)
  if (list.last) list.places.push(list.last)
  else list.next = undefined
  return true
}

function listOf(db: Db, name: string): List {
  const lists = kept(db)
  const known = lists.get(name)
  if (known) return known
  if (lists.size >= mostLists) lists.clear()
  const list = { places: [], isMarked: false }
  lists.set(name, list)
  return list
}

function kept(db: Db): Map<string, List> {
  const changes = summaryChanges(db)
  const known = knownOf.get(db)
  if (known?.changes === changes) return known.lists
  const lists = new Map<string, List>()
  knownOf.set(db, { changes, lists })
  return lists
}
