import { describe, expect, test } from 'vitest'
import { clockSays, inOrder, repliesSay } from '@tests/support/clock-scenario'
import { tables } from '@tests/support/scenarios/index'

describe.each(tables)('the dates of $name, worked out from the text of the law', table => {
  const { pack, clock, replies } = table

  test.each(clock)('$given: $says', scenario => {
    for (const type of scenario.types) {
      expect({ type, ...clockSays(pack, type, scenario) }).toEqual({
        type,
        gives: inOrder(scenario.gives),
        law: scenario.law,
      })
    }
  })

  if (replies.length > 0) {
    test.each(replies)('$letters, $given: $says', scenario => {
      for (const letter of scenario.letters) {
        expect(repliesSay(pack, letter, scenario)).toBe(inOrder(scenario.gives))
      }
    })
  }

  test('every request type and every rule with a date is among them', () => {
    const types = new Set(clock.flatMap(scenario => scenario.types))
    expect(pack.requestTypes.map(t => t.id).filter(id => !types.has(id))).toEqual([])
    const dated = [...clock, ...replies].map(scenario => scenario.gives).join('; ')
    const rules = pack.deadlines.filter(r => r.length !== null && r.start !== 'letter')
    expect(rules.map(r => r.id).filter(id => !dated.includes(`${id} `))).toEqual([])
  })
})
