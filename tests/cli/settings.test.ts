import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { password, testProgram, valueOf } from '@tests/support/program'
import { kaiji } from './terminal'

test('saves the settings as a file, says what a file would change, and takes it over', async () => {
  const program = await testProgram()
  valueOf(await program.api.accounts.lock({}))
  const passwordFile = join(program.folder, 'password.txt')
  writeFileSync(passwordFile, password)
  const vault = ['--vault', join(program.folder, 'vault'), '--password-file', passwordFile]
  const file = join(program.folder, 'settings.json')

  const out = await kaiji('settings', 'export', ...vault, '--out', file, '--json')
  expect(out).toMatchObject({ code: 0, json: { path: file } })
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"afterMinutes": 10', '"afterMinutes": 7'))

  const changes = [{ id: 'lockAfter', before: '10', after: '7' }]
  const tried = await kaiji('settings', 'import', ...vault, file, '--dry-run', '--json')
  expect(tried).toMatchObject({ code: 0, json: { dryRun: true, changes } })
  const done = await kaiji('settings', 'import', ...vault, file, '--json')
  expect(done).toMatchObject({ code: 0, json: { dryRun: false, changes } })
  const again = await kaiji('settings', 'import', ...vault, file, '--json')
  expect(again).toMatchObject({ json: { changes: [] } })

  writeFileSync(file, '{}')
  expect((await kaiji('settings', 'import', ...vault, file)).code).toBe(1)
})
