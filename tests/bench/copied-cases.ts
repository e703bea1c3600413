import { getTableName } from 'drizzle-orm'
import { compactOf } from '@core/search/split'
import type { Db } from '@db/connection'
import type { Sqlite } from '@db/open'
import * as schema from '@db/schema'
import { caseKeyOfUnit, firstUnit, rowOf } from '@db/search-numbers'
import { tokensOf } from '@db/search-units'
import { noteSummariesMoved } from '@db/summary-changes'
import { caseNumber } from '@main/handlers/registration'

/**
 * Makes very many cases of some by copying their rows, which takes minutes where making each of them
 * takes hours. The copies have ids and numbers of their own and all that is derived of a case, so that
 * lists and searches have as much to go through as with others. What they lack: their histories, the
 * paragraphs of their letters, and the words of these in the index. Fewer than 65,536 cases can be copied.
 */
export function copyCases(db: Db, copies: number): void {
  const { $client: sqlite } = db
  // A copy's serial number is the first one's and so many more for each copy before it.
  const step = Number(sqlite.prepare('SELECT max(serial) FROM cases').pluck().get())
  const numberOf = (number: string, copy: number): string =>
    caseNumber(Number(number.slice(0, 4)), Number(number.slice(5)) + copy * step)
  sqlite.function('number_of', { deterministic: true }, numberOf)
  inBulk(sqlite, () => {
    sqlite.exec(`CREATE TEMP TABLE copies AS
      WITH RECURSIVE n (copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM n WHERE copy < ${copies})
      SELECT copy FROM n`)
    for (const table of tables) copyRows(sqlite, getTableName(table), step)
    copyTexts(sqlite, { copies, step, numberOf })
    sqlite.exec(`UPDATE search_names SET uses = uses * ${copies + 1};
      UPDATE number_series SET last = last + ${copies * step} WHERE name LIKE 'cases:%';
      DROP TABLE copies`)
  })
  noteSummariesMoved(db)
}

/** Parents before children. */
const tables = [
  ...[schema.cases, schema.parties, schema.requests, schema.items, schema.answers],
  ...[schema.reviews, schema.particulars, schema.pauses, schema.identityChecks, schema.evidence],
  ...[schema.letters, schema.caseSummaries, schema.caseDates, schema.requestSummaries],
  schema.searchCases,
]

/** Pages are written once, and nothing is kept to go back to: whoever is interrupted throws the vault away. */
function inBulk(sqlite: Sqlite, work: () => void): void {
  const usualCache = Number(sqlite.pragma('cache_size', { simple: true }))
  sqlite.pragma('foreign_keys = OFF')
  sqlite.pragma('journal_mode = MEMORY')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma(`cache_size = -${cacheKb}`)
  sqlite.exec('BEGIN')
  work()
  sqlite.exec('COMMIT')
  sqlite.pragma(`cache_size = ${usualCache}`)
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('foreign_keys = ON')
}
/** Holds the indexes of a table of a million rows, which are written at any place. */
const cacheKb = 1024 * 1024

/**
 * Ids of a made-up case begin with its number in eight digits of hexadecimal, of which the first four
 * are zeros; a copy has its own number there.
 */
const prefix = `printf('%04x', copy)`
const renumbered = (id: string): string =>
  `CASE ${id} WHEN '' THEN '' ELSE ${prefix} || substr(${id}, 5) END`
/** The same of all ids within a text, of which `id` is one. */
const renumberedIn = (text: string, id: string): string =>
  `replace(${text}, substr(${id}, 1, 9), ${prefix} || substr(${id}, 5, 5))`

type Changes = Readonly<Record<string, string>>
const otherIds: Changes = {
  id: renumbered('id'),
  case_id: renumbered('case_id'),
  request_id: renumbered('request_id'),
  item_id: renumbered('item_id'),
}

/** What of a row is another in its copy. */
function changesOf(table: string, step: number): Changes {
  const others: Readonly<Record<string, Changes>> = {
    cases: { serial: `serial + copy * ${step}`, number: 'number_of(number, copy)' },
    case_summaries: {
      number: 'number_of(number, copy)',
      number_key: `number_key + copy * ${step}`,
      search: 'replace(search, number, number_of(number, copy))',
    },
    // The database counts them.
    reviews: { id: 'NULL', decision: renumberedIn('decision', 'request_id') },
    letters: {
      document_number: `document_number || '/' || copy`,
      body: `json_set(body, '$.blocks', json('[]'))`,
    },
    search_cases: { case_key: `case_key + copy * ${step}` },
  }
  return { ...otherIds, ...others[table] }
}

/** All rows of the first copy, then all of the second: what is indexed by id stays together. */
function copyRows(sqlite: Sqlite, table: string, step: number): void {
  const changes = changesOf(table, step)
  // The columns are those of SQLite's own pragma.
  const columns = sqlite.pragma(`table_info("${table}")`) as readonly { readonly name: string }[]
  const names = columns.map(({ name }) => name)
  sqlite.exec(`CREATE TEMP TABLE made AS SELECT * FROM main."${table}" ORDER BY rowid;
    INSERT INTO main."${table}" (${names.join(', ')})
      SELECT ${names.map(name => changes[name] ?? name).join(', ')} FROM copies CROSS JOIN made;
    DROP TABLE made`)
}

type Texts = {
  readonly copies: number
  readonly step: number
  readonly numberOf: (number: string, copy: number) => string
}
type Unit = { readonly id: number; readonly field: string; readonly text: string }

/** The texts of the search and their words, without those of letters, which are half of all. */
function copyTexts(sqlite: Sqlite, { copies, step, numberOf }: Texts): void {
  const textOf = (field: string, text: string, copy: number): string =>
    field === 'number' ? numberOf(text, copy) : `${text}/${copy}`
  sqlite.function('text_of', { deterministic: true }, textOf)
  sqlite.function('key_of', { deterministic: true }, compactOf)
  sqlite.exec(`CREATE TEMP TABLE units AS SELECT * FROM main.search_units WHERE field <> 'letter';
    INSERT INTO main.search_units (id, kind, field, ref, text, key)
      SELECT id + copy * ${firstUnit(step)}, kind, field,
        iif(ref LIKE '0000%', ${renumberedIn('ref', 'ref')}, ref),
        iif(${isNumber}, text_of(field, text, copy), text),
        iif(${isNumber}, key_of(text_of(field, text, copy)), key)
      FROM copies CROSS JOIN units`)
  const units = sqlite
    .prepare('SELECT id, field, text FROM units ORDER BY id DESC')
    // Three columns by the statement.
    .all() as readonly Unit[]
  sqlite.exec('DROP TABLE units')
  const insert = sqlite.prepare('INSERT INTO search_index (rowid, words) VALUES (?, ?)')
  const yearOf = ({ id }: Unit) => Math.floor(caseKeyOfUnit(id) / keysOfYear)
  // In the order of the index, or it would write a part of its own for each.
  for (const year of new Set(units.map(yearOf))) {
    const own = units
      .filter(unit => yearOf(unit) === year)
      .map(unit => ({ ...unit, words: tokensOf(unit) }))
    for (let copy = copies; copy > 0; copy -= 1) {
      for (const { id, field, text, words } of own) {
        const copied = () => tokensOf({ field, text: textOf(field, text, copy) })
        insert.run(rowOf(id + copy * firstUnit(step)), numbered.has(field) ? copied() : words)
      }
    }
  }
}

/** Texts that no two cases have in common. */
const numbered: ReadonlySet<string> = new Set(['number', 'letterNumber'])
const isNumber = `field IN (${[...numbered].map(field => `'${field}'`).join(', ')})`
/** Cases that a year has keys for. */
const keysOfYear = 10_000_000
