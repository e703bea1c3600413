import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Db } from '@db/connection'
import { isDamage } from '@db/quick-check'
import { createBackupService } from '@main/services/backup/backup'
import { repairInPlace } from '@main/services/vault/rescue'
import { backupOptions } from '@tests/services/backup-fixture'
import { newVault, password, typeInto, valueOf, vaultService } from '@tests/services/vault-fixture'
import { temporaryFolder } from '@tests/support/temporary'
import { amount, runSeed, seeded, type Random } from './amount'
import { report } from './table'

const now = '2026-12-18T03:00:00.000Z'
const tries = amount(4, 200)
type File = 'cases.db' | 'cases.db-wal' | 'vault.json' | 'backup'
type Outcome = 'harmless' | 'detected' | 'wrong'

/** A vault with work in it: once closed, once as a power cut leaves it, and its backup. */
async function scene() {
  const { service, path } = await newVault()
  for (let n = 0; n < 20; n += 1) typeInto(service, `first ${n} ${'x'.repeat(400)}`, `note-${n}`)
  const backups = createBackupService(service, backupOptions)
  const folder = backups.defaultFolder(path)
  const request = { folder, now, verified: new Set<string>(), rotate: true }
  const backup = valueOf(await backups.make(service.current()!, request)).path
  service.noteVerifiedBackup(now)
  service.lock()
  const closed = join(dirname(path), 'closed')
  cpSync(path, closed, { recursive: true })
  const truth = { closed: await truthOf(closed), interrupted: '' }

  valueOf(await service.unlock('sato', password))
  for (let n = 0; n < 20; n += 1) typeInto(service, `second ${n}`, `note-${n}`)
  const interrupted = join(dirname(path), 'interrupted')
  cpSync(path, interrupted, { recursive: true })
  truth.interrupted = contentOf(service.current()!.db)
  return { service, closed, interrupted, backup, truth }
}

async function truthOf(folder: string): Promise<string> {
  const copy = join(temporaryFolder(), 'vault')
  cpSync(folder, copy, { recursive: true })
  const { service } = vaultService(copy)
  valueOf(await service.unlock('sato', password))
  const content = contentOf(service.current()!.db)
  service.lock()
  return content
}

/** Everything somebody typed, and who may open the vault. */
const contentOf = ({ $client }: Db): string =>
  JSON.stringify([
    $client.prepare('SELECT name, value FROM "values" ORDER BY name').all(),
    $client.prepare('SELECT login, name, role, state FROM accounts ORDER BY login').all(),
  ])

type Damage = (bytes: Buffer, random: Random) => Buffer

const oneByte: Damage = (bytes, random) => {
  const changed = Buffer.from(bytes)
  const at = random.below(bytes.length)
  changed[at]! ^= 1 + random.below(255)
  return changed
}
const cut: Damage = (bytes, random) => bytes.subarray(0, random.below(bytes.length))

/** What an officer meets who opens the damaged vault: the truth, or a message that says it is not. */
async function outcomeOf(folder: string, truth: string): Promise<Outcome> {
  const { service } = vaultService(folder)
  try {
    const [login = 'sato'] = service.logins()
    if (![null, now].includes(service.lastVerifiedBackup())) return 'wrong'
    const opened = await service.unlock(login, password)
    if (!opened.ok) return opened.error.code.startsWith('vault/') ? 'detected' : 'wrong'
    if (contentOf(service.current()!.db) === truth) return 'harmless'
    return service.openingCheck()?.findings.length ? 'detected' : 'wrong'
  } catch (cause) {
    // The router turns it into the message of a damaged vault.
    if (isDamage(cause)) return 'detected'
    throw cause
  } finally {
    service.lock()
  }
}

const ways: readonly (readonly [string, Damage])[] = [
  ['one byte changed', oneByte],
  ['cut short', cut],
]
const vaultFiles = ['cases.db', 'cases.db-wal', 'vault.json'] as const

test.each(ways)(
  'a vault with %s opens with the truth, or says what is wrong',
  async (way, damage) => {
    const { closed, interrupted, truth } = await scene()
    for (const file of vaultFiles) {
      const base = file === 'cases.db-wal' ? interrupted : closed
      const expected = file === 'cases.db-wal' ? truth.interrupted : truth.closed
      const outcomes = await tryAll(file, way, async (copy, random) => {
        cpSync(base, copy, { recursive: true })
        const target = join(copy, file)
        writeFileSync(target, damage(readFileSync(target), random))
        return outcomeOf(copy, expected)
      })
      expect(outcomes.wrong, `${file}, ${way}, seed ${runSeed}`).toBe(0)
    }
  },
)

test.each(ways)('a backup with %s is refused', async (way, damage) => {
  const { service, backup } = await scene()
  const backups = createBackupService(service, backupOptions)
  const whole = readFileSync(backup)
  const outcomes = await tryAll('backup', way, async (copy, random) => {
    mkdirSync(copy)
    const file = join(copy, 'x.kaiji-backup')
    writeFileSync(file, damage(whole, random))
    const reply = await backups.verify(service.current()!, file, 'usual')
    if (reply.ok) return 'wrong'
    return /^backup\/(damaged|not-a-backup)$/.test(reply.error.code) ? 'detected' : 'wrong'
  })
  expect(outcomes.wrong, `seed ${runSeed}`).toBe(0)
})

test('a repair of a vault with one byte changed loses no more than it names', async () => {
  const { closed } = await scene()
  const outcomes = await tryAll('cases.db', 'one byte changed, repaired', async (copy, random) => {
    cpSync(closed, copy, { recursive: true })
    const target = join(copy, 'cases.db')
    writeFileSync(target, oneByte(readFileSync(target), random))
    const secret = { login: 'sato', password }
    const repaired = await repairInPlace({ folder: copy, secret, now }, backupOptions)
    if (!repaired.ok) return repaired.error.code === 'vault/beyond-repair' ? 'detected' : 'wrong'
    const { lost, lostUnknown, damagedDocuments, chain } = repaired.value
    const { service } = vaultService(copy)
    valueOf(await service.unlock('sato', password))
    const count = Number(
      service.current()!.db.$client.prepare(`SELECT count(*) FROM "values"`).pluck().get(),
    )
    service.lock()
    const says = lost + damagedDocuments.length > 0 || lostUnknown || !chain.complete
    return count >= 20 ? 'harmless' : says ? 'detected' : 'wrong'
  })
  expect(outcomes.wrong, `seed ${runSeed}`).toBe(0)
})

async function tryAll(
  file: File,
  way: string,
  once: (copy: string, random: Random) => Promise<Outcome>,
) {
  const random = seeded(runSeed)
  const place = temporaryFolder()
  const counts = { harmless: 0, detected: 0, wrong: 0 }
  for (let n = 0; n < tries; n += 1) counts[await once(join(place, String(n)), random)] += 1
  report({
    suite: `${file}: ${way}`,
    tried: tries,
    survived: counts.harmless + counts.detected,
    lost: counts.wrong,
    note: `${counts.harmless} harmless, ${counts.detected} detected`,
  })
  return counts
}

test('the scene is what it is taken for: a log with work in it', async () => {
  const { interrupted } = await scene()
  expect(readdirSync(interrupted)).toContain('cases.db-wal')
  expect(readFileSync(join(interrupted, 'cases.db-wal')).length).toBeGreaterThan(10_000)
})
