import { describe, expect, test } from 'vitest'
import { deadlinesOf } from '@core/deadlines/deadlines'
import { packOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { extensionState, type Extension } from '@core/requests/extension'
import { must } from '@core/assert'
import { calendarOf } from '@core/time/calendars/index'
import { day, jpAppi, theRequestOf, aCaseFile } from '@tests/support/a-case-file'

const decided: Extension = {
  requestId: theRequestOf(aCaseFile()).request.id,
  reason: 'Many requests at once',
  decidedOn: day('2026-03-20'),
}

/** A request received on Thu 5 March 2026: in the EU due on 7 April, told of an extension by Sun 5 April. */
function stateOf(
  found: { readonly notice?: string; readonly today: string; readonly decided?: boolean },
  [pack, type]: readonly [RulePack, string] = [
    packOf({ regime: 'gdpr', variant: 'eu' }),
    'gdpr.access',
  ],
) {
  const receivedOn = day('2026-03-05')
  const clock = deadlinesOf({
    pack,
    type,
    receivedOn,
    waits: [],
    extended: false,
    today: receivedOn,
    time: { calendar: must(calendarOf(pack.calendar), 'calendar'), closures: [] },
  })
  return extensionState(clock, found.decided ? decided : null, {
    noticeOn: found.notice === undefined ? null : day(found.notice),
    today: day(found.today),
  })
}

const [noticeBy, to] = ['2026-04-05', '2026-06-05']

describe('an extension, Article 12(3)', () => {
  test('may be used while the person can still be told in time', () => {
    expect(stateOf({ today: '2026-04-05' })).toEqual({ kind: 'possible', noticeBy, to })
    expect(stateOf({ today: '2026-04-06' })).toEqual({ kind: 'too-late', noticeBy })
  })

  test('decided is not told: the ordinary date holds until the notice went out', () => {
    expect(stateOf({ today: '2026-04-05', decided: true })).toMatchObject({ kind: 'notice-due' })
    expect(stateOf({ today: '2026-04-06', decided: true })).toMatchObject({ kind: 'too-late' })
  })

  test('is in force once told in time, whenever one looks', () => {
    expect(stateOf({ notice: '2026-04-05', today: '2026-05-01', decided: true })).toEqual({
      kind: 'in-force',
      to,
    })
  })

  test('told too late it is none', () => {
    expect(stateOf({ notice: '2026-04-06', today: '2026-04-06', decided: true })).toEqual({
      kind: 'too-late',
      noticeBy,
    })
  })

  test('California: told by the first date itself, day 45', () => {
    const state = stateOf({ today: '2026-04-19' }, [
      packOf({ regime: 'us_ca_ccpa', variant: null }),
      'ccpa.delete',
    ])
    expect(state).toEqual({ kind: 'possible', noticeBy: '2026-04-19', to: '2026-06-03' })
  })

  test('is impossible where the law knows none', () => {
    const none = { kind: 'impossible' }
    const california = packOf({ regime: 'us_ca_ccpa', variant: null })
    expect(stateOf({ today: '2026-03-06' }, [jpAppi, 'jp.disclosure'])).toEqual(none)
    expect(stateOf({ today: '2026-03-06' }, [california, 'ccpa.optout'])).toEqual(none)
    const uk = packOf({ regime: 'gdpr', variant: 'uk' })
    expect(stateOf({ today: '2026-03-06' }, [uk, 'uk.complaint'])).toEqual(none)
  })
})
