import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { armor, Decrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { documentId } from '@core/ids'
import { ok } from '@core/result'
import { transact } from '@db/connection'
import { insertDocument } from '@db/documents'
import { password, register, testProgram, valueOf } from '@tests/support/program'
import { temporaryFolder } from '@tests/support/temporary'

const answer = z.object({
  cases: z.array(z.object({ number: z.string(), subject: z.string() })),
  documents: z.array(z.object({ id: z.string(), name: z.string(), whole: z.boolean() })),
})

/** One of the scripts as the page has it; the first stands beside the packages that it names. */
function script(name: 'open-backup.mjs' | 'plain-database.mjs'): string {
  const page = readFileSync('docs/OPEN-A-BACKUP.md', 'utf8')
  const scripts = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(match => match[1] ?? '')
  const code = scripts[name === 'open-backup.mjs' ? 0 : 1] ?? ''
  const folder = temporaryFolder()
  if (name === 'open-backup.mjs') symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const file = join(folder, name)
  writeFileSync(file, code)
  return file
}

const content = Buffer.alloc(2_500_000, 3)

/** A backup of a case with a document. */
async function backedUp() {
  const program = await testProgram()
  const { api, context, recoveryKey } = program
  const caseId = await register(program)
  transact(context.vault.current()!.db, tx => {
    const id = documentId.parse(context.newId())
    const createdAt = '2026-12-18T01:00:00.000Z'
    const facts = { id, caseId, kind: 'other', name: '控え.bin', createdAt } as const
    insertDocument(tx, { ...facts, mediaType: 'application/octet-stream' }, content)
    return ok(null)
  })
  return { path: valueOf(await api.backup.make({})).path, recoveryKey }
}

test.each(['password', 'recovery key'])(
  'the documented script opens a backup without the program, with a %s',
  async way => {
    const { path, recoveryKey } = await backedUp()
    const folder = temporaryFolder()
    const secret = join(folder, 'secret.txt')
    writeFileSync(secret, `${way === 'password' ? password : recoveryKey}\n`)
    const out = join(folder, 'out')
    const printed = execFileSync(process.execPath, [
      script('open-backup.mjs'),
      path,
      secret,
      'sato',
      out,
    ])
    const { cases, documents } = answer.parse(JSON.parse(printed.toString()))
    expect(cases.map(one => one.number)).toEqual(['2026-0001'])
    expect(documents).toMatchObject([{ name: '控え.bin', whole: true }])
    expect(readFileSync(join(out, documents[0]!.id)).equals(content)).toBe(true)
  },
)

test('the documented format is that of the database: an ordinary SQLite reads what the second script writes', async () => {
  const { path, recoveryKey } = await backedUp()
  const folder = temporaryFolder()
  const secret = join(folder, 'secret.txt')
  writeFileSync(secret, `${recoveryKey}\n`)
  // The first script unpacks; what the key is, age says.
  execFileSync(process.execPath, [script('open-backup.mjs'), path, secret, 'sato', folder])
  const { sealedKey } = vaultFile.parse(
    JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')),
  )
  const decrypter = new Decrypter()
  decrypter.addIdentity(recoveryKey)
  const digits = Buffer.from(await decrypter.decrypt(armor.decode(sealedKey))).toString('hex')
  const plain = join(folder, 'plain.db')
  const asked = [script('plain-database.mjs'), join(folder, 'cases.db'), digits, plain]
  execFileSync(process.execPath, asked)

  const db = new DatabaseSync(plain, { readOnly: true })
  expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  expect(db.prepare('SELECT number FROM cases').all()).toEqual([{ number: '2026-0001' }])
  const pieces = db.prepare('SELECT bytes FROM document_chunks ORDER BY position').all()
  db.close()
  const bytes = pieces.map(row => (row['bytes'] instanceof Uint8Array ? row['bytes'] : empty))
  expect(Buffer.concat(bytes).equals(content)).toBe(true)
})

const vaultFile = z.object({ sealedKey: z.string() })
const empty = new Uint8Array()
