import { createHash } from 'node:crypto'
import type { Db } from '@db/connection'

/** SHA-256 of every table's rows, by the table's name: what is in a database, whatever file it lies in. */
export type Dump = Readonly<Record<string, string>>

/**
 * The order of rows that were never ordered does not count; everything else does, but for the index of
 * the words: its texts are in a table that counts, and it lies as SQLite last merged it.
 */
export function dumpOf({ $client }: Pick<Db, '$client'>): Dump {
  const names = $client
    .prepare(
      `SELECT name FROM sqlite_master
       WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__drizzle_migrations'
         AND name NOT GLOB 'search_index*' AND name <> 'search_terms'`,
    )
    .pluck()
    .all()
    .map(String)
  return Object.fromEntries(
    names.map(name => {
      const rows = $client.prepare(`SELECT * FROM "${name}"`).all()
      const texts = rows.map(row => JSON.stringify(row, withBytes)).sort()
      return [name, createHash('sha256').update(texts.join('\n')).digest('hex')]
    }),
  )
}

// JSON writes a Buffer as a list of numbers; its hash says the same in less.
const withBytes = (_key: string, value: unknown): unknown =>
  isBytes(value) ? createHash('sha256').update(Buffer.from(value.data)).digest('hex') : value

const isBytes = (value: unknown): value is { readonly data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'

/** The tables in which two dumps differ; empty when they are the same. */
export const differences = (a: Dump, b: Dump): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(name => a[name] !== b[name])
