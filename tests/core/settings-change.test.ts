import { expect, it } from 'vitest'
import { settingsContract } from '@core/settings/contract'
import { initialSettings } from '@core/settings/settings'

const all = Object.entries(initialSettings('あおぞらホーム', '佐藤 恵'))

it.each(all)('a change of %s names no other setting', (name, value) => {
  const change = { [name]: value }
  expect(settingsContract.change.input.parse({ change })).toEqual({ change })
})
