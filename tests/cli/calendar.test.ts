import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { password, register, testProgram, valueOf } from '@tests/support/program'
import { readIcs } from '@tests/support/read-ics'
import { kaiji } from './terminal'

test('writes the dates of open cases into a calendar file', async () => {
  const program = await testProgram()
  await register(program)
  valueOf(await program.api.accounts.lock({}))
  const passwordFile = join(program.folder, 'password.txt')
  writeFileSync(passwordFile, password)
  const vault = ['--vault', join(program.folder, 'vault'), '--password-file', passwordFile]
  const out = join(program.folder, 'dates.ics')
  const { code, json } = await kaiji('calendar', ...vault, '--out', out, '--lang', 'en', '--json')
  expect({ code, json }).toEqual({ code: 0, json: { out, events: 3 } })
  const summaries = readIcs(readFileSync(out, 'utf8')).map(({ summary }) => summary)
  expect(summaries).toContain('2026-0001 Target date for the answer')
  expect((await kaiji('calendar', ...vault, '--out', out, '--lang', 'fr')).code).toBe(2)
})
