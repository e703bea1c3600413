import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { must } from '@core/assert'
import { templateOf } from '@core/letters/templates'
import { templateFile, type TemplateKey } from '@core/templates/template'
import { lastEvent } from '@db/events'
import {
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'
import { temporaryFolder } from '@tests/support/temporary'

const receipt: TemplateKey = { regime: 'jp_appi', letterId: 'L01', language: 'ja' }
const builtIn = must(templateOf('jp_appi', 'L01', 'ja'), 'L01')
const words = '平素は格別のご高配を賜り'
const adapted = builtIn.replace('拝啓', `拝啓　${words}`)
const note = '社内の決まりに合わせた'

async function receiptOf(program: TestProgram) {
  const letterRecordId = valueOf(await draftLetter(program, await register(program), 'L01'))
  return valueOf(await program.api.letters.view({ letterRecordId }))
}

const lastKind = ({ context }: TestProgram) =>
  lastEvent(must(context.vault.current(), 'open vault').db)?.kind

test('letters are drafted from the adapted text, and from the built-in one again after going back', async () => {
  const program = await testProgram()
  await fillSettings(program)
  const { templates } = program.api
  const before = await receiptOf(program)
  expect(before.letter.templateId).toBeNull()

  valueOf(await templates.save({ ...receipt, text: adapted, note }))
  expect(lastKind(program)).toBe('template/adapted')
  const after = await receiptOf(program)
  const { versions, inUse } = valueOf(await templates.read(receipt))
  expect(inUse).toBe(adapted)
  expect(after.letter.templateId).toBe(versions[0]?.id)
  expect(JSON.stringify(after.letter.body)).toContain(words)
  const row = valueOf(await templates.list({ regime: 'jp_appi' })).find(r => r.letterId === 'L01')
  expect(row?.languages).toMatchObject([{ adapted: { version: 1 } }, { adapted: null }])

  valueOf(await templates.reset({ ...receipt, note: '元に戻す' }))
  expect(lastKind(program)).toBe('template/reset')
  const reset = await receiptOf(program)
  expect(JSON.stringify(reset.letter.body)).not.toContain(words)
  expect(reset.letter.templateId).toBeNull()

  // What was used once can be used again, as a version of its own.
  const [, first] = valueOf(await templates.read(receipt)).versions
  valueOf(await templates.bringBack({ id: must(first, 'first version').id }))
  expect(valueOf(await templates.read(receipt)).versions).toMatchObject([
    { version: 3, text: adapted },
    { version: 2, text: '' },
    { version: 1, text: adapted },
  ])
})

test('a text that letters cannot be written from is refused, and what is in use stays', async () => {
  const program = await testProgram()
  const { templates } = program.api
  expect(await templates.save({ ...receipt, text: '拝啓', note })).toMatchObject({
    error: { code: 'template/has-problems', problems: [{ code: 'template/missing-content' }] },
  })
  expect(await templates.save({ ...receipt, text: builtIn, note })).toMatchObject({
    error: { code: 'template/same' },
  })
  expect(await templates.save({ ...receipt, letterId: 'L99', text: builtIn, note })).toMatchObject({
    error: { code: 'template/not-found' },
  })
  expect(valueOf(await templates.read(receipt))).toMatchObject({ inUse: builtIn, versions: [] })
})

test('a text is tried on the sample case without being saved', async () => {
  const program = await testProgram()
  const { templates } = program.api
  const place = { variant: null, shownIn: 'L01' }
  const tried = valueOf(await templates.try({ ...receipt, ...place, text: adapted }))
  expect(tried.problems).toEqual([])
  expect(tried.pages[0]).toContain('<svg')
  const broken = valueOf(await templates.try({ ...receipt, ...place, text: '{{ x' }))
  expect(broken).toMatchObject({ problems: [{ code: 'template/syntax', line: 1 }], pages: [] })
  expect(valueOf(await templates.read(receipt)).versions).toEqual([])
})

test('adapted texts travel to another vault as a file; those with problems stay behind', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'texts.json')
  const program = await testProgram()
  program.answerDialog(path)
  expect(await program.api.templates.exportFile({})).toMatchObject({
    error: { code: 'template/none-adapted' },
  })
  expect(existsSync(path)).toBe(false)
  valueOf(await program.api.templates.save({ ...receipt, text: adapted, note }))
  expect(valueOf(await program.api.templates.exportFile({}))).toBe(path)
  expect(lastKind(program)).toBe('template/exported')

  const file = templateFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  file.templates.push({ ...receipt, letterId: 'L09', text: '拝啓', note: '' })
  writeFileSync(path, JSON.stringify(file))
  const other = await testProgram()
  other.answerDialog(path)
  expect(valueOf(await other.api.templates.importFile({}))).toMatchObject({
    added: [receipt],
    same: [],
    refused: [{ key: { letterId: 'L09' }, problems: [{ code: 'template/missing-content' }] }],
  })
  expect(valueOf(await other.api.templates.read(receipt)).inUse).toBe(adapted)
  expect(valueOf(await other.api.templates.importFile({}))).toMatchObject({ same: [receipt] })

  writeFileSync(path, 'not json')
  expect(await other.api.templates.importFile({})).toMatchObject({
    error: { code: 'template/not-a-template-file' },
  })
})
