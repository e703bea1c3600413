import { join } from 'node:path'
import { differences, type Dump } from './dump'
import { undisturbed } from './kill-support'
import type { Step } from './messages'
import { copyVault, dumpFolder } from './vault-checks'

export const migrationsFolder = 'db/migrations'

/** One work of the officer, and what it leaves. */
export type Reference = {
  readonly seed: number
  readonly before: Dump
  readonly steps: readonly Step[]
  readonly ms: number
}

/** What is in the vault after each step, when nobody kills. The same steps always leave the same. */
export async function referenceOf(
  template: string,
  place: string,
  seed: number,
): Promise<Reference> {
  const before = await dumpFolder(template, join(place, `before-${seed}`), migrationsFolder)
  const folder = copyVault(template, join(place, `reference-${seed}`))
  const { steps } = await undisturbed({ task: 'work', folder, seed, reference: true })
  const timed = copyVault(template, join(place, `timed-${seed}`))
  const { ms } = await undisturbed({ task: 'work', folder: timed, seed })
  return { seed, before, steps, ms }
}

/** The states that may be there: what was acknowledged last, or the step that was under way. */
export function allowed({ before, steps }: Reference, acknowledged: number): readonly Dump[] {
  const states = [before, ...steps.map(step => step.dump ?? before)]
  return states.slice(acknowledged, acknowledged + 2)
}

/** The tables in which what was found is neither of the states that may be there; undefined where it is one. */
export function strayFrom(
  reference: Reference,
  acknowledged: number,
  found: Dump,
): string | undefined {
  const apart = allowed(reference, acknowledged).map(dump => differences(dump, found))
  if (apart.some(tables => tables.length === 0)) return undefined
  const after = reference.steps[acknowledged - 1]?.name ?? 'nothing'
  return `after ${after}, differs in ${apart.map(tables => tables.join('+')).join(' / ')}`
}
