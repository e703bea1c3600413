import { expect, test } from 'vitest'
import { requestId } from '@core/ids'
import { sampleSettings } from '@core/letters/sample-data'
import { clockInput } from '@main/handlers/clocks'
import { aDecidedCaseFile, aLetter, day, jpAppi, theRequestOf } from '@tests/support/a-case-file'

test('a request was answered on the day of its own last answer, not of another request’s', () => {
  const other = requestId.parse('00000000-0000-4000-8000-000000000099')
  const sent = aLetter('L09', 'sent')
  const later = aLetter('L24', 'sent')
  const letters = [
    sent,
    { ...later, requestId: other, dispatch: { ...later.dispatch!, sentOn: day('2026-12-30') } },
  ]
  const file = aDecidedCaseFile({ confirmed: ['identity'], items: ['会員登録情報'], letters })
  const source = { pack: jpAppi, file, settings: sampleSettings, today: day('2027-01-04') }
  expect(clockInput(source, theRequestOf(file)).doneOn).toBe('2026-12-25')
})
