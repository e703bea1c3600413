import { expect, test } from 'vitest'
import { eventSentence } from '@core/audit/event-sentence'
import { sayIn } from '@core/i18n/say'

const nothing = { pack: undefined, document: () => undefined, item: () => undefined }

const searched = (language: 'ja' | 'en', hits: number | null) =>
  eventSentence({ kind: 'search/made', detail: { place: 'cases', hits } }, nothing, {
    say: sayIn(language),
    pick: text => text[language],
    day: date => date,
  })

test('a search that was left before its hits were counted is not one that found none', () => {
  expect(searched('en', 1)).toMatch(/hits: 1$/)
  expect(searched('en', 0)).toMatch(/hits: 0$/)
  expect(searched('en', null)).toMatch(/hits: left before they were counted$/)
  expect(searched('ja', 3)).toContain('（該当：3 件）')
  expect(searched('ja', null)).toContain('（該当：件数の確定前に終了）')
})
