import { describe, expect, test } from 'vitest'
import type { DeadlineRule, PauseRule } from '@core/regimes/deadline-rules'
import type { RulePack } from '@core/regimes/rule-pack'
import { clockSays, inOrder, repliesSay } from '@tests/support/clock-scenario'
import { deadlineMutants, pauseMutants } from '@tests/support/clock-mutants'
import { tables, type Table } from '@tests/support/scenarios/index'

/** Whether any scenario of the table tells this pack from the real one. A pack that breaks the clock is told too. */
function isTold({ clock, replies }: Table, pack: RulePack): boolean {
  try {
    return (
      clock.some(scenario =>
        scenario.types.some(type => {
          const said = clockSays(pack, type, scenario)
          return said.gives !== inOrder(scenario.gives) || said.law !== scenario.law
        }),
      ) ||
      replies.some(scenario =>
        scenario.letters.some(
          letter => repliesSay(pack, letter, scenario) !== inOrder(scenario.gives),
        ),
      )
    )
  } catch {
    return true
  }
}

const replaced = <T extends { readonly id: string }>(rules: readonly T[], rule: T): T[] =>
  rules.map(old => (old.id === rule.id ? rule : old))
const withDeadline = (pack: RulePack, rule: DeadlineRule): RulePack => ({
  ...pack,
  deadlines: replaced(pack.deadlines, rule),
})
const withPause = (pack: RulePack, rule: PauseRule): RulePack => ({
  ...pack,
  pauses: replaced(pack.pauses, rule),
})

describe.each(tables)('each constant of the clock of $name', table => {
  const { pack } = table
  const mutants = [
    ...deadlineMutants(pack).map(({ what, rule }) => [what, withDeadline(pack, rule)] as const),
    ...pauseMutants(pack).map(({ what, rule }) => [what, withPause(pack, rule)] as const),
  ]

  test('as it stands agrees with every scenario', () => {
    expect(isTold(table, pack)).toBe(false)
  })

  test('changed by one step makes at least one scenario fail', () => {
    expect(mutants.length).toBeGreaterThan(50)
    expect(mutants.filter(([, mutant]) => !isTold(table, mutant)).map(([what]) => what)).toEqual([])
  })
})
