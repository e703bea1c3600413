import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { noteBadRecord } from './records'
import { values } from './schema'

/** What each value is read as, learnt from whoever reads it: `writeValue` has only its name. */
const schemas = new Map<string, z.ZodType>()

/**
 * A stored JSON value, parsed; undefined when it was never written. Undefined too when it is not what
 * `schema` says: it stays where it is, until something else is written.
 */
export function readValue<S extends z.ZodType>(
  db: Reader,
  name: string,
  schema: S,
): z.output<S> | undefined {
  schemas.set(name, schema)
  const stored = storedJson(db, name)
  if (!stored) return undefined
  const parsed = schema.safeParse(stored.value)
  if (parsed.success) return parsed.data
  noteBadRecord({ table: 'values', id: name })
  return undefined
}

/**
 * The same for an object of several parts: those that cannot be read are as in `otherwise`, so that
 * one bad part does not take the others with it.
 */
export function readParts<S extends z.ZodObject>(
  db: Reader,
  name: string,
  schema: S,
  otherwise: z.output<S>,
): z.output<S> {
  schemas.set(name, schema)
  const stored = storedJson(db, name)
  if (!stored) return otherwise
  const whole = schema.safeParse(stored.value)
  if (whole.success) return whole.data
  noteBadRecord({ table: 'values', id: name })
  const given = z.record(z.string(), z.unknown()).safeParse(stored.value).data ?? {}
  const parts = Object.entries(schema.shape).flatMap(([key, part]) => {
    const parsed = z.safeParse(part, given[key])
    return parsed.success ? [[key, parsed.data] as const] : []
  })
  // Each part was parsed by its own schema; what is missing comes from `otherwise`.
  return { ...otherwise, ...Object.fromEntries(parts) }
}

/** What is stored under the name; `value` is undefined where it is not even JSON. */
function storedJson(db: Reader, name: string): { readonly value: unknown } | undefined {
  const row = db
    .select({ text: sql<string>`CAST(${values.value} AS TEXT)` })
    .from(values)
    .where(eq(values.name, name))
    .get()
  if (!row) return undefined
  try {
    return { value: JSON.parse(row.text) as unknown }
  } catch {
    return { value: undefined }
  }
}

/** Names of the values that whoever reads them could not use. */
export function unreadableValues(db: Reader): readonly string[] {
  const rows = db.select({ name: values.name }).from(values).all()
  return rows.flatMap(({ name }) => {
    const stored = storedJson(db, name)
    const shape = schemas.get(name) ?? z.unknown()
    const fine = stored?.value !== undefined && shape.safeParse(stored.value).success
    return fine ? [] : [name]
  })
}

/**
 * Writes the value. One that was there and could not be read is kept under another name, so that
 * writing anew destroys nothing.
 */
export function writeValue(tx: Writer, name: string, value: unknown, at: Instant): void {
  keepUnreadable(tx, name, at)
  tx.insert(values)
    .values({ name, value, changedAt: at })
    .onConflictDoUpdate({ target: values.name, set: { value, changedAt: at } })
    .run()
}

function keepUnreadable(tx: Writer, name: string, at: Instant): void {
  const schema = schemas.get(name)
  const stored = schema && storedJson(tx, name)
  if (!stored || schema.safeParse(stored.value).success) return
  const aside = `${name}-unreadable-${at}`
  tx.update(values).set({ name: aside }).where(eq(values.name, name)).run()
}

export function removeValue(tx: Writer, name: string): void {
  tx.delete(values).where(eq(values.name, name)).run()
}
