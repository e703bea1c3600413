import { describe, expect, test } from 'vitest'
import { contradictionsOf, contradictionText } from '@core/decisions/contradictions'
import { decide } from '@core/decisions/decide'
import type { DecisionInput } from '@core/decisions/decision'
import { explainOutcome, nextQuestion } from '@core/decisions/explain'
import { questionOf, rulePacks, packOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { answersOf } from '@tests/support/decision-scenario'
import { jpAppi } from '@tests/support/a-case-file'
import { tables } from '@tests/support/scenarios/index'

const california = packOf({ regime: 'us_ca_ccpa', variant: null })
const answers = (pack: RulePack, type: string, yes: string): DecisionInput =>
  answersOf(pack, { says: '', type, yes, gives: '' })
const explained = (type: string, yes: string, pack = jpAppi) =>
  explainOutcome(pack, decide(pack, type, answers(pack, type, yes)))
const reason = (type: string, yes: string, pack = jpAppi) =>
  explained(type, yes, pack).items[0]?.reason

describe('why an item comes out as it does', () => {
  const harm = questionOf(jpAppi, 'jp.disc.harm')

  test('done', () => {
    expect(reason('jp.disclosure', '|-')).toEqual({
      ja: '請求のとおり対応する',
      en: 'done as asked',
    })
  })

  test('withheld, with the ground and its article', () => {
    expect(reason('jp.disclosure', '|jp.disc.harm')).toEqual({
      ja: `対応しない。理由：${harm.label.ja}（${harm.citation.ja}）`,
      en: `withheld or not done, because: ${harm.label.en} (${harm.citation.en})`,
    })
  })

  test('only partly, with every ground', () => {
    const both = reason('jp.disclosure', '|~jp.disc.harm ~jp.disc.other_law')
    expect(both?.en).toMatch(/^only partly, because: .*33\(2\)\(i\).*; .*33\(2\)\(iii\)/)
    expect(both?.ja).toMatch(/^一部のみ対応する。.*第1号.*、.*第3号/)
  })

  test('not held', () => {
    expect(reason('jp.disclosure', '|jp.scope.no_such_data')?.en).toMatch(/^counts as not held: /)
  })

  test('left out of the letter, and nothing said of what it is', () => {
    const { items, request } = explained('jp.disclosure', '|jp.scope.order5_excluded|-')
    expect(items[0]?.reason.en).toMatch(/^existence is neither confirmed nor denied: left out/)
    expect(items[0]?.reason.ja).toMatch(/^存否を明らかにしない（通知書には記載しない）/)
    expect(request.en).toBe('all of it is done as asked (1 more left out of the letter)')
  })

  test('no entitlement, and none found yet', () => {
    expect(reason('jp.suspension', '|-')?.en).toMatch(/^no entitlement: .*35\(2\), \(4\) or \(6\)/)
    const open = decide(jpAppi, 'jp.suspension', { case: {}, items: [{ id: 'a', answers: {} }] })
    expect(explainOutcome(jpAppi, open).items[0]?.reason.en).toBe(
      'no entitlement found so far: not done',
    )
  })

  test('by another measure', () => {
    const yes = '|jp.susp.incident jp.susp.alternative'
    expect(reason('jp.suspension', yes)?.en).toMatch(/^by an alternative measure: /)
    expect(reason('jp.suspension', yes)?.ja).toMatch(/^代わりの措置により対応する：/)
  })
})

describe('why the request comes out as it does', () => {
  const request = (type: string, yes: string, pack = jpAppi) =>
    explained(type, yes, pack).request.en

  test.each([
    [
      'jp.disclosure',
      'jp.gate.fee_unpaid |-',
      /^not processed, because: Fee not paid \(Article 38/,
    ],
    ['jp.disclosure', 'jp.scope.deceased_or_company |-', /^counts as not held: Not about a living/],
    ['jp.disclosure', 'jp.all.abuse |-', /^refused, because: Abuse of rights/],
    ['jp.disclosure', '|-|-', /^all of it is done as asked$/],
    ['jp.disclosure', '|jp.disc.harm|-', /^done in part \(1 of 2 items in full\)$/],
    ['jp.disclosure', '|~jp.disc.harm', /^done in part$/],
    ['jp.disclosure', '|jp.disc.harm', /^refused$/],
    ['jp.disclosure', '|jp.scope.no_such_data', /^nothing is held$/],
    ['jp.suspension', '|jp.susp.incident jp.susp.alternative', /^met by another measure$/],
    ['jp.marketing_optout', '', /^all of it is done as asked$/],
  ])('%s %s', (type, yes, expected) => {
    expect(request(type, yes)).toMatch(expected)
  })

  test('met as a narrower request', () => {
    expect(request('ccpa.know_specific', 'ccpa.gate.identity_unverified |-', california)).toMatch(
      /^met as a narrower request, because: Identity not verified .*; done in part/,
    )
  })

  test('while questions are open it is said to hold so far only', () => {
    const decision = decide(jpAppi, 'jp.disclosure', { case: {}, items: [] })
    expect(explainOutcome(jpAppi, decision).request).toEqual({
      ja: '現時点では：対象となるものを保有していない',
      en: 'so far: nothing is held',
    })
  })

  test.each(tables)('every ground of $name has words in both languages', ({ pack }) => {
    for (const question of pack.checklist) {
      const { items } = explainOutcome(pack, {
        outcome: 'partial',
        grounds: [],
        items: [
          {
            id: 'a',
            outcome: 'refused',
            grounds: [question.id],
            unspoken: false,
            alternative: null,
          },
        ],
        letters: [],
        secondReviewer: false,
        unanswered: [],
      })
      expect(items[0]?.reason.ja).toContain(question.label.ja)
      expect(items[0]?.reason.en).toContain(question.citation.en)
    }
  })
})

describe('the question to ask next', () => {
  test.each(rulePacks)('$regime $variant: answering them one by one comes to an end', pack => {
    for (const { id: type } of pack.requestTypes) {
      let input: DecisionInput = { case: {}, items: [{ id: 'a', answers: {} }] }
      let next = nextQuestion(decide(pack, type, input))
      for (let asked = 0; next; asked += 1) {
        expect(asked).toBeLessThan(100)
        const no = { [next.questionId]: 'no' as const }
        input =
          next.itemId === null
            ? { ...input, case: { ...input.case, ...no } }
            : {
                ...input,
                items: input.items.map(i => ({ ...i, answers: { ...i.answers, ...no } })),
              }
        next = nextQuestion(decide(pack, type, input))
      }
      expect(decide(pack, type, input).unanswered).toEqual([])
    }
  })

  test('what would end the request comes first', () => {
    const first = nextQuestion(decide(jpAppi, 'jp.disclosure', { case: {}, items: [] }))
    expect(first).toEqual({ itemId: null, questionId: 'jp.gate.identity_unconfirmed' })
  })
})

describe('answers that contradict each other', () => {
  const found = (type: string, yes: string) =>
    contradictionsOf(jpAppi, type, answers(jpAppi, type, yes))

  test.each([
    ['jp.disclosure', '|jp.scope.no_such_data jp.disc.harm', 'out-of-scope-and-ground'],
    ['jp.suspension', '|jp.scope.no_such_data jp.susp.incident', 'out-of-scope-and-entitled'],
    ['jp.suspension', '|jp.susp.alternative', 'measure-without-entitlement'],
    ['jp.suspension', '|jp.susp.legal_retention', 'measure-without-entitlement'],
    ['jp.disclosure', 'jp.scope.deceased_or_company |jp.disc.harm', 'none-held-and-item'],
  ])('%s %s: %s', (type, yes, kind) => {
    const [first, ...others] = found(type, yes)
    expect(others).toEqual([])
    expect(first).toMatchObject({ kind, itemId: 'item 1' })
    expect(first?.questions.at(-1)).toBe(yes.split(' ').at(-1)?.replace('|', ''))
    const { ja, en } = contradictionText(jpAppi, first!)
    expect(ja).not.toBe(en)
    for (const id of first!.questions) {
      expect(ja).toContain(questionOf(jpAppi, id).label.ja)
      expect(en).toContain(questionOf(jpAppi, id).label.en)
    }
  })

  test.each([
    ['jp.disclosure', '|jp.scope.no_such_data|jp.disc.harm'],
    ['jp.disclosure', '|jp.disc.harm jp.disc.method_difficult'],
    ['jp.suspension', '|jp.susp.incident jp.susp.alternative jp.susp.legal_retention'],
    ['jp.marketing_optout', '|jp.mkt.service_message'],
    ['jp.disclosure', 'jp.scope.deceased_or_company |-'],
  ])('%s %s: none', (type, yes) => {
    expect(found(type, yes)).toEqual([])
  })

  test('while the grounds of entitlement are not all answered, a measure contradicts nothing', () => {
    const input = {
      case: {},
      items: [{ id: 'a', answers: { 'jp.susp.alternative': 'yes' } }],
    } as const
    expect(contradictionsOf(jpAppi, 'jp.suspension', input)).toEqual([])
  })
})
