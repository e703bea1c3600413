import { nameWords, reversed } from '@core/search/names'
import { compactOf, splitText, textTokens } from '@core/search/split'
import { isCalledBy, isName, unitField, type SearchUnit } from '@core/search/unit'
import { calledMark } from '@core/search/words'
import { databaseOf, type Writer } from './connection'
import { prepared } from './prepared'
import type { searchUnits } from './schema'
import { rowOf, type Numbers } from './search-numbers'

/** A text of the index as it is stored. */
export type StoredUnit = Readonly<typeof searchUnits.$inferSelect>

const longestKey = 200

/** The texts of the index under these numbers. */
export const unitsIn = (tx: Writer, { first, last }: Numbers): readonly StoredUnit[] =>
  prepared(
    databaseOf(tx),
    'SELECT id, kind, field, ref, text, key FROM search_units WHERE id BETWEEN ? AND ?',
  )
    // The columns are those of the statement.
    .all(first, last) as readonly StoredUnit[]

/** Numbers that are free among these, the lowest first. */
export function* freeNumbers(
  { first, last }: Numbers,
  taken: ReadonlySet<number>,
): Generator<number, undefined> {
  for (let id = first; id <= last; id += 1) if (!taken.has(id)) yield id
  return undefined
}

export function insertUnit(tx: Writer, id: number, unit: SearchUnit): void {
  const db = databaseOf(tx)
  const { kind, field, ref, text } = unit
  const key = isCalledBy(field) ? compactOf(text).slice(0, longestKey) : null
  prepared(
    db,
    'INSERT INTO search_units (id, kind, field, ref, text, key) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, kind, field, ref, text, key)
  prepared(db, 'INSERT INTO search_index (rowid, words) VALUES (?, ?)').run(
    rowOf(id),
    tokensOf(unit),
  )
  for (const word of wordsOf(unit)) {
    prepared(
      db,
      `INSERT INTO search_names (word, reversed, uses) VALUES (?, ?, 1)
       ON CONFLICT (word) DO UPDATE SET uses = uses + 1`,
    ).run(word, reversed(word))
  }
}

/** Says how many words of names went with it. */
export function removeUnit(tx: Writer, unit: StoredUnit): number {
  const db = databaseOf(tx)
  // The index does not keep the texts: it is told what it was made of.
  prepared(db, `INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)`).run(
    rowOf(unit.id),
    tokensOf(unit),
  )
  prepared(db, 'DELETE FROM search_units WHERE id = ?').run(unit.id)
  return wordsOf(unit).reduce((sum, word) => {
    prepared(db, 'UPDATE search_names SET uses = uses - 1 WHERE word = ?').run(word)
    const gone = prepared(db, 'DELETE FROM search_names WHERE word = ? AND uses < 1').run(word)
    return sum + gone.changes
  }, 0)
}

type Text = Pick<StoredUnit, 'field' | 'text'>

/** All tokens of a text; of what a case is called by, once more with their mark. */
export function tokensOf({ field, text }: Text): string {
  const tokens = textTokens(splitText(text)).map(token => token.text)
  const again = callsCase(field) ? tokens.map(token => `${calledMark}${token}`) : []
  return [...tokens, ...again].join(' ')
}

const callsCase = (field: string): boolean => {
  const known = unitField.safeParse(field)
  return known.success && isCalledBy(known.data)
}

const wordsOf = ({ field, text }: Text): readonly string[] => {
  const known = unitField.safeParse(field)
  return known.success && isName(known.data) ? nameWords(text) : []
}
