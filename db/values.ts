import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { values } from './schema'

/** A stored JSON value, parsed; undefined when it was never written. Throws when it is not what `schema` says. */
export function readValue<S extends z.ZodType>(
  db: Reader,
  name: string,
  schema: S,
): z.output<S> | undefined {
  const row = db.select().from(values).where(eq(values.name, name)).get()
  return row && schema.parse(row.value)
}

export function writeValue(tx: Writer, name: string, value: unknown, at: Instant): void {
  tx.insert(values)
    .values({ name, value, changedAt: at })
    .onConflictDoUpdate({ target: values.name, set: { value, changedAt: at } })
    .run()
}

export function removeValue(tx: Writer, name: string): void {
  tx.delete(values).where(eq(values.name, name)).run()
}
