import type { Phrase } from '@core/search/split'
import { expressionOf, type Among } from '@core/search/words'
import type { Db } from './connection'
import { preparedColumn } from './prepared'
import {
  caseKeyOfUnit,
  firstUnit,
  isCalling,
  isRestricted,
  lastUnit,
  rowOf,
  unitOf,
} from './search-numbers'

const fewAtOnce = 256
const manyAtOnce = 4096
const newest = caseKeyOfUnit(Number.MAX_SAFE_INTEGER)

/** Words of which one is enough. */
export type Alternatives = readonly Phrase[]

/** Tells of texts which somebody may not see; asked only about those that not everybody may. */
export type Hiding = (units: readonly number[]) => ReadonlySet<number>

export type Walk = {
  readonly among?: Among | undefined
  /** What is written in these is not found. */
  readonly isHidden: Hiding
  /** Cases that are looked for; then it ends. */
  readonly most: number
  /** Cases that are looked for whatever it takes; beyond, so many rows of the index are looked at. */
  readonly least: number
  readonly rows: number
  /** A case with one of these is passed over. */
  readonly unwanted?: Alternatives
}

function seenOf(units: readonly number[], isHidden: Hiding): readonly number[] {
  const restricted = units.filter(isRestricted)
  if (restricted.length === 0) return units
  const hidden = isHidden(restricted)
  return units.filter(id => !hidden.has(id))
}

/** How many rows of the index may still be looked at. */
type Budget = { rows: number }
type Looking = Pick<Walk, 'among' | 'isHidden' | 'most'> & { readonly budget: Budget }

/** The texts that one of the words is found in, newest case first; one can go on from any case. */
function textsWith(db: Db, words: Alternatives, looking: Looking) {
  const { budget, among, isHidden, most } = looking
  const expression = expressionOf(words, among)
  const statement = preparedColumn(
    db,
    `SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid >= ?
     ORDER BY rowid LIMIT ?`,
  )
  /** All that were read so far, the largest first. */
  const units: number[] = []
  let at = 0
  let isEnd = false
  // The beginning of a word is put together from many lists each time that it is asked for.
  const isBeginning = words.some(({ prefix }) => prefix)
  let atOnce = isBeginning && most > fewAtOnce ? manyAtOnce : fewAtOnce
  const read = (from: number): void => {
    for (let next = rowOf(from); !isEnd && at >= units.length;) {
      // One integer column by the statement.
      const rows = statement.all(expression, next, atOnce) as readonly number[]
      budget.rows -= rows.length
      isEnd = rows.length < atOnce
      atOnce = Math.min(manyAtOnce, atOnce * 2)
      next = (rows.at(-1) ?? 0) + 1
      for (const unit of seenOf(rows.map(unitOf), isHidden)) units.push(unit)
    }
  }
  return {
    /** The newest case that is no newer than this one; undefined where there is none. */
    newestFrom(caseKey: number): number | undefined {
      const from = Math.min(lastUnit(caseKey), Number.MAX_SAFE_INTEGER)
      while (at < units.length && (units[at] ?? 0) > from) at += 1
      if (at >= units.length) read(from)
      const found = units[at]
      return found === undefined ? undefined : caseKeyOfUnit(found)
    },
    /** Goes on behind a case that was found, having read all of its texts; says whether one of them is what the case is called by. */
    pass(caseKey: number): boolean {
      const first = firstUnit(caseKey)
      for (;;) {
        while (at < units.length && (units[at] ?? 0) >= first) at += 1
        // What a case is called by has the smallest numbers.
        if (at < units.length || isEnd) return isCalling(units[at - 1] ?? 0)
        read((units.at(-1) ?? 0) - 1)
      }
    },
    /** Its texts, after it was passed. */
    textsOf(caseKey: number): readonly number[] {
      const first = firstUnit(caseKey)
      const start = placeOf(units, lastUnit(caseKey))
      let end = start
      while (end < units.length && (units[end] ?? 0) >= first) end += 1
      return units.slice(start, end)
    },
  }
}
type Texts = ReturnType<typeof textsWith>

/** Where the first number that is no larger stands; the largest come first. */
function placeOf(units: readonly number[], most: number): number {
  let [low, high] = [0, units.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle] ?? 0) > most) low = middle + 1
    else high = middle
  }
  return low
}

export type FoundWith = {
  readonly keys: readonly number[]
  /** Those of them that are called so. */
  readonly called: readonly number[]
  /** Which texts of a case that was found have one of the words. */
  readonly textsOf: (caseKey: number) => readonly number[]
  /** False where there may be more. */
  readonly whole: boolean
}

/**
 * The cases that have all of the words, newest first. Each word is looked up by itself and the lists
 * are walked together, each from where the others stand.
 */
export function casesWith(db: Db, words: readonly Alternatives[], walk: Walk): FoundWith {
  const { most, least, rows, unwanted = [] } = walk
  const budget = { rows }
  const lists = words.map(each => textsWith(db, each, { ...walk, budget }))
  const isPassedOver = hasAny(db, unwanted, { ...walk, budget })
  const textsOf = (caseKey: number) => [...new Set(lists.flatMap(list => list.textsOf(caseKey)))]
  const keys: number[] = []
  const called: number[] = []
  let caseKey = newest
  while (keys.length < most && (keys.length < least || budget.rows > 0)) {
    const common = nextCommon(lists, caseKey)
    if (common === undefined) return { keys, called, textsOf, whole: true }
    caseKey = common - 1
    if (isPassedOver(common)) continue
    let isCalled = true
    for (const list of lists) isCalled = list.pass(common) && isCalled
    keys.push(common)
    if (isCalled) called.push(common)
  }
  return { keys, called, textsOf, whole: false }
}

/** Whether a case has one of these words, be it in what it is called by or anywhere else; cases are asked about newest first. */
function hasAny(db: Db, words: Alternatives, looking: Looking): (caseKey: number) => boolean {
  if (words.length === 0) return () => false
  const texts = textsWith(db, words, { ...looking, among: 'everything' })
  return caseKey => texts.newestFrom(caseKey) === caseKey
}

function nextCommon(lists: readonly Texts[], start: number): number | undefined {
  let caseKey = start
  for (let agreeing = 0, n = 0; agreeing < lists.length; n = (n + 1) % lists.length) {
    const at = lists[n]?.newestFrom(caseKey)
    if (at === undefined) return undefined
    agreeing = at === caseKey ? agreeing + 1 : 1
    caseKey = at
  }
  return caseKey
}

/** The texts of a case that have one of the words. */
export const textsOfCase = (
  db: Db,
  words: Alternatives,
  { caseKey, isHidden }: { readonly caseKey: number; readonly isHidden: Hiding },
): readonly number[] =>
  seenOf(
    preparedColumn(
      db,
      'SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?',
    )
      .all(expressionOf(words), rowOf(lastUnit(caseKey)), rowOf(firstUnit(caseKey)))
      .map(row => unitOf(Number(row))),
    isHidden,
  )
