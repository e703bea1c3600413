import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '@tests/support/temporary'
import { fillSettings, password, register, testProgram } from '@tests/support/program'
import { z } from 'zod'
import { kaiji } from './terminal'

/** A vault with one case, closed again, and the options that open it. */
async function vaultWithCase() {
  const program = await testProgram()
  await fillSettings(program)
  await register(program)
  program.context.vault.lock()
  const passwordFile = join(program.folder, 'password.txt')
  writeFileSync(passwordFile, password)
  const open = ['--vault', join(program.folder, 'vault'), '--password-file', passwordFile]
  return { folder: program.folder, open }
}

test('cases are listed, and shown by number with a trace of the view', async () => {
  const { open } = await vaultWithCase()
  const list = await kaiji('case', 'list', ...open, '--json')
  expect(list).toMatchObject({
    code: 0,
    json: [
      { number: '2026-0001', name: '髙橋 みなみ', stage: 'verifying', due: { date: '2026-12-31' } },
    ],
  })
  expect(await kaiji('case', 'list', ...open, '--status', 'closed', '--json')).toMatchObject({
    json: [],
  })
  expect(await kaiji('case', 'list', ...open, '--status', 'new')).toMatchObject({ code: 2 })

  const shown = await kaiji('case', 'show', ...open, '2026-0001', '--json')
  expect(shown).toMatchObject({
    code: 0,
    json: {
      stage: 'verifying',
      file: { case: { number: '2026-0001' } },
      history: [{ kind: 'case/viewed', actor: 'sato' }, { kind: 'case/registered' }],
    },
  })
  expect((await kaiji('case', 'show', ...open, '2026-0001')).text).toContain('髙橋 みなみ')
  expect(await kaiji('case', 'show', ...open, '2026-0002', '--json')).toMatchObject({
    code: 2,
    text: '',
  })
})

test("a case's letter: its draft first, the issued one when it is issued, the same ever after", async () => {
  const { open, folder } = await vaultWithCase()
  const letter = (out: string, ...more: string[]) =>
    kaiji(
      'letter',
      ...open,
      '--case',
      '2026-0001',
      '--letter',
      'L01',
      '--lang',
      'ja',
      '--out',
      join(folder, out),
      '--json',
      ...more,
    )
  const isPdf = (name: string) =>
    readFileSync(join(folder, name)).subarray(0, 5).toString() === '%PDF-'

  expect(await letter('draft.pdf')).toMatchObject({
    code: 0,
    json: { status: 'draft', documentNumber: null },
  })
  expect(isPdf('draft.pdf')).toBe(true)
  const issued = await letter('issued.pdf', '--issue')
  expect(issued).toMatchObject({ code: 0, json: { status: 'issued' } })
  expect(await letter('again.pdf')).toMatchObject({ code: 0, json: { status: 'issued' } })
  expect(readFileSync(join(folder, 'again.pdf'))).toEqual(readFileSync(join(folder, 'issued.pdf')))

  const { json } = await kaiji('case', 'show', ...open, '2026-0001', '--json')
  expect(json).toMatchObject({ file: { letters: [{ status: 'issued' }] } })
  // Each command looks at the case too; what was done to it comes between.
  const { history } = z.object({ history: z.array(z.object({ kind: z.string() })) }).parse(json)
  const kinds = history.map(event => event.kind)
  expect(kinds[0]).toBe('case/viewed')
  expect(kinds.filter(kind => !kind.endsWith('/viewed'))).toEqual([
    'letter/exported',
    'letter/exported',
    'letter/issued',
    'letter/exported',
    'letter/drafted',
    'case/registered',
  ])
})

test('a letter of substance stays locked while nobody is identified', async () => {
  const { open, folder } = await vaultWithCase()
  const out = ['--lang', 'ja', '--out', join(folder, 'x.pdf'), '--json']
  const locked = await kaiji('letter', ...open, '--case', '2026-0001', '--letter', 'L09', ...out)
  expect(locked).toMatchObject({
    code: 1,
    json: { error: { code: 'case/not-allowed', why: 'obstacle/identity-not-confirmed' } },
  })
  const unknown = await kaiji('letter', ...open, '--case', '2026-0001', '--letter', 'L99', ...out)
  expect(unknown).toMatchObject({ code: 2, text: '' })
})

test('every letter of the regime is listed in both languages, and comes as a PDF from the sample', async () => {
  const { code, json } = await kaiji('letters', '--regime', 'jp_appi', '--json')
  expect(code).toBe(0)
  const list = json as { id: string; title: { ja: string }; languages: string[] }[]
  expect(list.map(({ id }) => id)).toContain('L10')
  for (const { languages } of list) expect(languages).toEqual(['ja', 'en'])

  const folder = temporaryFolder()
  const sample = (letter: string, lang: string, out: string) =>
    kaiji(
      'letter',
      '--sample',
      '--regime',
      'jp_appi',
      '--letter',
      letter,
      '--lang',
      lang,
      '--out',
      join(folder, out),
      '--json',
    )
  for (const lang of ['ja', 'en']) {
    expect(await sample('L10', lang, `${lang}.pdf`)).toMatchObject({
      code: 0,
      err: '',
      json: { letterId: 'L10' },
    })
    expect(
      readFileSync(join(folder, `${lang}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
  await sample('L10', 'ja', 'again.pdf')
  expect(readFileSync(join(folder, 'again.pdf'))).toEqual(readFileSync(join(folder, 'ja.pdf')))
  expect(await sample('L99', 'ja', 'x.pdf')).toMatchObject({ code: 2, text: '' })
  expect(await sample('L10', 'de', 'x.pdf')).toMatchObject({ code: 2, text: '' })
  expect(await sample('L10', 'ja', 'gone/x.pdf')).toMatchObject({ code: 2, text: '' })
  expect(await kaiji('letter', '--regime', 'jp_appi')).toMatchObject({ code: 2, text: '' })
})
