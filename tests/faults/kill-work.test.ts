import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '@tests/support/temporary'
import { amount, runSeed, seeded } from './amount'
import { newChild } from './harness'
import { killTrials, templateVault, type Trial } from './kill-support'
import { migrationsFolder, referenceOf, strayFrom, type Reference } from './references'
import { report } from './table'
import { copyVault, dumpFolder, faultsOf } from './vault-checks'

/** Different works of the same officer: other documents, texts, numbers of items. */
const works = amount(1, 10)

test('whatever was acknowledged survives kill -9 at any moment, and nothing is half there', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed)
  const template = await templateVault(join(place, 'template'))
  const references: Reference[] = []
  for (let work = 0; work < works; work += 1) {
    references.push(await referenceOf(template, place, random.below(1_000_000)))
  }
  const count = { acknowledged: 0, recoveries: 0 }

  async function trial({ folder, place: own, child }: Trial): Promise<readonly string[]> {
    const reference = random.oneOf(references)
    const order = { task: 'work', folder, seed: reference.seed } as const
    const { steps } = await child.run(order, random.next() * reference.ms * 1.05)
    count.acknowledged += steps.length
    if (random.below(4) === 0) {
      // The power may fail again while the vault is being recovered.
      const second = await newChild()
      await second.run({ task: 'open', folder, seed: 7 }, random.next() * 60)
      count.recoveries += 1
      return faultsOf(folder)
    }
    const found = await dumpFolder(folder, join(own, 'read'), migrationsFolder)
    const stray = strayFrom(reference, steps.length, found)
    const faults = await faultsOf(folder)
    return stray === undefined ? faults : [stray, ...faults]
  }

  const times = amount(6, 500)
  const lost = await killTrials(
    {
      suite: 'kill -9 while an officer works',
      times,
      random,
      template,
      trial,
      note: () =>
        `${count.acknowledged} acknowledged steps, all there; ${count.recoveries} killed again in recovery`,
    },
    place,
  )
  expect(lost).toEqual([])
})

test('the files as they lie at any moment are a vault with everything that was acknowledged', async () => {
  const place = temporaryFolder()
  const random = seeded(runSeed + 6)
  const template = await templateVault(join(place, 'template'))
  const runs = amount(1, 25)
  const moments = amount(8, 20)
  const lost: string[] = []
  for (let run = 0; run < runs; run += 1) {
    const reference = await referenceOf(template, place, random.below(1_000_000))
    const folder = copyVault(template, join(place, `watched-${run}`))
    const copies: { readonly copy: string; readonly acknowledged: number }[] = []
    const child = await newChild()
    const order = { task: 'work', folder, seed: reference.seed } as const
    const when = Array.from({ length: moments }, () => random.next() * reference.ms)
    await child.watch(order, when, acknowledged => {
      const copy = copyVault(folder, join(place, `copy-${run}-${copies.length}`))
      copies.push({ copy, acknowledged })
    })
    for (const { copy, acknowledged } of copies) {
      const found = await dumpFolder(copy, `${copy}-read`, migrationsFolder)
      const stray = strayFrom(reference, acknowledged, found)
      const faults = [...(stray === undefined ? [] : [stray]), ...(await faultsOf(copy))]
      if (faults.length > 0) lost.push(`${copy}: ${faults.join('; ')}`)
    }
  }
  report({
    suite: 'the files copied at a moment of the work',
    tried: runs * moments,
    survived: runs * moments - lost.length,
    lost: lost.length,
    note: 'database, its log and vault.json as they lay there',
  })
  expect(lost).toEqual([])
})
