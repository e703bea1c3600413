import { caseId, type CaseId } from '@core/ids'
import { halvesOf, isOneSlip, reversed } from '@core/search/names'
import { expressionOf } from '@core/search/words'
import type { Db } from './connection'
import { prepared, preparedColumn } from './prepared'
import type { searchUnits } from './schema'
import { indexVersion } from './search-index'

/** One text of the index that was found. */
export type FoundUnit = Pick<
  typeof searchUnits.$inferSelect,
  'id' | 'kind' | 'field' | 'ref' | 'text'
>

/** Keys of the cases that are called just this, newest first. */
export function casesCalled(db: Db, keys: readonly string[], most: number): readonly number[] {
  const rows = preparedColumn(
    db,
    `SELECT DISTINCT id / 65536 AS k FROM search_units
     WHERE key IN (SELECT value FROM json_each(?)) ORDER BY k DESC LIMIT ?`,
  )
  // One integer column by the statement.
  return rows.all(JSON.stringify(keys), most) as readonly number[]
}

/** Texts that a case is called by and that are these digits, then those that begin so, each the newest first. */
export function unitsBeginning(db: Db, digits: string, most: number): readonly number[] {
  const rows = preparedColumn(
    db,
    `SELECT id FROM (SELECT id, key FROM search_units WHERE key >= @digits AND key < @end
      ORDER BY key LIMIT @most) ORDER BY key = @digits DESC, id DESC`,
  )
  // What comes after the digits in the order of characters; one integer column by the statement.
  return rows.all({ digits, end: `${digits}:`, most }) as readonly number[]
}

export const readUnits = (db: Db, ids: readonly number[]): readonly FoundUnit[] =>
  prepared(
    db,
    `SELECT id, kind, field, ref, text FROM search_units
     WHERE id IN (SELECT value FROM json_each(?))`,
  )
    // The columns are those of the statement.
    .all(JSON.stringify(ids)) as readonly FoundUnit[]

/** The records that texts stand in. */
export const refsOf = (
  db: Db,
  ids: readonly number[],
): readonly { readonly id: number; readonly ref: string }[] =>
  prepared(db, 'SELECT id, ref FROM search_units WHERE id IN (SELECT value FROM json_each(?))')
    // Two columns by the statement.
    .all(JSON.stringify(ids)) as readonly { readonly id: number; readonly ref: string }[]

/** By its key, which case it is. */
export function caseIdsOf(db: Db, keys: readonly number[]): ReadonlyMap<number, CaseId> {
  const rows = prepared(
    db,
    `SELECT case_key AS caseKey, case_id AS caseId FROM search_cases
     WHERE case_key IN (SELECT value FROM json_each(?))`,
  )
    // Two columns by the statement.
    .all(JSON.stringify(keys)) as readonly { readonly caseKey: number; readonly caseId: string }[]
  return new Map(
    rows.flatMap(row => {
      const known = caseId.safeParse(row.caseId)
      return known.success ? [[row.caseKey, known.data] as const] : []
    }),
  )
}

/** Years in which cases were numbered. */
export const yearsOfCases = (db: Db): readonly string[] =>
  preparedColumn(db, 'SELECT name FROM number_series')
    .all()
    .flatMap(name => /^cases:(\d+)$/.exec(String(name))?.[1] ?? [])

export type NextCase = { readonly id: string; readonly rowid: number; readonly isIndexed: boolean }

/** The cases that came before this one, and whether they are in the index as it is made now. */
export function casesBefore(db: Db, rowid: number, count: number): readonly NextCase[] {
  const rows = prepared(
    db,
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
  const count = (sql: string) => Number(preparedColumn(db, sql).get())
  return {
    indexed: count(`SELECT count(*) FROM search_cases WHERE version = ${indexVersion}`),
    cases: count('SELECT count(*) FROM cases'),
  }
}

const manyCases = 20_000

/** Whether going through the whole index takes longer than a look should. */
export const isLarge = (db: Db): boolean =>
  Number(preparedColumn(db, 'SELECT max(rowid) FROM cases').get()) > manyCases

const countedTogether = 5000

/**
 * The same in steps, for nobody to wait while all cases of a large vault are counted. What changes
 * meanwhile may be counted or not.
 */
export function* countIndexed(
  db: Db,
): Generator<undefined, { readonly indexed: number; readonly cases: number }, undefined> {
  const indexed = yield* countThrough(db, {
    from: -1,
    sql: `SELECT sum(version = ${indexVersion}) AS n, max(case_key) AS last FROM (
      SELECT case_key, version FROM search_cases WHERE case_key > ? ORDER BY case_key LIMIT ?)`,
  })
  const cases = yield* countThrough(db, {
    from: '',
    sql: `SELECT count(*) AS n, max(number) AS last FROM (
      SELECT number FROM cases WHERE number > ? ORDER BY number LIMIT ?)`,
  })
  return { indexed, cases }
}

type Through = { readonly from: string | number; readonly sql: string }

function* countThrough(db: Db, { from, sql }: Through): Generator<undefined, number, undefined> {
  let count = 0
  for (let last: string | number | null = from; last !== null; yield) {
    // Two columns by the statements above.
    const step = prepared(db, sql).get(last, countedTogether) as {
      readonly n: number | null
      readonly last: string | number | null
    }
    count += step.n ?? 0
    last = step.last
  }
  return count
}

const mostNames = 5000
const mostNear = 8

/** Words of names that differ from this one by one slip, the commonest first. */
export function namesNear(db: Db, word: string): readonly string[] {
  const { start, end } = halvesOf(word)
  const from = (column: 'word' | 'reversed', beginning: string) =>
    prepared(
      db,
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

/** Some of these words that stand anywhere in the index; FTS5's own list of them would count each. */
export function termsAmong(db: Db, words: readonly string[]): readonly string[] {
  const first = preparedColumn(
    db,
    'SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT 1',
  )
  const found: string[] = []
  for (const word of words) {
    if (first.get(expressionOf([{ tokens: [word], prefix: false }])) === undefined) continue
    found.push(word)
    if (found.length === mostNear) break
  }
  return found
}
