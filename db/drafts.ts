import { and, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { values } from './schema'
import { removeValue, writeValue } from './values'

const nameOf = (login: string, key: string): string => `draft/${login}/${key}`
const startsWith = (start: string) => sql`substr(${values.name}, 1, ${start.length}) = ${start}`

/** What one account has typed into forms and not yet sent off, by form. */
export function readDrafts(db: Reader, login: string): Readonly<Record<string, string>> {
  const start = nameOf(login, '')
  const rows = db.select().from(values).where(startsWith(start)).all()
  return Object.fromEntries(
    rows.map(row => [row.name.slice(start.length), z.string().parse(row.value)]),
  )
}

export function keepDraft(
  tx: Writer,
  draft: { readonly login: string; readonly key: string; readonly text: string },
  at: Instant,
): void {
  const name = nameOf(draft.login, draft.key)
  if (draft.text === '') removeValue(tx, name)
  else writeValue(tx, name, draft.text, at)
}

/** Words that nobody went on with since then. */
export function forgetDraftsBefore(tx: Writer, moment: Instant): void {
  tx.delete(values)
    .where(and(startsWith('draft/'), lt(values.changedAt, moment)))
    .run()
}
