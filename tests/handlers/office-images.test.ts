import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { OfficeImageId } from '@core/ids'
import { largestOfficeImage } from '@core/settings/office-image'
import { findLetter } from '@db/letters'
import { checkedImage } from '@main/services/letter-pdf/check-picture'
import {
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
  type TestProgram,
} from '@tests/support/program'

const drawing = (inside: string, attributes = ''): string =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`
const square = drawing('<rect width="9" height="9" fill="#c00"/>')
const checked = (text: string) => checkedImage(new TextEncoder().encode(text))

/** The picture as an officer would bring it in: a file chosen in the dialog. */
async function bringIn(program: TestProgram, content: string | Uint8Array, name = 'seal.svg') {
  const path = join(program.folder, name)
  writeFileSync(path, content)
  program.answerDialog(path)
  return program.api.settings.saveImage({})
}

const saved = async (program: TestProgram, content = square): Promise<OfficeImageId> =>
  valueOf(await bringIn(program, content))!

describe('a picture for the letterhead', () => {
  test.each([
    ['a script', drawing('<script>alert(1)</script>')],
    ['an event', drawing('<rect width="9" height="9"/>', 'onload="alert(1)"')],
    ['a picture from elsewhere', drawing('<image href="https://example.com/a.png"/>')],
    ['a picture from this computer', drawing('<image xlink:href="file:///etc/passwd"/>')],
    ['a style sheet', drawing('<style>@import "https://example.com/a.css";</style>')],
    ['a colour from elsewhere', drawing('<rect fill="url(https://example.com/a.svg#b)"/>')],
    [
      'an entity',
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${drawing('').slice(21)}`,
    ],
    ['a page', drawing('<foreignObject><p>x</p></foreignObject>')],
  ])('with %s is refused', (_what, text) => {
    expect(checked(text)).toEqual({ ok: false, error: { code: 'office-image/not-self-contained' } })
  })

  test('that only refers to its own parts is taken', () => {
    const own = drawing('<defs><path id="a" d="M0 0h9"/></defs><use href="#a" fill="url(#a)"/>')
    expect(valueOf(checked(own))).toBe('image/svg+xml')
  })

  test('is known by its bytes, not by its name, and is not too large', () => {
    expect(checked('<html></html>')).toMatchObject({ error: { code: 'office-image/unknown-type' } })
    expect(checked('GIF89a')).toMatchObject({ error: { code: 'office-image/unknown-type' } })
    const large = new Uint8Array(largestOfficeImage * 1024 * 1024 + 1)
    expect(checkedImage(large)).toMatchObject({ error: { code: 'office-image/too-large' } })
  })

  test('that is broken is refused before a letter is printed with it', async () => {
    const program = await testProgram()
    const broken = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
    expect(await bringIn(program, broken, 'seal.png')).toMatchObject({
      error: { code: 'office-image/cannot-draw' },
    })
    expect(valueOf(await program.api.settings.images({}))).toEqual([])
    program.answerDialog(null)
    expect(valueOf(await program.api.settings.saveImage({}))).toBeNull()
  })
})

test('a picture that a letterhead or an issued letter shows stays; any other can be removed', async () => {
  const program = await testProgram()
  const { api } = program
  await fillSettings(program)
  const seal = await saved(program)
  const other = await saved(program, drawing('<circle r="4"/>'))
  const { look } = valueOf(await api.settings.read({}))
  valueOf(await api.settings.change({ change: { look: { ...look, seal } } }))
  const inUse = { error: { code: 'office-image/in-use' } }
  expect(await api.settings.removeImage({ imageId: seal })).toMatchObject(inUse)
  valueOf(await api.settings.removeImage({ imageId: other }))

  const caseId = await register(program)
  const id = valueOf(await draftLetter(program, caseId, 'L01'))
  valueOf(await api.letters.issue({ letterRecordId: id }))
  valueOf(await api.settings.change({ change: { look } }))
  expect(await api.settings.removeImage({ imageId: seal })).toMatchObject(inUse)
  expect(valueOf(await api.settings.images({})).map(image => image.id)).toEqual([seal])
})

test('settings that name a picture that is not there are refused; other changes leave the look alone', async () => {
  const program = await testProgram()
  const { api } = program
  const { look } = valueOf(await api.settings.read({}))
  const seal = await saved(program)
  const wanted = { ...look, seal, window: 'naga3' as const }
  valueOf(await api.settings.change({ change: { look: wanted } }))
  valueOf(await api.settings.change({ change: { font: 'gothic' } }))
  expect(valueOf(await api.settings.read({})).look).toEqual(wanted)
  const lost = { ...look, logo: 'f'.repeat(64) as OfficeImageId }
  expect(await api.settings.change({ change: { look: lost } })).toMatchObject({
    error: { code: 'office-image/not-found' },
  })
})

test('a letter goes out on the letterhead chosen for it, with numbers that count by themselves', async () => {
  const program = await testProgram()
  const { api, context } = program
  await fillSettings(program)
  const { organisation, look, font } = valueOf(await api.settings.read({}))
  const group = {
    id: 'group',
    name: 'グループ会社',
    organisation: {
      ...organisation,
      name: { ja: '株式会社みどり', en: 'Midori Inc.' },
      documentNumbering: 'みどり第{n}号',
    },
    look: { ...look, font, window: 'dl' as const },
  }
  valueOf(await api.settings.change({ change: { letterheads: [group] } }))
  const issue = async (letterheadId: string | null) => {
    const caseId = await register(program)
    const letterRecordId = valueOf(await draftLetter(program, caseId, 'L01'))
    valueOf(await api.letters.setLetterhead({ letterRecordId, letterheadId }))
    const { documentNumber } = valueOf(await api.letters.issue({ letterRecordId }))
    return { documentNumber, letter: findLetter(context.vault.current()!.db, letterRecordId)! }
  }
  expect((await issue(null)).documentNumber).toBe('個情第2026-0001号')
  const first = await issue('group')
  expect(first.documentNumber).toBe('みどり第0001号')
  expect(first.letter.frame?.sender).toContain('株式会社みどり')
  expect(first.letter.frame?.letterhead?.window).toBe('dl')
  expect((await issue('group')).documentNumber).toBe('みどり第0002号')
  expect((await issue(null)).documentNumber).toBe('個情第2026-0002号')
  const caseId = await register(program)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L01'))
  expect(await api.letters.setLetterhead({ letterRecordId, letterheadId: 'gone' })).toMatchObject({
    error: { code: 'input/invalid' },
  })
})

test('the preview is a page of a letter on the letterhead as it is saved', async () => {
  const program = await testProgram()
  const { api } = program
  const before = valueOf(await api.settings.samplePage({ letterheadId: null, language: 'ja' }))
  expect(before).toMatch(/^<svg/)
  const { look } = valueOf(await api.settings.read({}))
  valueOf(await api.settings.change({ change: { look: { ...look, seal: await saved(program) } } }))
  const after = valueOf(await api.settings.samplePage({ letterheadId: null, language: 'ja' }))
  expect(after).not.toBe(before)
  expect(after).toContain('<image')
})
