import { describe, expect, test } from 'vitest'
import { jpAppi } from '@tests/support/a-case-file'
import { idsFor, idsOf } from '@tests/support/rule-pack-walk'

// Short names of the request types, as the columns of the tables below.
const P = 'jp.purpose_notice'
const D = 'jp.disclosure'
const T = 'jp.tp_record'
const C = 'jp.correction'
const S = 'jp.suspension'
const X = 'jp.stop_provision'
const M = 'jp.marketing_optout'
const K = 'jp.complaint'
const I = 'jp.inquiry'
const claims = [P, D, T, C, S, X]
const unlessMarketing = [...claims, K, I]
const everything = [P, D, T, C, S, X, M, K, I]

describe('the Japanese request types', () => {
  test.each([
    [P, 'see', 1, ['special_care'], 'required', true],
    [D, 'see', 2, ['special_care', 'agent'], 'required', true],
    [T, 'see', 2, ['special_care', 'agent'], 'required', true],
    [C, 'change', 1, ['special_care'], 'required', false],
    [S, 'stop', 2, ['special_care'], 'required', false],
    [X, 'stop', 2, ['special_care'], 'required', false],
    [M, 'stop', 0, undefined, 'optional', false],
    [K, 'talk', 0, undefined, 'none', false],
    [I, 'talk', 0, undefined, 'none', false],
  ])('%s: %s, identity level %i, raised for %s, items %s, fee %s', (id, ...expected) => {
    const type = jpAppi.requestTypes.find(t => t.id === id)
    expect([
      type?.theme,
      type?.identityLevel,
      type?.raisedIdentity?.when,
      type?.items,
      type?.feeAllowed,
    ]).toEqual(expected)
    if (type?.raisedIdentity) expect(type.raisedIdentity.level).toBe(3)
  })

  test('are these nine', () => {
    expect(idsOf(jpAppi.requestTypes)).toEqual(everything)
  })

  test('a marketing stop is never refused: it only waits for the agent’s authority', () => {
    const asked = jpAppi.checklist.filter(q => q.types === 'all' || q.types.includes(M))
    expect(asked.map(q => [q.id, q.kind])).toEqual([
      ['jp.gate.agent_authority_unconfirmed', 'gate'],
      ['jp.mkt.service_message', 'limiter'],
    ])
    expect(jpAppi.requestTypes.find(t => t.id === M)?.delayedBy).toEqual([
      { question: 'jp.gate.agent_authority_unconfirmed', letter: 'L03' },
    ])
  })
})

describe('the Japanese dates', () => {
  const always = ['jp.ack', 'jp.target', 'jp.outer', 'jp.without_delay']
  const letters = ['jp.reply_window', 'jp.reminder', 'jp.close_no_reply']

  test.each([
    [P, []],
    [D, ['jp.suit_from']],
    [T, ['jp.suit_from']],
    [C, ['jp.suit_from']],
    [S, ['jp.suit_from']],
    [X, ['jp.suit_from']],
    [M, ['jp.optout_done']],
    [K, []],
    [I, []],
  ])('%s has the common dates and %s', (type, own) => {
    const expected = [...always, ...letters, ...own]
    expect(idsFor(jpAppi.deadlines, type).toSorted()).toEqual(expected.toSorted())
  })

  test.each([
    ['jp.without_delay', 'statutory', 'received', null, 'none', 'none'],
    ['jp.suit_from', 'risk', 'received', 15, 'calendar_days', 'none'],
    ['jp.ack', 'internal', 'received', 3, 'business_days', 'none'],
    ['jp.target', 'internal', 'received', 14, 'calendar_days', 'back'],
    ['jp.outer', 'internal', 'complete', 30, 'calendar_days', 'back'],
    ['jp.optout_done', 'internal', 'received', 5, 'business_days', 'none'],
    ['jp.reply_window', 'internal', 'letter', 14, 'calendar_days', 'forward'],
    ['jp.reminder', 'internal', { after: 'jp.reply_window' }, 1, 'business_days', 'none'],
    [
      'jp.close_no_reply',
      'internal',
      { after: 'jp.reminder', window: 'jp.reply_window' },
      1,
      'business_days',
      'none',
    ],
  ])('%s: %s, from %o, %s %s, roll %s', (id, ...expected) => {
    const rule = jpAppi.deadlines.find(r => r.id === id)
    expect([rule?.kind, rule?.start, rule?.length, rule?.unit, rule?.roll]).toEqual(expected)
  })

  test('the law sets no day, and its clock never stands still', () => {
    const statutory = jpAppi.deadlines.filter(rule => rule.kind === 'statutory')
    expect(statutory.map(rule => rule.length)).toEqual([null])
    expect(jpAppi.pauses).toEqual([])
    expect(jpAppi.deadlines.filter(rule => rule.addsPauses)).toEqual([])
  })

  test('letters that ask have two weeks for the reply', () => {
    const window = jpAppi.deadlines.find(rule => rule.id === 'jp.reply_window')
    expect(window?.letters).toEqual(['L02', 'L03', 'L04', 'L05'])
  })
})

describe('the Japanese checklist', () => {
  const rows = [
    ['jp.gate.identity_unconfirmed', 'gate', 'full', false, unlessMarketing],
    ['jp.gate.agent_authority_unconfirmed', 'gate', 'full', false, everything],
    ['jp.gate.method_not_followed', 'gate', 'full', true, unlessMarketing],
    ['jp.gate.scope_unspecified', 'gate', 'full', false, claims],
    ['jp.gate.fee_unpaid', 'gate', 'full', false, [P, D, T]],
    ['jp.scope.no_such_data', 'scope', 'full_or_part', false, unlessMarketing],
    ['jp.scope.not_personal_data', 'scope', 'full_or_part', true, unlessMarketing],
    ['jp.scope.no_authority', 'scope', 'full_or_part', true, unlessMarketing],
    ['jp.scope.order5_excluded', 'scope', 'full_or_part', true, unlessMarketing],
    ['jp.scope.deceased_or_company', 'scope', 'full', false, unlessMarketing],
    ['jp.scope.special_procedure', 'scope', 'full_or_part', true, [D, C]],
    ['jp.disc.harm', 'refusal', 'part_first', true, [D, T]],
    ['jp.disc.business_impediment', 'refusal', 'part_first', true, [D, T]],
    ['jp.disc.other_law', 'refusal', 'part_first', true, [D, T]],
    ['jp.disc.method_difficult', 'mode', 'mode', false, [D, T]],
    ['jp.tpr.no_record_duty', 'scope', 'full_or_part', false, [T]],
    ['jp.tpr.order11_excluded', 'scope', 'full_or_part', true, [T]],
    ['jp.purpose.evident', 'refusal', 'full', false, [P]],
    ['jp.purpose.harm_person', 'refusal', 'full', true, [P]],
    ['jp.purpose.harm_operator', 'refusal', 'full', true, [P]],
    ['jp.purpose.gov_cooperation', 'refusal', 'full', true, [P]],
    ['jp.corr.facts_accurate', 'refusal', 'full_or_part', true, [C]],
    ['jp.corr.evaluation_not_fact', 'refusal', 'full_or_part', true, [C]],
    ['jp.corr.not_needed_for_purpose', 'refusal', 'full_or_part', true, [C]],
    ['jp.susp.breach_18_19_20', 'entitlement', 'full_or_part', false, [S]],
    ['jp.susp.no_longer_needed', 'entitlement', 'full_or_part', false, [S, X]],
    ['jp.susp.incident', 'entitlement', 'full_or_part', false, [S, X]],
    ['jp.susp.interest_harmed', 'entitlement', 'full_or_part', false, [S, X]],
    ['jp.stop3p.breach_27_28', 'entitlement', 'full_or_part', false, [X]],
    ['jp.susp.no_ground', 'derived', 'full_or_part', true, [S, X]],
    ['jp.susp.legal_retention', 'limiter', 'part_first', true, [S]],
    ['jp.susp.alternative', 'mode', 'mode', true, [S, X]],
    ['jp.mkt.service_message', 'limiter', 'part_first', false, [M]],
    ['jp.all.abuse', 'refusal', 'full', true, unlessMarketing],
  ] as const

  test.each(rows)('%s: %s, %s, second person %s', (id, ...expected) => {
    const question = jpAppi.checklist.find(q => q.id === id)
    const asked = everything.filter(type => idsFor(jpAppi.checklist, type).includes(id))
    expect([question?.kind, question?.extent, question?.secondReviewer, asked]).toEqual(expected)
  })

  test('asks nothing else', () => {
    expect(idsOf(jpAppi.checklist)).toEqual(rows.map(([id]) => id))
  })

  test('only what Orders 5 and 11 exclude may be neither confirmed nor denied', () => {
    expect(idsOf(jpAppi.checklist.filter(q => q.neitherConfirmNorDeny))).toEqual([
      'jp.scope.order5_excluded',
      'jp.tpr.order11_excluded',
    ])
  })

  test('these grounds have a letter of their own, and one is an alternative measure', () => {
    const own = jpAppi.checklist.flatMap(q => (q.ownLetter ? [[q.id, q.ownLetter]] : []))
    expect(own).toEqual([
      ['jp.scope.no_authority', 'L27'],
      ['jp.disc.method_difficult', 'L13'],
      ['jp.susp.alternative', 'L18'],
    ])
    expect(idsOf(jpAppi.checklist.filter(q => q.alternativeMeasure))).toEqual([
      'jp.susp.alternative',
    ])
  })

  test.each([
    [1, ['jp.gate.identity_unconfirmed', 'jp.gate.agent_authority_unconfirmed']],
    [2, ['jp.disc.harm', 'jp.purpose.harm_person']],
    [3, ['jp.disc.business_impediment', 'jp.purpose.harm_operator']],
    [4, ['jp.disc.other_law']],
    [
      5,
      [
        'jp.scope.no_such_data',
        'jp.scope.not_personal_data',
        'jp.scope.no_authority',
        'jp.scope.order5_excluded',
        'jp.scope.deceased_or_company',
        'jp.tpr.order11_excluded',
      ],
    ],
  ])('reason (%i) of the published policy stands for %s', (number, ids) => {
    const numbered = jpAppi.checklist.filter(q => q.policyReason?.en === `reason (${number})`)
    expect(idsOf(numbered)).toEqual(ids)
    for (const q of numbered) expect(q.policyReason?.ja).toBe(`不開示事由(${number})`)
  })

  test('the policy’s reasons for withholding are never reused for correction, suspension or a stop', () => {
    const reused = jpAppi.checklist
      .filter(q => q.types !== 'all' && [C, S, X].some(type => q.types.includes(type)))
      .map(q => q.policyReason?.en ?? 'none')
    expect(new Set(reused)).toEqual(new Set(['reason (1)', 'reason (5)', 'none']))
  })
})

describe('the Japanese rules about identity, records and what is to come', () => {
  test('a number that must not be kept is named wherever a paper may carry it', () => {
    const told = (id: string) => jpAppi.identity.methods.find(m => m.id === id)?.mustNotKeep?.ja
    expect(told('jp.id.my_number_card')).toContain('個人番号')
    expect(told('jp.id.resident_record')).toContain('個人番号')
    expect(told('jp.id.eligibility_certificate')).toContain('記号・番号')
    expect(told('jp.id.pension_book')).toContain('基礎年金番号')
    expect(told('jp.id.driving_licence')).toContain('本籍')
    expect(told('jp.auth.family_register')).toContain('本籍')
  })

  test('the law does not cover the dead: heirs and executors are told what to do instead', () => {
    const outside = jpAppi.identity.agentKinds.filter(kind => kind.outside)
    expect(outside.map(kind => [kind.id, kind.methods])).toEqual([
      ['jp.agent.heir_or_executor', []],
    ])
    for (const kind of jpAppi.identity.agentKinds.filter(k => !k.outside)) {
      expect(kind.methods, kind.id).toContain('jp.auth.agent_own_id')
      expect(kind.methods.length, kind.id).toBeGreaterThan(1)
    }
  })

  test('copies stay longer where a refusal for lack of identity may be disputed', () => {
    const { destroyCopiesAfterDays, destroyCopiesAfterRefusalDays } = jpAppi.identity
    expect([destroyCopiesAfterDays, destroyCopiesAfterRefusalDays]).toEqual([30, 90])
  })

  test('the amendment of 2026 is known and has no day yet; requests are kept three years', () => {
    const amendment = jpAppi.pending.find(change => change.id === 'jp_appi_2026_act')
    expect(amendment?.effectiveFrom).toBeNull()
    expect(jpAppi.records.retentionMonthsMin).toBe(36)
    expect(jpAppi.records.logFields).toContain('search_log')
  })
})
