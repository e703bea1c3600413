import { describe, expect, it } from 'vitest'
import type { IntakeDraft } from '@core/cases/contract'
import { emptyDraft } from '@core/cases/empty-draft'
import { packOf } from '@core/regimes/index'
import { calendarDate } from '@core/time/calendar-date'
import { receivedWhen, typesOffered, underLaw } from '@ui/features/intake/law-of-draft'

const day = (text: string) => calendarDate.parse(text)
const today = day('2026-11-22')
const japan = { regime: 'jp_appi', variant: null }
const eu = { regime: 'gdpr', variant: 'eu' }
const uk = { regime: 'gdpr', variant: 'uk' }

const draft = (change: Partial<IntakeDraft>): IntakeDraft => ({ ...emptyDraft(japan), ...change })

describe('a draft under another law', () => {
  it('loses the rights and the kind of agent that the new law does not have', () => {
    const before = draft({
      types: ['jp.disclosure', 'jp.complaint'],
      requesterRole: 'agent',
      agentKind: 'jp.agent.lawyer',
    })
    expect(underLaw(before, uk, today)).toEqual({ ...uk, types: [], agentKind: null })
  })

  it('keeps those that both forms of a law have', () => {
    const before = draft({
      ...uk,
      types: ['gdpr.access', 'uk.complaint'],
      agentKind: 'gdpr.agent.lawyer',
    })
    expect(underLaw(before, eu, today)).toEqual({
      ...eu,
      types: ['gdpr.access'],
      agentKind: 'gdpr.agent.lawyer',
    })
  })
})

describe('the rights that are offered', () => {
  const onlyLater = packOf(uk).requestTypes.filter(type => type.enabledFrom)

  it('are those the law had on the day of receipt, and until that is known those it has today', () => {
    expect(onlyLater.map(type => type.id)).toEqual(['uk.complaint'])
    const offered = (receivedOn: string | null) =>
      typesOffered(
        draft({ ...uk, receivedOn: receivedOn === null ? null : day(receivedOn) }),
        today,
      )
    expect(offered(null)).toContain(onlyLater[0])
    expect(offered('2026-06-19')).toContain(onlyLater[0])
    expect(offered('2026-06-18')).not.toContain(onlyLater[0])
  })

  it('are no longer chosen when the day of receipt is before them', () => {
    const before = draft({ ...uk, types: ['gdpr.access', 'uk.complaint'] })
    const received = receivedWhen(before, day('2026-06-18'), today)
    expect(received).toEqual({ receivedOn: '2026-06-18', types: ['gdpr.access'] })
    expect(receivedWhen(before, null, today).types).toEqual(before.types)
  })
})
