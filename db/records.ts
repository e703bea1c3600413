import type { z } from 'zod'

/** A stored record that is not what the program takes it for: damaged, or written by something else. */
export type BadRecordPlace = { readonly table: string; readonly id: string }

type Listener = (place: BadRecordPlace) => void

let notice: Listener = () => undefined
const seen = new Map<string, BadRecordPlace>()
/** Enough to name; more of them is a damaged file, not a bad record. */
const mostSeen = 1000

/**
 * Says who is told of records that are left out: the log of the program; in tests, the test, which
 * fails, so that a record that the program itself wrote wrongly is not overlooked.
 */
export function onBadRecord(listener: Listener): void {
  notice = listener
}

/** A record is left out, or something else taken in its place. */
export function noteBadRecord(place: BadRecordPlace): void {
  if (seen.size < mostSeen) seen.set(`${place.table} ${place.id}`, place)
  notice(place)
}

/** The bad records met since the vault was opened. */
export const badRecordsSeen = (): readonly BadRecordPlace[] => [...seen.values()]

export const forgetBadRecords = (): void => seen.clear()

/** Does the work, and says which bad records it met. */
export function meetingBadRecords<T>(work: () => T): {
  readonly value: T
  readonly bad: readonly BadRecordPlace[]
} {
  const outer = notice
  const bad: BadRecordPlace[] = []
  notice = place => bad.push(place)
  try {
    const value = work()
    return { value, bad }
  } finally {
    notice = outer
    bad.forEach(place => outer(place))
  }
}

/**
 * The record as its schema has it, as a list of one; none where the schema refuses it or there is no
 * row. One bad record must not keep the others from being read.
 */
export function readable<S extends z.ZodType>(
  table: string,
  schema: S,
  row: object | undefined,
): readonly z.output<S>[] {
  if (!row) return []
  const parsed = schema.safeParse(row)
  if (parsed.success) return [parsed.data]
  noteBadRecord({ table, id: idOf(row) })
  return []
}

const keys = ['id', 'seq', 'login']
const parts = ['requestId', 'itemId', 'questionId', 'particularId', 'caseId', 'subject']

/** What the record is called by, from its key columns alone. */
export function idOf(row: object): string {
  const fields: Readonly<Record<string, unknown>> = { ...row }
  const key = keys.find(name => name in fields)
  const named = key === undefined ? parts.filter(name => name in fields) : [key]
  return named.map(name => String(fields[name])).join('/')
}

type Rows<Row> = {
  readonly all: () => readonly Row[]
  readonly ids: () => readonly string[]
  readonly find: (id: string) => Row | undefined
}

/** All rows; where one of them holds JSON that cannot be parsed, all the others, read one by one. */
export function rowsOneByOne<Row extends object>(
  table: string,
  { all, ids, find }: Rows<Row>,
): readonly Row[] {
  try {
    return all()
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return ids().flatMap(id => findReadable(table, id, find))
  }
}

/** The row, as a list of one; none where there is no row, or JSON in it cannot be parsed. */
export function findReadable<Row extends object>(
  table: string,
  id: string,
  find: (id: string) => Row | undefined,
): readonly Row[] {
  try {
    const row = find(id)
    return row ? [row] : []
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    noteBadRecord({ table, id })
    return []
  }
}
