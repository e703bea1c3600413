import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closedCase } from '@tests/support/old-cases'
import { password, register, testProgram, valueOf } from '@tests/support/program'
import { kaiji } from './terminal'

test('tells the figures of a period, and writes the report where that is asked for', async () => {
  const program = await testProgram()
  await closedCase(program)
  await register(program)
  valueOf(await program.api.accounts.lock({}))
  const passwordFile = join(program.folder, 'password.txt')
  writeFileSync(passwordFile, password)
  const vault = ['--vault', join(program.folder, 'vault'), '--password-file', passwordFile]
  const days = ['--from', '2026-10-01', '--to', '2026-12-31']

  const pdf = join(program.folder, 'report.pdf')
  const { code, json } = await kaiji('report', ...vault, ...days, '--pdf', pdf, '--json')
  expect(code).toBe(0)
  expect(json).toMatchObject({
    period: { from: '2026-10-01', to: '2026-12-31' },
    before: { from: '2026-07-01', to: '2026-09-30' },
    figures: { received: 2, answered: 1, days: { count: 1, median: 0 } },
    now: { open: 1 },
    settled: true,
    pdf,
  })
  expect(existsSync(pdf)).toBe(true)

  const other = await kaiji('report', ...vault, ...days, '--regime', 'us_ca_ccpa', '--lang', 'ja')
  expect(other.text).toContain('受け付けた請求も、回答した請求もありません。')
  const wrong = await kaiji('report', ...vault, '--from', '2026-12-31', '--to', '2026-10-01')
  expect(wrong.code).toBe(2)
})
