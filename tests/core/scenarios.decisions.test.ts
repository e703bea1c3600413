import { describe, expect, test } from 'vitest'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import { packOf } from '@core/regimes/index'
import { decisionSays } from '@tests/support/decision-scenario'
import { californiaDecisions } from '@tests/support/scenarios/decisions-california'
import { britainDecisions, europeDecisions } from '@tests/support/scenarios/decisions-europe'
import { japanDecisions } from '@tests/support/scenarios/decisions-japan'

describe.each([
  ['Japan', packOf({ regime: 'jp_appi', variant: null }), japanDecisions],
  ['the European Union', packOf({ regime: 'gdpr', variant: 'eu' }), europeDecisions],
  // What the two forms of the regulation share is decided alike; a national restriction is the Union’s.
  [
    'the United Kingdom',
    packOf({ regime: 'gdpr', variant: 'uk' }),
    [...europeDecisions.filter(s => !s.yes.includes('national_restriction')), ...britainDecisions],
  ],
  ['California', packOf({ regime: 'us_ca_ccpa', variant: null }), californiaDecisions],
] as const)('the decisions of %s, worked out from the text of the law', (_, pack, scenarios) => {
  test.each(scenarios)('$type, yes to [$yes]: $says', scenario => {
    expect(decisionSays(pack, scenario)).toEqual({
      gives: scenario.gives,
      unanswered: [],
    })
  })

  test('every request type is among them, and every question of a right of its own', () => {
    const types = new Set(scenarios.map(s => s.type))
    expect(pack.requestTypes.map(t => t.id).filter(id => !types.has(id))).toEqual([])
    const named = scenarios.map(s => s.yes).join(' ')
    const asked = pack.requestTypes.flatMap(type => questionsFor(pack, type.id))
    const missing = asked.filter(q => !isForWholeRequest(q) && !named.includes(q.id))
    expect([...new Set(missing.map(q => q.id))]).toEqual([])
  })
})
