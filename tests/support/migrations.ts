import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { migrationsFolder } from './database'

const journalShape = z.looseObject({
  entries: z.array(
    z.object({
      idx: z.int(),
      version: z.string(),
      when: z.number(),
      tag: z.string(),
      breakpoints: z.boolean(),
    }),
  ),
})
export const journalOf = (folder: string) =>
  journalShape.parse(JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')))

/** A copy of the migrations with one more that rebuilds `cases`, the way drizzle-kit would. */
export function newerMigrations(folder: string): string {
  const newer = join(folder, 'migrations')
  cpSync(migrationsFolder, newer, { recursive: true })
  const journal = journalOf(newer)
  const last = journal.entries.at(-1)!
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_rebuild' })
  writeFileSync(join(newer, 'meta/_journal.json'), JSON.stringify(journal))
  writeFileSync(
    join(newer, '9999_rebuild.sql'),
    [
      'PRAGMA foreign_keys=OFF;',
      'CREATE TABLE n AS SELECT * FROM cases;',
      'DROP TABLE cases;',
      'ALTER TABLE n RENAME TO cases;',
      'CREATE UNIQUE INDEX n_id ON cases (id);',
    ].join('--> statement-breakpoint\n'),
  )
  return newer
}

/** The migrations as they were when this one was the last. */
export function migrationsUpTo(folder: string, tag: string): string {
  const older = join(folder, 'older')
  cpSync(migrationsFolder, older, { recursive: true })
  const journal = journalOf(older)
  const last = journal.entries.findIndex(entry => entry.tag === tag)
  const entries = journal.entries.slice(0, last + 1)
  writeFileSync(join(older, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return older
}
