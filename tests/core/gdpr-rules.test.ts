import { describe, expect, test } from 'vitest'
import gdprIdentity from '@core/regimes/gdpr/identity.json'
import gdprLetters from '@core/regimes/gdpr/letters.json'
import gdprRules from '@core/regimes/gdpr/rules.json'
import { resolveVariants } from '@core/regimes/resolve-variants'
import { appliesToType, rulePackFile, type RulePack } from '@core/regimes/rule-pack'
import { calendarOf } from '@core/time/calendars/index'

const packs = resolveVariants(rulePackFile.parse({ ...gdprRules, ...gdprIdentity, ...gdprLetters }))
const packOf = (variant: string): RulePack => {
  const pack = packs.find(p => p.variant === variant)
  if (!pack) throw new Error(`no variant ${variant}`)
  return pack
}
const [eu, uk] = [packOf('eu'), packOf('uk')]

const askedOf = (pack: RulePack, type: string): readonly string[] =>
  pack.checklist.filter(q => appliesToType(q.types, type)).map(q => q.id)
const datesOf = (pack: RulePack, type: string): readonly string[] =>
  pack.deadlines.filter(d => appliesToType(d.types, type)).map(d => d.id)

/** Asked of every right that may be refused, in either form of the law. */
const ofEveryRight = [
  'gdpr.gate.identity',
  'gdpr.gate.agent_authority',
  'gdpr.gate.not_controller',
  'gdpr.scope.none_held',
  'gdpr.all.manifestly_unfounded',
  'gdpr.all.excessive',
]
const ofAccessInTheUk = [
  'uk.access.search_limit',
  'uk.ex.legal_privilege',
  'uk.ex.business_planning',
  'uk.ex.confidential_reference',
  'uk.ex.exam',
  'uk.ex.health_social_edu',
]
const ofErasure = [
  'gdpr.erase.no_ground',
  'gdpr.erase.expression',
  'gdpr.erase.legal_obligation',
  'gdpr.erase.health_archive',
  'gdpr.erase.legal_claims',
]
const ofPortability = [
  'gdpr.port.not_consent_contract',
  'gdpr.port.not_automated_or_provided',
  'gdpr.port.others',
]
const ofObjection = ['gdpr.obj.compelling', 'gdpr.obj.basis_not_e_f']

describe('the questions of each right', () => {
  test.each([
    ['gdpr.access', ['gdpr.access.rights_of_others'], ofAccessInTheUk],
    ['gdpr.rectification', ['gdpr.rect.accurate'], []],
    ['gdpr.erasure', ofErasure, []],
    ['gdpr.restriction', ['gdpr.restrict.no_ground'], []],
    ['gdpr.portability', ofPortability, []],
    ['gdpr.objection', ofObjection, []],
    ['gdpr.adm_review', ['gdpr.adm.not_covered'], []],
  ])('%s', (type, own, inTheUk) => {
    const restriction = 'gdpr.all.national_restriction'
    expect(askedOf(eu, type).toSorted()).toEqual([...ofEveryRight, restriction, ...own].toSorted())
    expect(askedOf(uk, type).toSorted()).toEqual(
      [...ofEveryRight, 'uk.ex.crime_tax', ...own, ...inTheUk].toSorted(),
    )
  })

  test.each(['gdpr.objection_marketing', 'gdpr.withdraw_consent'])(
    '%s is never refused: only the authority of an agent is asked about',
    type => {
      expect(askedOf(eu, type)).toEqual(['gdpr.gate.agent_authority'])
      expect(askedOf(uk, type)).toEqual(['gdpr.gate.agent_authority'])
    },
  )

  test('a complaint belongs to the United Kingdom and has the questions that all share', () => {
    expect(eu.requestTypes.map(t => t.id)).not.toContain('uk.complaint')
    expect(askedOf(uk, 'uk.complaint').toSorted()).toEqual(
      [...ofEveryRight, 'uk.ex.crime_tax'].toSorted(),
    )
  })

  test.each([
    ['gdpr.gate.identity', 'gate', 'full', false],
    ['gdpr.gate.agent_authority', 'gate', 'full', false],
    ['gdpr.gate.not_controller', 'scope', 'full', false],
    ['gdpr.scope.none_held', 'scope', 'full_or_part', false],
    ['gdpr.all.manifestly_unfounded', 'refusal', 'full', true],
    ['gdpr.all.excessive', 'refusal', 'full', true],
    ['gdpr.all.national_restriction', 'refusal', 'part_first', true],
    ['gdpr.access.rights_of_others', 'refusal', 'part_first', true],
    ['uk.access.search_limit', 'limiter', 'part_first', true],
    ['uk.ex.crime_tax', 'refusal', 'part_first', true],
    ['uk.ex.legal_privilege', 'refusal', 'part_first', true],
    ['uk.ex.business_planning', 'refusal', 'part_first', true],
    ['uk.ex.confidential_reference', 'refusal', 'part_first', false],
    ['uk.ex.exam', 'refusal', 'part_first', false],
    ['uk.ex.health_social_edu', 'refusal', 'part_first', true],
    ['gdpr.rect.accurate', 'refusal', 'full_or_part', true],
    ['gdpr.erase.no_ground', 'refusal', 'full_or_part', true],
    ['gdpr.erase.expression', 'refusal', 'part_first', true],
    ['gdpr.erase.legal_obligation', 'refusal', 'part_first', true],
    ['gdpr.erase.health_archive', 'refusal', 'part_first', true],
    ['gdpr.erase.legal_claims', 'refusal', 'part_first', true],
    ['gdpr.restrict.no_ground', 'refusal', 'full', true],
    ['gdpr.port.not_consent_contract', 'refusal', 'full_or_part', false],
    ['gdpr.port.not_automated_or_provided', 'refusal', 'full_or_part', false],
    ['gdpr.port.others', 'refusal', 'part_first', true],
    ['gdpr.obj.compelling', 'refusal', 'full_or_part', true],
    ['gdpr.obj.basis_not_e_f', 'refusal', 'full_or_part', true],
    ['gdpr.adm.not_covered', 'refusal', 'full', true],
  ])('%s: %s, %s, second person %s', (id, ...expected) => {
    const found = [...eu.checklist, ...uk.checklist].filter(q => q.id === id)
    expect(found.length).toBeGreaterThan(0)
    for (const q of found) expect([q.kind, q.extent, q.secondReviewer]).toEqual(expected)
  })

  test('there is no question besides', () => {
    expect(gdprRules.checklist).toHaveLength(28)
  })

  test('a refusal or fee under Article 12(5) has a letter of its own, and nothing else has', () => {
    const own = uk.checklist.filter(q => q.ownLetter).map(q => [q.id, q.ownLetter])
    expect(own).toEqual([
      ['gdpr.all.manifestly_unfounded', 'G04'],
      ['gdpr.all.excessive', 'G04'],
    ])
  })
})

const rights = [
  'gdpr.access',
  'gdpr.rectification',
  'gdpr.erasure',
  'gdpr.restriction',
  'gdpr.portability',
  'gdpr.objection',
  'gdpr.adm_review',
]
const stopsAtOnce = ['gdpr.objection_marketing', 'gdpr.withdraw_consent']

const euDates = ['eu.due', 'eu.ext_due', 'eu.ext_notice_by']
const ukDates = ['uk.start', 'uk.due', 'uk.ext_due', 'uk.ext_notice_by']

describe('the dates of each right', () => {
  test.each(rights)('%s', type => {
    expect(datesOf(eu, type)).toEqual(euDates)
    expect(datesOf(uk, type)).toEqual(ukDates)
  })

  test.each(stopsAtOnce)('%s has a target of its own for the stop', type => {
    expect(datesOf(eu, type)).toEqual([...euDates, 'gdpr.marketing_stop'])
    expect(datesOf(uk, type)).toEqual([...ukDates, 'gdpr.marketing_stop'])
  })

  test('a complaint has only the date of its acknowledgement', () => {
    expect(datesOf(uk, 'uk.complaint')).toEqual(['uk.complaint_ack'])
  })

  test.each([
    ['eu.due', 'answer', 'received', 1, 'months', true, 'forward'],
    ['eu.ext_due', 'extended_answer', 'received', 3, 'months', true, 'forward'],
    ['eu.ext_notice_by', 'extension_notice', 'received', 1, 'months', true, 'none'],
    ['uk.start', 'other', 'clock_start', 0, 'calendar_days', false, 'none'],
    ['uk.due', 'answer', 'clock_start', 1, 'months', true, 'forward'],
    ['uk.ext_due', 'extended_answer', 'clock_start', 3, 'months', true, 'forward'],
    ['uk.ext_notice_by', 'extension_notice', 'clock_start', 1, 'months', true, 'none'],
    ['uk.complaint_ack', 'acknowledgement', 'received', 30, 'calendar_days', false, 'forward'],
    ['gdpr.marketing_stop', 'other', 'received', 2, 'business_days', false, 'none'],
  ])('%s', (id, ...expected) => {
    const rule = [...eu.deadlines, ...uk.deadlines].find(d => d.id === id)
    expect(
      rule && [rule.role, rule.start, rule.length, rule.unit, rule.addsPauses, rule.roll],
    ).toEqual(expected)
  })

  test('an extension is told by G05 and a complaint acknowledged by G01 or G14', () => {
    const metBy = [...eu.deadlines, ...uk.deadlines].flatMap(d =>
      d.metBy ? [[d.id, d.metBy]] : [],
    )
    expect(metBy).toEqual([
      ['eu.ext_notice_by', ['G05']],
      ['uk.ext_notice_by', ['G05']],
      ['uk.complaint_ack', ['G01', 'G14']],
    ])
  })

  test('waiting suspends the clock in the Union and starts it anew in the Kingdom', () => {
    const pausesOf = (pack: RulePack, type: string) =>
      pack.pauses
        .filter(p => appliesToType(p.types, type))
        .map(p => [p.id, p.effect, p.reasons.join(' '), p.countsReplyDay])
    const restart = ['uk.start', 'restart', 'identity authority fee', false]
    for (const type of [...rights, ...stopsAtOnce]) {
      expect(pausesOf(eu, type)).toEqual([
        ['eu.susp_days', 'suspend', 'identity authority clarification fee', false],
      ])
      const narrowing = ['uk.excl_days', 'suspend', 'clarification', true]
      expect(pausesOf(uk, type)).toEqual(type === 'gdpr.access' ? [restart, narrowing] : [restart])
    }
    expect(pausesOf(uk, 'uk.complaint')).toEqual([])
  })
})

describe('who is asking', () => {
  test.each([
    ['gdpr.access', 1, 2, 'required'],
    ['gdpr.rectification', 1, undefined, 'required'],
    ['gdpr.erasure', 1, 2, 'required'],
    ['gdpr.restriction', 1, undefined, 'required'],
    ['gdpr.portability', 1, 2, 'required'],
    ['gdpr.objection', 1, undefined, 'required'],
    ['gdpr.objection_marketing', 0, undefined, 'optional'],
    ['gdpr.adm_review', 1, undefined, 'optional'],
    ['gdpr.withdraw_consent', 0, undefined, 'optional'],
    ['uk.complaint', 0, undefined, 'none'],
  ])('%s: level %s, raised to %s, items %s', (id, ...expected) => {
    const type = uk.requestTypes.find(t => t.id === id)
    expect([type?.identityLevel, type?.raisedIdentity?.level, type?.items]).toEqual(expected)
  })

  test('a level is reached without papers, and papers call for a doubt written down', () => {
    for (const level of [1, 2]) {
      const ways = eu.identity.assurance.find(step => step.level === level)?.anyOf ?? []
      expect(ways.some(way => !way.includes('photo_id'))).toBe(true)
    }
    expect(eu.identity.doubtBeforePapers?.en).toContain('Article 12(6)')
  })

  test('every copy of a paper has something that must not be kept', () => {
    const papers = eu.identity.methods.filter(m => m.group === 'document')
    expect(papers.length).toBeGreaterThan(0)
    expect(papers.filter(m => !m.mustNotKeep)).toEqual([])
  })

  test('the heir of a dead person stands outside, and every other agent shows authority', () => {
    const lends = (id: string) => eu.identity.methods.find(m => m.id === id)?.strengths ?? []
    for (const kind of eu.identity.agentKinds) {
      const canShow = kind.methods.some(id => lends(id).includes('authority'))
      expect([kind.id, canShow]).toEqual([kind.id, kind.id !== 'gdpr.agent.heir'])
      expect(kind.outside !== undefined).toBe(kind.id === 'gdpr.agent.heir')
    }
  })
})

describe('the two forms of the law', () => {
  test('are the Union’s first, with Berlin’s calendar, and the Kingdom’s', () => {
    expect(packs.map(p => [p.variant, p.calendar, p.timeZone])).toEqual([
      ['eu', 'DE_BE', 'Europe/Berlin'],
      ['uk', 'UK_EW', 'Europe/London'],
    ])
    expect(uk.calendars).toEqual(['UK_EW', 'UK_SCT', 'UK_NIR'])
  })

  test('have only calendars that exist', () => {
    const named = [...gdprRules.calendars, ...eu.calendars, ...uk.calendars]
    expect(named.filter(id => !calendarOf(id))).toEqual([])
    expect(eu.calendars.filter(id => id.startsWith('UK_'))).toEqual([])
  })

  test('know what is to come, with no day on which it would begin', () => {
    expect([eu, uk].map(p => p.pending.map(change => change.effectiveFrom))).toEqual([
      [null],
      [null],
    ])
  })
})
