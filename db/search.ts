import { inArray } from 'drizzle-orm'
import { caseId, type CaseId } from '@core/ids'
import { halvesOf, isOneSlip, reversed } from '@core/search/names'
import type { Phrase } from '@core/search/split'
import { expressionOf, type Among } from '@core/search/words'
import type { Db } from './connection'
import { numberSeries, searchCases, type searchUnits } from './schema'
import { caseKeyOfUnit, firstUnit, indexVersion, lastUnit, rowOf, unitOf } from './search-index'

/** One text of the index that was found. */
export type FoundUnit = Pick<
  typeof searchUnits.$inferSelect,
  'id' | 'kind' | 'field' | 'ref' | 'text'
>

const fewAtOnce = 256
const manyAtOnce = 4096
const newest = caseKeyOfUnit(Number.MAX_SAFE_INTEGER)

/** Words of which one is enough. */
export type Alternatives = readonly Phrase[]

/** How many rows of the index may still be looked at. */
type Budget = { rows: number }
type Looking = { readonly budget: Budget; readonly among: Among | undefined }

/** The texts that one of the words is found in, newest case first; one can go on from any case. */
function textsWith(db: Db, words: Alternatives, { budget, among }: Looking) {
  const expression = expressionOf(words, among)
  const statement = db.$client
    .prepare(
      `SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid >= ?
       ORDER BY rowid LIMIT ?`,
    )
    .pluck()
  let units: readonly number[] = []
  let at = 0
  // The beginning of a word is put together from many lists each time that it is asked for.
  let atOnce = words.some(({ prefix }) => prefix) ? manyAtOnce : fewAtOnce
  const read = (from: number): void => {
    if (units.length > 0 && units.length < atOnce) {
      at = units.length
      return
    }
    if (units.length > 0) atOnce = Math.min(manyAtOnce, atOnce * 2)
    // One integer column by the statement.
    const rows = statement.all(expression, rowOf(from), atOnce) as readonly number[]
    budget.rows -= rows.length
    units = rows.map(unitOf)
    at = 0
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
        if (at < units.length || units.length < atOnce) return taken
        read((units.at(-1) ?? 0) - 1)
        if (units.length === 0) return taken
      }
    },
  }
}
type Texts = ReturnType<typeof textsWith>

export type Walk = {
  readonly among?: Among
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
  { among, most, least, rows }: Walk,
): { readonly cases: readonly FoundTexts[]; readonly whole: boolean } {
  const budget = { rows }
  const lists = words.map(each => textsWith(db, each, { budget, among }))
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

/** Keys of the cases that are called just this, newest first. */
export function casesCalled(db: Db, keys: readonly string[], most: number): readonly number[] {
  const rows = db.$client
    .prepare(
      `SELECT DISTINCT id / 65536 AS k FROM search_units
       WHERE key IN (SELECT value FROM json_each(?)) ORDER BY k DESC LIMIT ?`,
    )
    .pluck()
  // One integer column by the statement.
  return rows.all(JSON.stringify(keys), most) as readonly number[]
}

/** The texts of a case that have one of the words. */
export const textsOfCase = (db: Db, words: Alternatives, caseKey: number): readonly number[] =>
  db.$client
    .prepare(`SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?`)
    .pluck()
    .all(expressionOf(words), rowOf(lastUnit(caseKey)), rowOf(firstUnit(caseKey)))
    .map(row => unitOf(Number(row)))

export const readUnits = (db: Db, ids: readonly number[]): readonly FoundUnit[] =>
  db.$client
    .prepare(
      `SELECT id, kind, field, ref, text FROM search_units
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    // The columns are those of the statement.
    .all(JSON.stringify(ids)) as readonly FoundUnit[]

/** By its key, which case it is. */
export function caseIdsOf(db: Db, keys: readonly number[]): ReadonlyMap<number, CaseId> {
  const rows = db
    .select()
    .from(searchCases)
    .where(inArray(searchCases.caseKey, [...keys]))
    .all()
  return new Map(
    rows.flatMap(row => {
      const known = caseId.safeParse(row.caseId)
      return known.success ? [[row.caseKey, known.data] as const] : []
    }),
  )
}

/** Years in which cases were numbered. */
export const yearsOfCases = (db: Db): readonly string[] =>
  db
    .select({ name: numberSeries.name })
    .from(numberSeries)
    .all()
    .flatMap(({ name }) => /^cases:(\d+)$/.exec(name)?.[1] ?? [])

type NextCase = { readonly id: string; readonly rowid: number; readonly isIndexed: boolean }

/** The cases that came before this one, and whether they are in the index as it is made now. */
export function casesBefore(db: Db, rowid: number, count: number): readonly NextCase[] {
  const rows = db.$client
    .prepare(
      `SELECT c.id AS id, c.rowid AS rowid, s.version AS version FROM cases c
       LEFT JOIN search_cases s ON s.case_id = c.id
       WHERE c.rowid < ? ORDER BY c.rowid DESC LIMIT ?`,
    )
    // Three columns by the statement.
    .all(rowid, count) as readonly { id: string; rowid: number; version: number | null }[]
  return rows.map(row => ({ ...row, isIndexed: row.version === indexVersion }))
}

/** How much of the vault is in the index. */
export function indexState(db: Db): { readonly indexed: number; readonly cases: number } {
  const count = (sql: string) => Number(db.$client.prepare(sql).pluck().get())
  return {
    indexed: count(`SELECT count(*) FROM search_cases WHERE version = ${indexVersion}`),
    cases: count('SELECT count(*) FROM cases'),
  }
}

const mostNames = 5000
const mostNear = 8

/** Words of names that differ from this one by one slip, the commonest first. */
export function namesNear(db: Db, word: string): readonly string[] {
  const { start, end } = halvesOf(word)
  const from = (column: 'word' | 'reversed', beginning: string) =>
    db.$client
      .prepare(
        `SELECT word, uses FROM search_names WHERE ${column} >= ? AND ${column} < ? LIMIT ${mostNames}`,
      )
      // Two columns by the statement.
      .all(beginning, `${beginning}\u{10FFFF}`) as readonly { word: string; uses: number }[]
  const all = [...from('word', start), ...from('reversed', reversed(end))]
  const near = new Map(
    all.filter(one => isOneSlip(one.word, word)).map(one => [one.word, one.uses]),
  )
  return [...near]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostNear)
    .map(([one]) => one)
}

/** Which of these words stand anywhere in the index. */
export const termsAmong = (db: Db, words: readonly string[]): readonly string[] =>
  db.$client
    .prepare('SELECT term FROM search_terms WHERE term IN (SELECT value FROM json_each(?)) LIMIT ?')
    .pluck()
    .all(JSON.stringify(words), mostNear)
    .map(String)
