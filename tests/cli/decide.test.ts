import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import { packOf, rulePacks } from '@core/regimes/index'
import { appliesToType } from '@core/regimes/rule-pack'
import { temporaryFolder } from '@tests/support/temporary'
import { kaiji } from './terminal'

const questions = questionsFor(packOf({ regime: 'jp_appi', variant: null }), 'jp.disclosure')
const noTo = (whole: boolean) =>
  Object.fromEntries(questions.filter(q => isForWholeRequest(q) === whole).map(q => [q.id, 'no']))

async function decide(answers: unknown, raw?: string) {
  const file = join(temporaryFolder(), 'answers.json')
  writeFileSync(file, raw ?? JSON.stringify(answers))
  const type = ['--type', 'jp.disclosure', '--answers', file, '--json']
  return kaiji('decide', '--regime', 'jp_appi', ...type)
}

test('every answer no: all of it is disclosed', async () => {
  const items = [{ id: 'a', answers: noTo(false) }]
  expect(await decide({ case: noTo(true), items })).toMatchObject({
    code: 0,
    json: {
      outcome: 'full',
      items: [{ id: 'a', outcome: 'full', grounds: [] }],
      letters: ['L09'],
      secondReviewer: false,
      unanswered: [],
    },
  })
})

test('one of two items withheld: in part, by the letter for that, with a second reviewer', async () => {
  const items = [
    { id: 'a', answers: noTo(false) },
    { id: 'b', answers: { ...noTo(false), 'jp.disc.harm': 'yes' } },
  ]
  const { code, json } = await decide({ case: noTo(true), items })
  expect(code).toBe(0)
  expect(json).toEqual({
    outcome: 'partial',
    items: [
      { id: 'a', outcome: 'full', grounds: [] },
      { id: 'b', outcome: 'refused', grounds: ['jp.disc.harm'] },
    ],
    letters: ['L10'],
    secondReviewer: true,
    unanswered: [],
  })
})

test('a part of an item withheld is a part, where the answers say so', async () => {
  const answers = { ...noTo(false), 'jp.disc.harm': 'yes' }
  const items = [{ id: 'a', answers, partly: ['jp.disc.harm'] }]
  expect(await decide({ case: noTo(true), items })).toMatchObject({
    code: 0,
    json: { outcome: 'partial', items: [{ outcome: 'partial' }] },
  })
})

test('a gate that is not passed needs no other answer', async () => {
  expect(await decide({ case: { 'jp.gate.identity_unconfirmed': 'yes' } })).toMatchObject({
    code: 0,
    json: { outcome: 'not_processed', letters: ['L23'], unanswered: [] },
  })
})

test('open questions are named once each, and the exit code says that it is not decided', async () => {
  const items = [{ id: 'a' }, { id: 'b' }]
  const { code, json } = await decide({ items })
  expect(code).toBe(1)
  const { unanswered } = json as { unanswered: string[] }
  expect([...unanswered].sort()).toEqual(questions.map(q => q.id).sort())
})

test.each([
  ['an unknown question', { case: { 'jp.gate.weather': 'yes' } }, 'jp.gate.weather'],
  ['a question of an item under the case', { case: { 'jp.disc.harm': 'no' } }, 'under "items"'],
  [
    'a question of the case under an item',
    { items: [{ id: 'a', answers: { 'jp.all.abuse': 'no' } }] },
    'under "case"',
  ],
  ['an unknown question of an item', { items: [{ id: 'a', answers: { 'jp.x': 'no' } }] }, 'jp.x'],
  ['maybe', { case: { 'jp.all.abuse': 'maybe' } }, 'jp.all.abuse'],
  ['an item twice', { items: [{ id: 'a' }, { id: 'a' }] }, 'twice'],
  ['a part of a no', { items: [{ id: 'a', partly: ['jp.disc.harm'] }] }, 'partly'],
  ['a typing error', { cases: {} }, 'cases'],
])('%s is wrong use', async (_what, answers, said) => {
  const { code, text, err } = await decide(answers)
  expect({ code, text }).toEqual({ code: 2, text: '' })
  expect(err).toContain(said)
})

test('a file that is not JSON, or not there, is wrong use', async () => {
  expect(await decide(null, '{')).toMatchObject({ code: 2, text: '' })
  const gone = ['--type', 'jp.disclosure', '--answers', '/gone.json', '--json']
  expect(await kaiji('decide', '--regime', 'jp_appi', ...gone)).toMatchObject({ code: 2, text: '' })
})

/** A file with every question of a type answered no, save those named. */
function allNoBut(
  regime: string,
  variant: string | null,
  type: string,
  yes: readonly string[] = [],
) {
  const asked = questionsFor(packOf({ regime, variant }), type)
  const answers = (whole: boolean) =>
    Object.fromEntries(
      asked
        .filter(q => isForWholeRequest(q) === whole)
        .map(q => [q.id, yes.includes(q.id) ? 'yes' : 'no']),
    )
  return { case: answers(true), items: [{ id: 'a', answers: answers(false) }] }
}

async function decideIn(options: string, answers: unknown, ...more: string[]) {
  const file = join(temporaryFolder(), 'answers.json')
  writeFileSync(file, JSON.stringify(answers))
  return kaiji('decide', ...options.split(' '), '--answers', file, ...more)
}

const forms = rulePacks.flatMap(pack => pack.requestTypes.map(type => ({ pack, type })))

test.each(forms)(
  '$pack.regime $pack.variant $type.id: a letter of the law, nothing open',
  async ({ pack, type }) => {
    const variant = pack.variant ? ` --variant ${pack.variant}` : ''
    const answers = allNoBut(pack.regime, pack.variant, type.id)
    const { code, json } = await decideIn(
      `--regime ${pack.regime}${variant} --type ${type.id}`,
      answers,
      '--json',
    )
    expect(code).toBe(0)
    const entitled = pack.checklist.some(
      q => q.kind === 'entitlement' && appliesToType(q.types, type.id),
    )
    expect(json).toMatchObject({ outcome: entitled ? 'refused' : 'full', unanswered: [] })
    expect(Object.keys(json as object)).toEqual([
      'outcome',
      'items',
      'letters',
      'secondReviewer',
      'unanswered',
    ])
  },
)

describe('answers that play no part are told on stderr, and ignored', () => {
  const marketing = '--regime gdpr --type gdpr.objection_marketing'

  test('a refusal of a marketing objection', async () => {
    const answers = {
      case: { 'gdpr.gate.agent_authority': 'no', 'gdpr.all.excessive': 'yes' },
      items: [{ id: 'a', answers: { 'gdpr.all.national_restriction': 'yes' } }],
    }
    const { code, json, err } = await decideIn(marketing, answers, '--json')
    expect({ code, json }).toMatchObject({
      code: 0,
      json: { outcome: 'full', letters: ['G13'], secondReviewer: false },
    })
    expect(err.split('\n').map(line => line.split(' ')[0])).toEqual([
      'gdpr.all.excessive',
      'gdpr.all.national_restriction',
    ])
  })

  test('a question of the other variant, and one that is computed', async () => {
    const other = { case: { 'gdpr.gate.agent_authority': 'no', 'uk.ex.crime_tax': 'yes' } }
    expect((await decideIn(marketing, other, '--json')).err).toContain('uk.ex.crime_tax')
    const derived = allNoBut('jp_appi', null, 'jp.suspension', ['jp.susp.incident'])
    const items = derived.items.map(item => ({
      ...item,
      answers: { ...item.answers, 'jp.susp.no_ground': 'yes' },
      partly: ['jp.susp.no_ground'],
    }))
    const suspension = '--regime jp_appi --type jp.suspension'
    const { json, err } = await decideIn(suspension, { ...derived, items }, '--json')
    expect(json).toMatchObject({ outcome: 'full', letters: ['L17'] })
    expect(err).toContain('jp.susp.no_ground')
  })

  test('a question that no law knows stays wrong use', async () => {
    const answers = { case: { 'gdpr.gate.agent_autority': 'no' } }
    expect(await decideIn(marketing, answers, '--json')).toMatchObject({ code: 2, text: '' })
  })
})

describe('answers that contradict each other are told on stderr', () => {
  test.each([
    ['jp.disclosure', ['jp.scope.no_such_data', 'jp.disc.harm'], 'none'],
    ['jp.suspension', ['jp.susp.alternative'], 'refused'],
    ['jp.suspension', ['jp.scope.no_such_data', 'jp.susp.incident'], 'none'],
    ['jp.disclosure', ['jp.scope.deceased_or_company', 'jp.disc.harm'], 'none'],
  ])('%s %j', async (type, yes, outcome) => {
    const answers = allNoBut('jp_appi', null, type, yes)
    const { json, err } = await decideIn(`--regime jp_appi --type ${type}`, answers, '--json')
    expect(json).toMatchObject({ outcome })
    expect(err).toContain('Item a')
    expect(err).toContain(yes.at(-1))
  })

  test('and those that agree are not', async () => {
    const answers = allNoBut('jp_appi', null, 'jp.suspension', [
      'jp.susp.incident',
      'jp.susp.alternative',
    ])
    const { err } = await decideIn('--regime jp_appi --type jp.suspension', answers, '--json')
    expect(err).toBe('')
  })
})

test('a right that is law only later is decided, and said to be', async () => {
  const type = 'ccpa.adm_access_optout'
  const answers = allNoBut('us_ca_ccpa', null, type)
  const { code, err } = await decideIn(`--regime us_ca_ccpa --type ${type}`, answers, '--json')
  expect(code).toBe(0)
  expect(err).toContain('2027-01-01')
})

test('in words, with the reason of each item and the article', async () => {
  const answers = allNoBut('jp_appi', null, 'jp.disclosure', ['jp.disc.harm'])
  const { text } = await decideIn('--regime jp_appi --type jp.disclosure', answers)
  expect(text).toContain('Outcome: refused')
  expect(text).toContain('a: refused: withheld or not done, because: Harm to rights or interests')
  expect(text).toContain('Article 33(2)(i)')
  expect(text).toContain('Letters: L12')
  expect(text).toContain('A second person must review it.')
})
