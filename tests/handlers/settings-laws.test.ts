import { expect, test } from 'vitest'
import { day, testProgram, valueOf } from '@tests/support/program'

const uk = 'gdpr/uk'

test('a mail that starts an inquiry starts it under the law chosen for new inquiries, on its day', async () => {
  const { api } = await testProgram()
  const change = { regimesInUse: ['us_ca_ccpa', 'jp_appi'] }
  valueOf(await api.settings.change({ change }))
  const bytes = new TextEncoder().encode(
    'From: a@example.org\r\nDate: Mon, 2 Nov 2026 08:00:00 +0900\r\n\r\nHello\r\n',
  )
  const { draft } = valueOf(await api.cases.readMail({ name: 'a.eml', bytes }))
  expect(draft).toMatchObject({ regime: 'us_ca_ccpa', variant: null, types: [] })
  // Eight in the morning in Tokyo is the afternoon before in Los Angeles.
  expect(draft.receivedOn).toBe(day('2026-11-01'))
})

test('changing one setting leaves what was chosen for the laws', async () => {
  const { api } = await testProgram()
  const change = {
    regimesInUse: [uk, 'jp_appi'],
    calendars: { [uk]: 'UK_SCT' },
    regulators: { [uk]: { ja: '', en: 'The Office' } },
  }
  valueOf(await api.settings.change({ change }))
  valueOf(await api.settings.change({ change: { font: 'gothic' } }))
  expect(valueOf(await api.settings.read({}))).toMatchObject({ ...change, font: 'gothic' })
})
