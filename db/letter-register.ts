import { z } from 'zod'
import { language } from '@core/bilingual'
import { caseId, letterRecordId } from '@core/ids'
import { delivery, dispatch } from '@core/letters/letter'
import {
  registerPageLength,
  registerStatusOf,
  type RegisterCursor,
  type RegisterFilter,
  type RegisterPage,
  type RegisterRow,
} from '@core/letters/register'
import { fold, hasEveryWord } from '@core/text/fold'
import { calendarDate, instant } from '@core/time/calendar-date'
import type { Db } from './connection'
import { readable } from './records'

/** Issued letters by the index that keeps them in the order of their issue; never the whole of them. */
const ordered = `
  SELECT l.id, l.case_id AS caseId, c.number AS caseNumber, l.letter_id AS letterId, l.language,
    l.issued_at AS issuedAt, l.document_number AS documentNumber, l.dated_on AS datedOn, l.status,
    json_extract(l.body, '$.title') AS title,
    json_extract(l.frame, '$.addressee[#-1]') AS addressee,
    l.dispatch, l.delivery,
    (SELECT r.document_number FROM letters AS r WHERE r.id = l.replaces) AS replaces,
    (SELECT r.document_number FROM letters AS r
      WHERE r.case_id = l.case_id AND r.replaces = l.id AND r.document_number IS NOT NULL
        AND r.status <> 'void' LIMIT 1) AS replacedBy
  FROM letters AS l INDEXED BY letters_by_issue JOIN cases AS c ON c.id = l.case_id
  WHERE l.issued_at IS NOT NULL`

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? null : JSON.parse(text)))
    .pipe(schema.nullable())

const stored = z
  .object({
    id: letterRecordId,
    caseId,
    caseNumber: z.string(),
    letterId: z.string(),
    language,
    issuedAt: instant,
    documentNumber: z.string(),
    datedOn: calendarDate,
    status: z.enum(['issued', 'void']),
    title: z.string(),
    addressee: z.string().nullable(),
    dispatch: json(dispatch),
    delivery: json(delivery),
    replaces: z.string().nullable(),
    replacedBy: z.string().nullable(),
  })
  .transform(({ status, addressee, ...row }): RegisterRow => ({
    ...row,
    addressee: addressee ?? '',
    status: registerStatusOf({ ...row, status }),
  }))

/** What SQLite can tell by itself; the words and the state are looked at row by row. */
export function registerSql({ from, to }: RegisterFilter, cursor: RegisterCursor | null) {
  const given: readonly (readonly [string, readonly string[]] | null)[] = [
    cursor && ['(l.issued_at, l.id) < (?, ?)', [cursor.issuedAt, cursor.id]],
    from && ['l.dated_on >= ?', [from]],
    to && ['l.dated_on <= ?', [to]],
  ]
  const parts = given.filter(part => part !== null)
  return {
    sql: [
      ordered,
      ...parts.map(([sql]) => `AND ${sql}`),
      'ORDER BY l.issued_at DESC, l.id DESC',
    ].join(' '),
    values: parts.flatMap(([, values]) => values),
  }
}

/** The letters that the filter leaves, newest first, read one at a time. */
export function* registerRows(
  db: Db,
  filter: RegisterFilter,
  cursor: RegisterCursor | null = null,
): Generator<RegisterRow> {
  const { sql, values } = registerSql(filter, cursor)
  for (const row of db.$client.prepare(sql).iterate(...values)) {
    // A row of SQLite is an object of its columns; one that is damaged is noted and left out.
    const [letter] = readable('letters', stored, row as object)
    if (letter && isWanted(letter, filter)) yield letter
  }
}

function isWanted(row: RegisterRow, { search, status }: RegisterFilter): boolean {
  if (status !== null && row.status !== status) return false
  if (search.trim() === '') return true
  const { documentNumber, addressee, caseNumber, dispatch: sent } = row
  const words = [documentNumber, addressee, caseNumber, sent?.tracking ?? '', sent?.recipient ?? '']
  return hasEveryWord(fold(words.join(' ')), search)
}

/** A page, and where the next one begins; null where there is none. */
export function registerPage(
  db: Db,
  filter: RegisterFilter,
  cursor: RegisterCursor | null,
): RegisterPage {
  const rows: RegisterRow[] = []
  for (const row of registerRows(db, filter, cursor)) {
    const last = rows.at(-1)
    if (rows.length === registerPageLength && last) {
      return { rows, next: { issuedAt: last.issuedAt, id: last.id } }
    }
    rows.push(row)
  }
  return { rows, next: null }
}
