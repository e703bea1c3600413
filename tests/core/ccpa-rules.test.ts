import { describe, expect, test } from 'vitest'
import identity from '@core/regimes/us_ca_ccpa/identity.json'
import letters from '@core/regimes/us_ca_ccpa/letters.json'
import rules from '@core/regimes/us_ca_ccpa/rules.json'
import { resolveVariants } from '@core/regimes/resolve-variants'
import { appliesToType, rulePackFile } from '@core/regimes/rule-pack'

const packs = resolveVariants(rulePackFile.parse({ ...rules, ...identity, ...letters }))
const ccpa = packs[0]!

const knowCategories = 'ccpa.know_categories'
const knowSpecific = 'ccpa.know_specific'
const erase = 'ccpa.delete'
const correct = 'ccpa.correct'
const optout = 'ccpa.optout'
const limit = 'ccpa.limit'
const automated = 'ccpa.adm_access_optout'
const verified = [knowCategories, knowSpecific, erase, correct]
const withoutVerification = [optout, limit]

const typeOf = (id: string) => ccpa.requestTypes.find(type => type.id === id)
const questionOf = (id: string) => ccpa.checklist.find(question => question.id === id)
const deadlineOf = (id: string) => ccpa.deadlines.find(rule => rule.id === id)
const asked = (type: string) =>
  ccpa.checklist.filter(q => appliesToType(q.types, type)).map(q => q.id)

test('there is one form of the law, with the calendar that gives the earlier day', () => {
  expect(packs).toHaveLength(1)
  expect(ccpa).toMatchObject({
    regime: 'us_ca_ccpa',
    variant: null,
    version: '2026-11-22',
    calendar: 'US_CA_strict',
    timeZone: 'America/Los_Angeles',
  })
})

describe('request types', () => {
  test.each([
    [knowCategories, 1, undefined, 'required'],
    [knowSpecific, 2, undefined, 'required'],
    [erase, 1, 2, 'required'],
    [correct, 1, 2, 'required'],
    [optout, 0, undefined, 'optional'],
    [limit, 0, undefined, 'optional'],
    [automated, 1, 2, 'optional'],
  ])('%s: identity level %s, for sensitive data %s, items %s', (id, level, raised, items) => {
    const type = typeOf(id)
    expect(type).toMatchObject({ identityLevel: level, items })
    expect(type?.raisedIdentity).toEqual(raised && { level: raised, when: ['special_care'] })
  })

  test('there are seven, and none may cost the person anything', () => {
    expect(ccpa.requestTypes).toHaveLength(7)
    expect(ccpa.requestTypes.filter(type => type.feeAllowed)).toEqual([])
  })

  test('automated decision-making is offered from 2027 only', () => {
    expect(ccpa.requestTypes.flatMap(type => type.enabledFrom ?? [])).toEqual(['2027-01-01'])
    expect(typeOf(automated)?.enabledFrom).toBe('2027-01-01')
  })

  test('specific pieces without enough identity are answered as categories', () => {
    expect(typeOf(knowSpecific)?.turnsInto).toEqual({
      question: 'ccpa.gate.identity_unverified',
      type: knowCategories,
    })
  })
})

describe('deadlines', () => {
  test.each([
    ['ccpa.ack', 'statutory', 'acknowledgement', 'received', 10, 'business_days', verified],
    ['ccpa.due', 'statutory', 'answer', 'received', 45, 'calendar_days', [...verified, automated]],
    [
      'ccpa.ext_due',
      'statutory',
      'extended_answer',
      'received',
      90,
      'calendar_days',
      [...verified, automated],
    ],
    ['ccpa.optout_due', 'statutory', 'answer', 'received', 15, 'business_days', [optout, limit]],
    ['ccpa.reask_optin', 'not_before', 'other', 'done', 12, 'months', [optout, limit]],
  ])('%s: %s, %s, from %s %s %s', (id, ...expected) => {
    const rule = deadlineOf(id)
    expect(rule?.roll).toBe('none')
    expect(rule && [rule.kind, rule.role, rule.start, rule.length, rule.unit, rule.types]).toEqual(
      expected,
    )
  })

  test('no date waits for the check of identity', () => {
    expect(ccpa.pauses).toEqual([])
    expect(ccpa.deadlines.filter(rule => rule.addsPauses)).toEqual([])
  })

  test('the receipt letter meets the acknowledgement', () => {
    expect(deadlineOf('ccpa.ack')?.metBy).toEqual(['C01'])
  })

  test('every date that is not a reply to a letter is in the law', () => {
    const own = ccpa.deadlines.filter(rule => rule.kind === 'internal')
    expect(own.map(rule => [rule.id, rule.start])).toEqual([['ccpa.reply_window', 'letter']])
  })
})

describe('checklist', () => {
  const table: readonly (readonly [string, string, string, 'all' | readonly string[], boolean])[] =
    [
      ['ccpa.gate.not_consumer', 'gate', 'full', 'all', false],
      ['ccpa.gate.not_business', 'gate', 'full', 'all', false],
      ['ccpa.gate.identity_unverified', 'gate', 'full', verified, false],
      ['ccpa.gate.agent_no_permission', 'gate', 'full', 'all', false],
      ['ccpa.all.exempt_data', 'scope', 'part_first', 'all', false],
      ['ccpa.all.legal_compliance', 'refusal', 'part_first', 'all', true],
      ['ccpa.all.unfounded_excessive', 'refusal', 'full', 'all', true],
      ['ccpa.scope.none_held', 'scope', 'full', [...verified, automated], false],
      ['ccpa.know.prohibited_identifiers', 'limiter', 'part_first', [knowSpecific], false],
      ['ccpa.know.not_searchable', 'limiter', 'part_first', [knowCategories, knowSpecific], false],
      ['ccpa.know.over_twice', 'refusal', 'full', [knowCategories, knowSpecific], false],
      ['ccpa.know.legal_conflict', 'refusal', 'part_first', [knowSpecific], true],
      ['ccpa.delete.not_from_consumer', 'scope', 'part_first', [erase], true],
      ['ccpa.delete.exception', 'refusal', 'part_first', [erase], true],
      ['ccpa.correct.accurate', 'refusal', 'full_or_part', [correct], true],
      ['ccpa.correct.repeat_6m', 'refusal', 'full', [correct], false],
      ['ccpa.correct.fraud', 'refusal', 'full', [correct], true],
      ['ccpa.optout.fraud', 'refusal', 'full', [optout, limit], true],
    ]

  test.each(table)('%s: %s, %s, for %s, second person %s', (id, ...expected) => {
    const q = questionOf(id)
    expect(q && [q.kind, q.extent, q.types, q.secondReviewer]).toEqual(expected)
  })

  test('asks nothing else, in this order', () => {
    expect(ccpa.checklist.map(q => q.id)).toEqual(table.map(([id]) => id))
    expect(ccpa.checklist.filter(q => q.neitherConfirmNorDeny)).toEqual([])
  })

  test.each(withoutVerification)('%s is not held up by identity or by nothing being held', type => {
    expect(asked(type)).not.toContain('ccpa.gate.identity_unverified')
    expect(asked(type)).not.toContain('ccpa.scope.none_held')
  })

  test('what is confirmed about the person settles the gate about it', () => {
    expect(questionOf('ccpa.gate.identity_unverified')?.settledBy).toBe('identity_confirmed')
    expect(questionOf('ccpa.gate.agent_no_permission')?.settledBy).toBe(
      'authority_confirmed_or_not_needed',
    )
  })
})

describe('identity', () => {
  const combinations = (level: number) =>
    ccpa.identity.assurance.find(step => step.level === level)?.anyOf

  test('two data points are reasonable, specific pieces take three and a declaration', () => {
    expect(combinations(1)).toContainEqual(['two_points'])
    expect(combinations(2)).toContainEqual(['three_points', 'declaration'])
    expect(combinations(2)).not.toContainEqual(['three_points'])
  })

  test('an existing account is enough for both', () => {
    expect(combinations(1)).toContainEqual(['account'])
    expect(combinations(2)).toContainEqual(['account'])
  })

  test('a government ID lends nothing and is never kept', () => {
    const card = ccpa.identity.methods.find(m => m.id === 'ccpa.id.government_id')
    expect(card?.strengths).toEqual([])
    expect(card?.mustNotKeep?.en).toContain('no copy')
  })

  test('every agent has ways to show permission, and an heir is no agent', () => {
    const known = ccpa.identity.methods.filter(m => m.group === 'authority').map(m => m.id)
    for (const kind of ccpa.identity.agentKinds) {
      expect(kind.methods.filter(id => !known.includes(id))).toEqual([])
      expect(kind.methods.length === 0, kind.id).toBe(kind.outside !== undefined)
    }
    expect(ccpa.identity.agentKinds.filter(kind => kind.outside).map(kind => kind.id)).toEqual([
      'ccpa.agent.heir',
    ])
  })
})

test('records are kept 24 months and counted as the law asks', () => {
  expect(ccpa.records).toMatchObject({
    retentionMonthsMin: 24,
    logFields: [
      'date_of_request',
      'nature',
      'manner',
      'date_of_response',
      'nature_of_response',
      'basis_of_denial',
    ],
    metrics: {
      thresholdConsumers: 10_000_000,
      publishBy: '07-01',
      requests: [
        { id: 'delete', types: [erase] },
        { id: 'correct', types: [correct] },
        { id: 'know', types: [knowCategories, knowSpecific] },
        { id: 'optout', types: [optout] },
        { id: 'limit', types: [limit] },
      ],
      perRequest: ['received', 'complied_whole_or_part', 'denied'],
      days: 'median_or_mean',
    },
  })
})

test('what is not in force yet is pending, with its day', () => {
  expect(ccpa.pending.map(change => change.effectiveFrom)).toEqual(['2027-01-01', '2028-04-01'])
})
