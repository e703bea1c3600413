import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyDatabase } from '@db/verify'
import { newerMigrations } from '@tests/support/migrations'
import { temporaryFolder } from '@tests/support/temporary'
import { noteIn } from './backup-fixture'
import { newVault, password, typeInto, valueOf, vaultService } from './vault-fixture'

async function lockedVault() {
  const { service, path, clock } = await newVault()
  typeInto(service, '髙橋みなみ')
  service.lock()
  return { path, clock }
}

const copiesOf = (path: string) =>
  readdirSync(dirname(path)).filter(name => name.startsWith(`${basename(path)}-before-update-`))

/** Migrations whose last one breaks in its last statement. */
function failingMigrations(last: string): string {
  const folder = newerMigrations(temporaryFolder())
  const file = join(folder, '9999_rebuild.sql')
  writeFileSync(file, `${readFileSync(file, 'utf8')}--> statement-breakpoint\n${last}`)
  return folder
}

test.each([
  ['a statement that fails', 'INSERT INTO no_such_table VALUES (1);'],
  [
    'references that it breaks',
    `INSERT INTO parties VALUES ('p','no-case','principal',NULL,'n','','','','','','');`,
  ],
])(
  'an update ends with %s: the vault is as it was, and a copy lies beside it',
  async (_what, last) => {
    const { path, clock } = await lockedVault()
    const newer = vaultService(path, clock, failingMigrations(last))
    expect(await newer.service.unlock('sato', password)).toEqual({
      ok: false,
      error: { code: 'vault/update-failed', path },
    })
    expect(copiesOf(path)).toHaveLength(1)
    for (const folder of [path, join(dirname(path), copiesOf(path)[0]!)]) {
      const { service } = vaultService(folder, clock)
      valueOf(await service.unlock('sato', password))
      expect(noteIn(service)).toBe('髙橋みなみ')
      expect(verifyDatabase(service.current()!.db).ok).toBe(true)
      service.lock()
    }
  },
)

test('trying again and again keeps the two newest copies, and never fills the disk', async () => {
  const { path, clock } = await lockedVault()
  const migrations = failingMigrations('SELECT no_such_function();')
  for (let day = 10; day < 15; day += 1) {
    clock.now = `2027-01-${day}T01:00:00.000Z`
    await vaultService(path, clock, migrations).service.unlock('sato', password)
  }
  const copies = copiesOf(path).sort()
  expect(copies).toHaveLength(2)
  expect(copies.at(-1)).toContain('before-update-20270114')
})

test('an older vault is brought up to date in one step, with a copy of before', async () => {
  const { path, clock } = await lockedVault()
  const { service } = vaultService(path, clock, newerMigrations(temporaryFolder()))
  valueOf(await service.unlock('sato', password))
  expect(noteIn(service)).toBe('髙橋みなみ')
  service.lock()
  // The program of before refuses it, and changes nothing.
  const before = readFileSync(join(path, 'cases.db'))
  const older = vaultService(path, clock)
  expect(await older.service.unlock('sato', password)).toEqual({
    ok: false,
    error: { code: 'vault/newer-app' },
  })
  expect(readFileSync(join(path, 'cases.db'))).toEqual(before)
  const copy = vaultService(join(dirname(path), copiesOf(path)[0]!), clock)
  valueOf(await copy.service.unlock('sato', password))
})
