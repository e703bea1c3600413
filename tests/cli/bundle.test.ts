import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { pdfFile } from '@tests/support/pdf-file'
import { temporaryFolder } from '@tests/support/temporary'

const bundle = resolve('out/main/kaiji.js')

/** The command as it is shipped: Node, another working folder, no display. */
async function shipped(cwd: string, ...args: readonly string[]) {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] }
  const run = promisify(execFile)(process.execPath, [bundle, ...args], { cwd, env })
  try {
    return { code: 0, ...(await run) }
  } catch (cause) {
    const failed = cause as { code: number; stdout: string; stderr: string }
    return { code: failed.code, stdout: failed.stdout, stderr: failed.stderr }
  }
}

// `npm test` builds before it tests; without a build there is nothing to look at.
test.skipIf(!existsSync(bundle))('the built command works from any folder', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'password.txt'), 'correct horse battery staple\n')
  const open = ['--vault', 'vault', '--password-file', 'password.txt']
  const founder = ['--organisation', 'Aozora', '--login', 'sato', '--name', 'Sato']
  const created = await shipped(folder, 'vault', 'create', ...open, ...founder, '--json')
  expect(JSON.parse(created.stdout)).toMatchObject({ path: join(folder, 'vault') })
  const verified = await shipped(folder, 'vault', 'verify', ...open, '--json')
  expect({ code: verified.code, stderr: verified.stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true })

  const sample = ['--sample', '--regime', 'jp_appi', '--letter', 'L10', '--lang', 'ja']
  expect(await shipped(folder, 'letter', ...sample, '--out', 'L10.pdf')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'L10.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  const held = Buffer.from(pdfFile([{ lines: ['(My number: 1234-5678-9018)'] }]))
  writeFileSync(join(folder, 'held.pdf'), held)
  const scanned = await shipped(folder, 'scan', 'held.pdf', '--json')
  expect(JSON.parse(scanned.stdout)).toMatchObject({ findings: [{ kind: 'my-number' }] })
  expect(await shipped(folder, 'due')).toMatchObject({ code: 2, stdout: '' })
})
