import { describe, expect, test } from 'vitest'
import { language } from '@core/bilingual'
import { practicePlan } from '@core/practice/plan'
import { packKey, rulePacks } from '@core/regimes/index'
import { plausibleCase } from '@core/seed/plausible-case'
import { day } from '@tests/support/program'

const today = day('2026-12-18')
const office = {
  ...{ seed: 1, actor: 'practice', reviewer: 'practice', number: '2026-0001' },
  letterNumber: () => '見本-1',
  organisation: { ja: '【見本】"あおぞら"', en: 'SPECIMEN' },
}

describe.each(language.options)('the sample cases in %s', spoken => {
  const { cases, guided } = practicePlan(today, spoken)

  test('are one for every request type of every law', () => {
    const rights = cases.map(({ scene }) => `${packKey(scene.pack)} ${scene.type.id}`)
    const all = rulePacks.flatMap(pack =>
      pack.requestTypes
        .filter(type => !type.enabledFrom || type.enabledFrom <= today)
        .map(type => `${packKey(pack)} ${type.id}`),
    )
    expect(rights.toSorted()).toEqual(all.toSorted())
  })

  test('stand in every place of the work, some of them late, none received after today', () => {
    expect(new Set(cases.map(({ stage }) => stage))).toEqual(
      new Set([
        ...['verifying', 'waiting', 'searching', 'deciding', 'reviewing'],
        ...['answering', 'sending', 'answered', 'closed'],
      ]),
    )
    expect(cases.filter(({ receivedOn }) => receivedOn < day('2026-11-18')).length).toBeGreaterThan(
      3,
    )
    expect(cases.every(({ receivedOn }) => receivedOn < today)).toBe(true)
  })

  test('say what the person wants, in the language of the screen', () => {
    for (const plan of cases) {
      const file = plausibleCase(plan, office)
      expect(file.case.language).toBe(spoken)
      expect(file.case.inquiry).toContain(plan.scene.type.plain[spoken])
      expect(file.case.inquiry).toContain(file.parties[0]?.name)
    }
  })

  test('have letters of the office whose samples they are, and nobody’s telephone or address twice', () => {
    const files = cases.map(plan => plausibleCase(plan, office))
    const frames = files.flatMap(({ letters }) => letters.flatMap(({ frame }) => frame ?? []))
    expect(frames.length).toBeGreaterThan(5)
    for (const frame of frames) {
      expect(JSON.stringify(frame)).toContain(
        JSON.stringify(office.organisation[spoken]).slice(1, -1),
      )
    }
    const people = files.flatMap(({ parties }) => parties[0] ?? [])
    for (const key of ['phone', 'address'] as const) {
      const filled = people.map(one => one[key]).filter(Boolean)
      expect(new Set(filled).size).toBe(filled.length)
    }
  })

  test('have one for the tour, in which everything is still to be done', () => {
    expect(guided.stage).toBe('verifying')
    expect(guided.scene.type.items).toBe('required')
    expect(cases).toContain(guided)
  })
})
