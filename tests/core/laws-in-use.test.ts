import { describe, expect, it } from 'vitest'
import { packKey, rulePacks } from '@core/regimes/index'
import { calendarReach, lawsInUse, withDefaultLaw, withLaw } from '@core/settings/laws-in-use'
import { calendarDate } from '@core/time/calendar-date'

const day = (text: string) => calendarDate.parse(text)

describe('the laws in use', () => {
  it('are the packs chosen, the default first', () => {
    expect(lawsInUse(['gdpr/uk', 'jp_appi']).map(packKey)).toEqual(['gdpr/uk', 'jp_appi'])
  })

  it('are never none, even when a newer version chose laws that this one does not know', () => {
    expect(lawsInUse(['xx_unknown', 'gdpr/eu']).map(packKey)).toEqual(['gdpr/eu'])
    expect(lawsInUse(['xx_unknown'])).toEqual([rulePacks[0]])
  })

  it('keep their default when others come and go', () => {
    const two = withLaw(['gdpr/uk'], 'jp_appi', true)
    expect(two).toEqual(['gdpr/uk', 'jp_appi'])
    expect(withLaw(two, 'gdpr/eu', true)).toEqual(['gdpr/uk', 'jp_appi', 'gdpr/eu'])
    expect(withLaw(two, 'jp_appi', false)).toEqual(['gdpr/uk'])
  })

  it('have the next one as default when the default goes', () => {
    expect(withLaw(['gdpr/uk', 'jp_appi'], 'gdpr/uk', false)).toEqual(['jp_appi'])
  })

  it('cannot be emptied', () => {
    expect(withLaw(['jp_appi'], 'jp_appi', false)).toEqual(['jp_appi'])
  })

  it('take another default from among themselves only', () => {
    expect(withDefaultLaw(['jp_appi', 'gdpr/uk'], 'gdpr/uk')).toEqual(['gdpr/uk', 'jp_appi'])
    expect(withDefaultLaw(['jp_appi'], 'gdpr/uk')).toEqual(['jp_appi'])
  })
})

describe('the reach of a holiday calendar', () => {
  it.each([
    ['2027-05-22', 'good'],
    ['2027-05-21', 'ending'],
    ['2026-11-22', 'ending'],
    ['2026-11-21', 'ended'],
  ])('through %s is %s on 22 November 2026', (validThrough, reach) => {
    expect(calendarReach(day(validThrough), day('2026-11-22'))).toBe(reach)
  })
})
