import { expect, test } from 'vitest'
import { refreshed } from '@core/letters/chips'
import { initialPolicy } from '@core/settings/policy'
import { lastEvent } from '@db/events'
import {
  aDraft,
  addItem,
  answerAll,
  confirmIdentity,
  draftLetter,
  fillSettings,
  register,
  testProgram,
  valueOf,
} from '@tests/support/program'

/** A draft of the letter that discloses everything. */
async function drafted() {
  const program = await testProgram()
  const { api } = program
  await fillSettings(program)
  const caseId = await register(program, aDraft())
  await confirmIdentity(program, caseId)
  await addItem(program, caseId, '会員登録情報')
  await answerAll(program, caseId)
  const letterRecordId = valueOf(await draftLetter(program, caseId, 'L09'))
  const view = async () => valueOf(await api.letters.view({ letterRecordId }))
  return { program, api, letterRecordId, view }
}

async function changePhone({ api }: Awaited<ReturnType<typeof drafted>>, phone: string) {
  const { organisation } = valueOf(await api.settings.read({}))
  valueOf(await api.settings.change({ change: { organisation: { ...organisation, phone } } }))
}

test('a draft is told what its facts are now, and writing it anew needs no reason where only they changed', async () => {
  const draft = await drafted()
  const { api, letterRecordId, view } = draft
  await changePhone(draft, '06-1111-1111')
  const { letter, now } = await view()
  expect(JSON.stringify(letter.body)).not.toContain('06-1111-1111')
  expect(now?.facts['organisation.phone']).toBe('06-1111-1111')
  const body = refreshed(letter.body, now!.facts).body
  expect(body).toEqual(now?.body)
  valueOf(await api.letters.saveBody({ letterRecordId, body }))
  valueOf(await api.letters.recompose({ letterRecordId, why: '' }))
  const after = await view()
  expect(after.letter.body).toEqual(body)
  expect(after.earlier).toEqual([])

  const typed = { ...body, blocks: body.blocks.slice(1) }
  valueOf(await api.letters.saveBody({ letterRecordId, body: typed }))
  expect(await api.letters.recompose({ letterRecordId, why: '' })).toMatchObject({
    ok: false,
    error: { code: 'input/invalid' },
  })
})

test('printing asks what any way out asks, and the log says so before there is a page', async () => {
  const { program, api, letterRecordId } = await drafted()
  const takingOut = { ...initialPolicy.takingOut, reason: true }
  valueOf(await api.settings.changePolicy({ change: { takingOut } }))
  expect(await api.letters.print({ letterRecordId })).toMatchObject({
    ok: false,
    error: { code: 'taking-out/reason-needed' },
  })
  const pages = valueOf(await api.letters.print({ letterRecordId, release: { reason: '確認用' } }))
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.every(page => page.startsWith('<svg'))).toBe(true)
  expect(lastEvent(program.context.vault.current()!.db)).toMatchObject({
    kind: 'letter/printed',
    detail: { letter: letterRecordId, letterId: 'L09', draft: true },
  })
})
