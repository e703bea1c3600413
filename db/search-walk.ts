import type { Phrase } from '@core/search/split'
import { expressionOf, type Among } from '@core/search/words'
import type { Db } from './connection'
import { preparedColumn } from './prepared'
import { caseKeyOfUnit, firstUnit, isRestricted, lastUnit, rowOf, unitOf } from './search-numbers'

const fewAtOnce = 256
const manyAtOnce = 4096
const newest = caseKeyOfUnit(Number.MAX_SAFE_INTEGER)

/** Words of which one is enough. */
export type Alternatives = readonly Phrase[]

/** Tells of texts which somebody may not see; asked only about those that not everybody may. */
export type Hiding = (units: readonly number[]) => ReadonlySet<number>

function seenOf(units: readonly number[], isHidden: Hiding): readonly number[] {
  const restricted = units.filter(isRestricted)
  if (restricted.length === 0) return units
  const hidden = isHidden(restricted)
  return units.filter(id => !hidden.has(id))
}

/** How many rows of the index may still be looked at. */
type Budget = { rows: number }
type Looking = Pick<Walk, 'among' | 'isHidden'> & { readonly budget: Budget }

/** The texts that one of the words is found in, newest case first; one can go on from any case. */
function textsWith(db: Db, words: Alternatives, { budget, among, isHidden }: Looking) {
  const expression = expressionOf(words, among)
  const statement = preparedColumn(
    db,
    `SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid >= ?
     ORDER BY rowid LIMIT ?`,
  )
  let units: readonly number[] = []
  let at = 0
  let isEnd = false
  // The beginning of a word is put together from many lists each time that it is asked for.
  let atOnce = words.some(({ prefix }) => prefix) ? manyAtOnce : fewAtOnce
  const read = (from: number): void => {
    units = []
    at = 0
    for (let next = rowOf(from); !isEnd && units.length === 0;) {
      // One integer column by the statement.
      const rows = statement.all(expression, next, atOnce) as readonly number[]
      budget.rows -= rows.length
      isEnd = rows.length < atOnce
      atOnce = Math.min(manyAtOnce, atOnce * 2)
      next = (rows.at(-1) ?? 0) + 1
      units = seenOf(rows.map(unitOf), isHidden)
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
    /** Its texts, after it was found. */
    take(caseKey: number): readonly number[] {
      const first = firstUnit(caseKey)
      const taken: number[] = []
      for (;;) {
        for (; at < units.length && (units[at] ?? 0) >= first; at += 1) taken.push(units[at] ?? 0)
        if (at < units.length || isEnd) return taken
        read((units.at(-1) ?? 0) - 1)
      }
    },
  }
}
type Texts = ReturnType<typeof textsWith>

export type Walk = {
  readonly among?: Among | undefined
  /** What is written in these is not found. */
  readonly isHidden: Hiding
  /** Cases that are looked for; then it ends. */
  readonly most: number
  /** Cases that are looked for whatever it takes; beyond, so many rows of the index are looked at. */
  readonly least: number
  readonly rows: number
}

/** A case, and which of its texts have one of the words. */
export type FoundTexts = { readonly caseKey: number; readonly units: readonly number[] }

/**
 * The cases that have all of the words, newest first. Each word is looked up by itself and the lists
 * are walked together, each from where the others stand. `whole` is false where there may be more.
 */
export function casesWith(
  db: Db,
  words: readonly Alternatives[],
  { among, isHidden, most, least, rows }: Walk,
): { readonly cases: readonly FoundTexts[]; readonly whole: boolean } {
  const budget = { rows }
  const lists = words.map(each => textsWith(db, each, { budget, among, isHidden }))
  const cases: FoundTexts[] = []
  let caseKey = newest
  while (cases.length < most && (cases.length < least || budget.rows > 0)) {
    const common = nextCommon(lists, caseKey)
    if (common === undefined) return { cases, whole: true }
    const units = new Set(lists.flatMap(list => list.take(common)))
    cases.push({ caseKey: common, units: [...units] })
    caseKey = common - 1
  }
  return { cases, whole: false }
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
