import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentId } from '@core/ids'
import { ok } from '@core/result'
import { openProgram } from '@main/cli/program'
import { transact, type Db } from '@db/connection'
import { insertDocument } from '@db/documents'
import { readPolicy } from '@db/policy'
import { valueOf } from '@tests/services/vault-fixture'
import { kaiji, newVault, password } from './terminal'

/** What `--deep`, `--recovery-key-file` and `--reason` are for. */

const quiet = { out: () => undefined, err: () => undefined, newId: randomUUID }
const terminal = { ...quiet, now: () => '2026-12-18T01:00:00.000Z', scryptWorkFactor: 4 }

/** Does something to the vault that no command does. */
async function inVault(
  vault: string,
  work: (program: ReturnType<typeof openProgram>, db: Db) => Promise<unknown>,
): Promise<void> {
  const program = openProgram(vault, terminal)
  valueOf(await program.api.accounts.unlock({ login: 'sato', password }))
  await work(program, program.context.vault.current()!.db)
  program.context.vault.lock()
}

/** A vault with one document in it. */
async function withDocument() {
  const made = await newVault()
  await inVault(made.vault, (_program, db) => {
    const facts = { caseId: null, kind: 'other', name: 'x', mediaType: 'x/y' } as const
    const id = documentId.parse(randomUUID())
    transact(db, tx => {
      insertDocument(tx, { ...facts, id, createdAt: terminal.now() }, Buffer.from('the content'))
      return ok(null)
    })
    return Promise.resolve()
  })
  const key = join(made.folder, 'key.txt')
  const { recoveryKey } = made.created.json as { readonly recoveryKey: string }
  writeFileSync(key, `${recoveryKey}\r\n`)
  return { ...made, key, asked: ['--login', 'sato', '--password-file', made.passwordFile] }
}

/** Another byte in a document, as somebody with the key could write it. */
const alterDocument = (vault: string) =>
  inVault(vault, (_program, db) => {
    db.$client.exec(`UPDATE document_chunks SET bytes = CAST('THE content' AS BLOB)`)
    return Promise.resolve()
  })

async function backupOf(vault: { readonly open: string[]; readonly folder: string }, name: string) {
  const to = join(vault.folder, name)
  const made = await kaiji('backup', ...vault.open, '--to', to, '--json')
  return { made, file: join(to, readdirSync(to)[0] ?? 'none') }
}

test('--deep reads every document of a vault and of a backup; without it they are not said to be right', async () => {
  const vault = await withDocument()
  const whole = { ok: true, checked: 1, firstBad: null }
  expect(await kaiji('vault', 'verify', ...vault.open, '--deep', '--json')).toMatchObject({
    code: 0,
    json: { ok: true, documents: whole },
  })
  const usual = await kaiji('vault', 'verify', ...vault.open, '--json')
  expect(usual.json).toMatchObject({ ok: true })
  expect(usual.json).not.toMatchObject({ documents: whole })
  expect((await kaiji('vault', 'verify', ...vault.open, '--deep')).text).toContain(
    'Documents: ok, 1 read',
  )

  const { file } = await backupOf(vault, 'right')
  expect(await kaiji('verify-backup', file, ...vault.asked, '--deep', '--json')).toMatchObject({
    code: 0,
    json: { ok: true, documents: whole },
  })

  await alterDocument(vault.vault)
  const bad = await kaiji('vault', 'verify', ...vault.open, '--deep')
  expect(bad.code).toBe(1)
  expect(bad.text).toMatch(
    /^Something is wrong\.[^]*Documents: NOT OK, \d read, first bad [0-9a-f-]{36}/,
  )
})

test('--deep without a secret says that nothing inside was opened', async () => {
  const vault = await withDocument()
  const { file } = await backupOf(vault, 'sealed')
  const { code, text } = await kaiji('verify-backup', file, '--deep')
  expect(code).toBe(0)
  expect(text).toContain('What is inside was not opened')
  expect(text).not.toContain('Documents:')
})

test('--recovery-key-file opens what a password opens: to verify, and to restore', async () => {
  const vault = await withDocument()
  const { file } = await backupOf(vault, 'backups')
  const byKey = ['--recovery-key-file', vault.key]
  expect(await kaiji('verify-backup', file, ...byKey, '--deep', '--json')).toMatchObject({
    code: 0,
    json: { ok: true, integrity: true, documents: { ok: true, checked: 1 } },
  })
  const to = join(vault.folder, 'restored')
  expect(await kaiji('restore', file, ...byKey, '--to', to, '--json')).toMatchObject({
    code: 0,
    json: { vault: to, counts: { documents: 1 }, verification: { ok: true } },
  })
  expect(
    await kaiji('vault', 'verify', '--vault', to, '--password-file', vault.passwordFile, '--deep'),
  ).toMatchObject({ code: 0 })

  const wrong = join(vault.folder, 'wrong.txt')
  const elsewhere = join(vault.folder, 'elsewhere')
  const other = (await newVault()).created.json as { readonly recoveryKey: string }
  for (const [content, said] of [
    [other.recoveryKey, /recovery key/i],
    ['AGE-SECRET-KEY-1NOT', /recovery key/i],
    ['\n', /first line must be the recovery key/],
  ] as const) {
    writeFileSync(wrong, content)
    const asked = ['--recovery-key-file', wrong]
    for (const command of [
      ['verify-backup', file, ...asked],
      ['restore', file, ...asked, '--to', elsewhere],
    ]) {
      const { code, err } = await kaiji(...command)
      expect({ code, said: said.test(err) }, `${command[0]}: ${err}`).toEqual({
        code: 2,
        said: true,
      })
    }
  }
  expect(existsSync(elsewhere)).toBe(false)
})

test('--reason is asked for where the organisation wants one, and is beside the entry in the log', async () => {
  const vault = await withDocument()
  await inVault(vault.vault, async ({ api }, db) => {
    const { takingOut } = readPolicy(db)
    valueOf(
      await api.settings.changePolicy({ change: { takingOut: { ...takingOut, reason: true } } }),
    )
  })
  const to = join(vault.folder, 'out')
  const log = join(vault.folder, 'log.jsonl')
  for (const command of [
    ['backup', ...vault.open, '--to', to],
    ['audit', 'export', ...vault.open, '--out', log],
  ]) {
    const { code, err } = await kaiji(...command)
    expect({ code, said: err.length > 10 }).toEqual({ code: 1, said: true })
    expect((await kaiji(...command, '--json')).json).toMatchObject({
      ok: false,
      error: { code: 'taking-out/reason-needed' },
    })
  }
  expect(existsSync(to) || existsSync(log)).toBe(false)

  const why = '監査人の依頼'
  const asked = ['--reason', why]
  expect(await kaiji('backup', ...vault.open, '--to', to, ...asked)).toMatchObject({ code: 0 })
  expect(await kaiji('audit', 'export', ...vault.open, '--out', log, ...asked)).toMatchObject({
    code: 0,
  })
  // Where a backup goes that the policy names, nothing leaves the house.
  expect(await kaiji('backup', ...vault.open)).toMatchObject({ code: 0 })
  await inVault(vault.vault, (_program, db) => {
    const reasons = db.$client.prepare('SELECT reason FROM event_reasons').pluck().all()
    expect(reasons).toEqual([why, why])
    return Promise.resolve()
  })
  // Words of a person are not in the chain, which can be given away.
  expect(readFileSync(log, 'utf8')).not.toContain(why)
})
