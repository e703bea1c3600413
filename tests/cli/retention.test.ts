import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { initialRetention } from '@core/retention/retention-policy'
import { answeredCase } from '@tests/support/old-cases'
import { password, testProgram, valueOf } from '@tests/support/program'
import { kaiji, newVault } from './terminal'

test('says what has been kept for long enough, and changes nothing', async () => {
  const program = await testProgram()
  const { copyId, caseId } = await answeredCase(program)
  const identity = { amount: 0, unit: 'days', from: 'last-letter' } as const
  valueOf(await program.api.retention.changePeriods({ periods: { ...initialRetention, identity } }))
  valueOf(await program.api.retention.setHold({ caseId, reason: '調査' }))
  valueOf(await program.api.accounts.lock({}))
  const passwordFile = join(program.folder, 'password.txt')
  writeFileSync(passwordFile, password)
  const vault = ['--vault', join(program.folder, 'vault'), '--password-file', passwordFile]
  const { code, json } = await kaiji('retention', 'due', ...vault, '--json')
  expect(code).toBe(0)
  expect(json).toMatchObject({
    due: [],
    held: [{ documentId: copyId, category: 'identity', dueOn: '2026-12-18', number: '2026-0001' }],
    holds: [{ reason: '調査' }],
  })
})

test('says so where nothing is due', async () => {
  const { vault, passwordFile } = await newVault()
  const options = ['--vault', vault, '--password-file', passwordFile]
  const { code, json } = await kaiji('retention', 'due', ...options, '--json')
  expect(code).toBe(0)
  expect(json).toMatchObject({ due: [], soon: [], held: [], unfinished: false })
})
