import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isForWholeRequest, questionsFor } from '@core/decisions/decide'
import { packOf } from '@core/regimes/index'
import { temporaryFolder } from '@tests/support/temporary'
import { kaiji } from './terminal'

const questions = questionsFor(packOf('jp_appi'), 'jp.disclosure')
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
