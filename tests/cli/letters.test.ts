import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Bilingual } from '@core/bilingual'
import { valueOf } from '@core/failure'
import {
  aDraft,
  answerAll,
  fillSettings,
  password,
  register,
  requestOf,
  testProgram,
} from '@tests/support/program'
import { temporaryFolder } from '@tests/support/temporary'
import { kaiji } from './terminal'

const textOf = (pdf: string) =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replaceAll(
    /\s/gu,
    '',
  )

const laws = [
  { law: ['--regime', 'gdpr', '--variant', 'eu'], letter: 'G06', lacks: 'UKGDPR' },
  { law: ['--regime', 'gdpr', '--variant', 'uk'], letter: 'G14', lacks: 'Article77' },
  { law: ['--regime', 'us_ca_ccpa'], letter: 'C05', lacks: 'GDPR' },
] as const

test.each(laws)(
  '$law: its letters are listed in both languages, and printed as samples',
  async ({ law, letter, lacks }) => {
    const { code, json } = await kaiji('letters', ...law, '--json')
    expect(code).toBe(0)
    const list = json as { id: string; title: Bilingual; languages: string[] }[]
    const spec = list.find(({ id }) => id === letter)
    for (const { languages } of list) expect(languages).toEqual(['ja', 'en'])
    for (const lang of ['ja', 'en'] as const) {
      const out = join(temporaryFolder(), 'sample.pdf')
      const sample = ['letter', '--sample', ...law, '--letter', letter, '--lang', lang]
      expect(await kaiji(...sample, '--out', out, '--json')).toMatchObject({ code: 0, err: '' })
      expect(textOf(out)).toContain(spec?.title[lang].replaceAll(/\s/gu, ''))
      expect(textOf(out)).not.toContain(lacks)
    }
  },
)

test('a law of two forms is not guessed: another form has other letters', async () => {
  const ids = async (variant: string) => {
    const { json } = await kaiji('letters', '--regime', 'gdpr', '--variant', variant, '--json')
    return (json as { id: string }[]).map(({ id }) => id)
  }
  expect(await ids('uk')).toContain('G14')
  expect(await ids('eu')).not.toContain('G14')
})

test('in a case of two rights the letter is about the right that calls for it', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const types = ['jp.disclosure', 'jp.marketing_optout']
  const caseId = await register(program, { ...aDraft(), types })
  const marketing = 'jp.marketing_optout'
  await answerAll(program, caseId, {}, marketing)
  const { id: requestId } = await requestOf(program, caseId, marketing)
  const stated = { stop_date: '2026-12-18', channels: 'メールマガジン' }
  for (const [particularId, value] of Object.entries(stated)) {
    const place = { caseId, requestId, itemIds: null, particularId }
    valueOf(await program.api.requests.setParticular({ ...place, value }))
  }
  program.context.vault.lock()

  const passwordFile = join(program.folder, 'password.txt')
  writeFileSync(passwordFile, password)
  const open = ['--vault', join(program.folder, 'vault'), '--password-file', passwordFile]
  const out = join(program.folder, 'stopped.pdf')
  const wanted = ['--case', '2026-0001', '--letter', 'L22', '--lang', 'ja', '--out', out]
  const written = await kaiji('letter', ...open, ...wanted, '--issue', '--json')
  expect(written).toMatchObject({ code: 0, json: { status: 'issued' } })
  expect(textOf(out)).toContain('12月18日に停止')
  const { json } = await kaiji('case', 'show', ...open, '2026-0001', '--json')
  expect(json).toMatchObject({ file: { letters: [{ requestId }] } })
})
