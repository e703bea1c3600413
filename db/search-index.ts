import { eq, sql } from 'drizzle-orm'
import type { CaseFile } from '@core/cases/case-file'
import type { CaseId } from '@core/ids'
import { nameWords, reversed } from '@core/search/names'
import { compactOf, splitText, textTokens } from '@core/search/split'
import { isCalledBy, isName, unitField, type SearchUnit } from '@core/search/unit'
import { unitsOfCase } from '@core/search/units-of-case'
import { calledMark } from '@core/search/words'
import { wellFormed } from '@core/text/well-formed'
import type { Db, Reader, Writer } from './connection'
import { searchCases, searchNames, searchUnits } from './schema'

/** Goes up when texts are folded or split in another way: every case is then indexed anew. */
export const indexVersion = 1

/** Numbers that one case has for its texts. */
const slots = 65_536
const mostUnits = slots - 1

type Stored = Readonly<typeof searchUnits.$inferSelect>

const longestKey = 200

/** Year and serial number of a case, in one number that is larger for newer cases. */
export function caseKeyOf(number: string): number {
  const [year, serial] = number.split('-')
  return Number(year) * 10_000_000 + Number(serial)
}

/** In the index the newest case comes first, because it is read from its beginning. */
export const rowOf = (unitId: number): number => -unitId
export const unitOf = (row: number): number => -row

export const caseKeyOfUnit = (id: number): number => Math.floor(id / slots)
export const firstUnit = (caseKey: number): number => caseKey * slots
export const lastUnit = (caseKey: number): number => firstUnit(caseKey) + mostUnits

/** Puts the texts of a case into the index; of one that is there, those that have changed. */
export function indexCase(tx: Writer, file: CaseFile): void {
  const { id, number } = file.case
  const caseKey = caseKeyOf(number)
  const known = tx.select().from(searchCases).where(eq(searchCases.caseId, id)).get()
  const isCurrent = known?.version === indexVersion && known.caseKey === caseKey
  if (known && !isCurrent) unindexCase(tx, id)
  replaceUnits(tx, caseKey, unitsOfCase(file))
  if (isCurrent) return
  // A case that had this number and was not indexed since has it no longer.
  tx.delete(searchCases).where(eq(searchCases.caseKey, caseKey)).run()
  tx.insert(searchCases).values({ caseKey, caseId: id, version: indexVersion }).run()
}

function replaceUnits(tx: Writer, caseKey: number, units: readonly SearchUnit[]): void {
  const stored = storedUnits(tx, caseKey)
  const free = freeNumbers(caseKey, stored)
  const left = new Map(stored.map(unit => [nameOf(unit), unit]))
  const wanted = new Map(units.map(unit => [nameOf(unit), unit]))
  for (const [name, unit] of wanted) {
    const before = left.get(name)
    left.delete(name)
    const text = wellFormed(unit.text)
    if (before?.text === text) continue
    if (before) removeUnit(tx, before)
    const unitId = before?.id ?? free.next().value
    if (unitId !== undefined) insertUnit(tx, unitId, { ...unit, text })
  }
  for (const unit of left.values()) removeUnit(tx, unit)
}

/** Takes everything of a case out of the index; says how many records that were. */
export function unindexCase(tx: Writer, id: CaseId): number {
  const known = tx.select().from(searchCases).where(eq(searchCases.caseId, id)).get()
  if (!known) return 0
  const stored = storedUnits(tx, known.caseKey)
  const names = stored.reduce((sum, unit) => sum + removeUnit(tx, unit), 0)
  const { changes } = tx.delete(searchCases).where(eq(searchCases.caseId, id)).run()
  return stored.length + names + changes
}

const nameOf = ({ kind, field, ref }: Pick<Stored, 'kind' | 'field' | 'ref'>): string =>
  `${kind} ${field} ${ref}`

const storedUnits = (db: Reader, caseKey: number): readonly Stored[] =>
  db
    .select()
    .from(searchUnits)
    .where(sql`${searchUnits.id} BETWEEN ${firstUnit(caseKey)} AND ${lastUnit(caseKey)}`)
    .all()

function* freeNumbers(caseKey: number, stored: readonly Stored[]): Generator<number, undefined> {
  const taken = new Set(stored.map(({ id }) => id))
  for (let id = firstUnit(caseKey); id <= lastUnit(caseKey); id += 1) if (!taken.has(id)) yield id
  return undefined
}

function insertUnit(tx: Writer, id: number, unit: SearchUnit): void {
  const key = isCalledBy(unit.field) ? compactOf(unit.text).slice(0, longestKey) : null
  tx.insert(searchUnits)
    .values({ ...unit, id, key })
    .run()
  tx.run(sql`INSERT INTO search_index (rowid, words) VALUES (${rowOf(id)}, ${tokensOf(unit)})`)
  for (const word of wordsOf(unit)) {
    tx.insert(searchNames)
      .values({ word, reversed: reversed(word), uses: 1 })
      .onConflictDoUpdate({ target: searchNames.word, set: { uses: sql`uses + 1` } })
      .run()
  }
}

/** Says how many words of names went with it. */
function removeUnit(tx: Writer, unit: Stored): number {
  // The index does not keep the texts: it is told what it was made of.
  tx.run(
    sql`INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ${rowOf(unit.id)}, ${tokensOf(unit)})`,
  )
  tx.delete(searchUnits).where(eq(searchUnits.id, unit.id)).run()
  return wordsOf(unit).reduce((sum, word) => {
    tx.update(searchNames)
      .set({ uses: sql`uses - 1` })
      .where(eq(searchNames.word, word))
      .run()
    const gone = sql`${searchNames.word} = ${word} AND ${searchNames.uses} < 1`
    return sum + tx.delete(searchNames).where(gone).run().changes
  }, 0)
}

type Text = Pick<Stored, 'field' | 'text'>

/** All tokens of a text; of what a case is called by, once more with their mark. */
function tokensOf({ field, text }: Text): string {
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

/**
 * Writes the index anew. The index keeps the beginnings of words to find its pages by, also of words
 * that have gone since; after this it has none of those. It takes a time in proportion to the index.
 */
export function rewriteIndex({ $client: sqlite }: Db): void {
  const rewrite = sqlite.transaction(() => {
    // A part of its own, without which a single large part would be left as it is.
    sqlite.exec(`INSERT INTO search_index (rowid, words) VALUES (0, 'z')`)
    sqlite.exec(`INSERT INTO search_index (search_index) VALUES ('optimize')`)
    sqlite.exec(`INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', 0, 'z')`)
  })
  rewrite()
}
