import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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

/** The script as the page has it, beside the packages that it names. */
function script(): string {
  const page = readFileSync('docs/OPEN-A-BACKUP.md', 'utf8')
  const code = page.match(/```js\n([\s\S]*?)```/)?.[1] ?? ''
  const folder = temporaryFolder()
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const file = join(folder, 'open-backup.mjs')
  writeFileSync(file, code)
  return file
}

test.each(['password', 'recovery key'])(
  'the documented script opens a backup without the program, with a %s',
  async way => {
    const { api, context, recoveryKey, ...program } = await testProgram()
    const caseId = await register({ api, context, recoveryKey, ...program })
    const content = Buffer.alloc(2_500_000, 3)
    transact(context.vault.current()!.db, tx => {
      const id = documentId.parse(context.newId())
      const createdAt = '2026-12-18T01:00:00.000Z'
      const facts = { id, caseId, kind: 'other', name: '控え.bin', createdAt } as const
      insertDocument(tx, { ...facts, mediaType: 'application/octet-stream' }, content)
      return ok(null)
    })
    const { path } = valueOf(await api.backup.make({}))
    const folder = temporaryFolder()
    const secret = join(folder, 'secret.txt')
    writeFileSync(secret, `${way === 'password' ? password : recoveryKey}\n`)
    const out = join(folder, 'out')
    const printed = execFileSync(process.execPath, [script(), path, secret, 'sato', out])
    const { cases, documents } = answer.parse(JSON.parse(printed.toString()))
    expect(cases.map(one => one.number)).toEqual(['2026-0001'])
    expect(documents).toMatchObject([{ name: '控え.bin', whole: true }])
    expect(readFileSync(join(out, documents[0]!.id)).equals(content)).toBe(true)
  },
)
