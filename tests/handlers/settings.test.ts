import { expect, test } from 'vitest'
import { fillSettings, testProgram, valueOf } from '@tests/support/program'

test('the laws in use, their calendars and their authorities are kept', async () => {
  const { api } = await testProgram()
  const change = {
    regimesInUse: ['gdpr/eu', 'jp_appi'],
    calendars: { 'gdpr/eu': 'IE' },
    regulators: { 'gdpr/eu': { ja: 'データ保護委員会', en: 'Data Protection Commission' } },
  }
  valueOf(await api.settings.change({ change }))
  expect(valueOf(await api.settings.read({}))).toMatchObject(change)
})

test('a law that is in no rules, or a calendar of another law, is refused', async () => {
  const program = await testProgram()
  const { api } = program
  await fillSettings(program)
  const before = valueOf(await api.settings.read({}))
  const unknown = { ok: false, error: { code: 'settings/unknown-regime', regime: 'mars' } }
  expect(await api.settings.change({ change: { regimesInUse: ['jp_appi', 'mars'] } })).toEqual(
    unknown,
  )
  expect(await api.settings.change({ change: { calendars: { mars: 'JP' } } })).toEqual(unknown)
  const regulators = { mars: { ja: '', en: '' } }
  expect(await api.settings.change({ change: { regulators } })).toEqual(unknown)
  expect(await api.settings.change({ change: { calendars: { jp_appi: 'IE' } } })).toEqual({
    ok: false,
    error: { code: 'settings/unknown-calendar', calendar: 'IE' },
  })
  expect(await api.settings.change({ change: { regimesInUse: [] } })).toMatchObject({
    error: { code: 'input/invalid' },
  })
  expect(valueOf(await api.settings.read({}))).toEqual(before)
})
