import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './amount'
import { fillSettings } from './children/officer'
import { newChild, type Child, type Ended } from './harness'
import type { Order } from './messages'
import { faultProgram, founder, valueOf } from './program'
import { report } from './table'
import { copyVault } from './vault-checks'

/** A vault with its organisation filled in, locked; every trial begins with a copy of it. */
export async function templateVault(folder: string): Promise<string> {
  const program = faultProgram({ folder, seed: 0 })
  valueOf(await program.api.accounts.create({ path: folder, ...founder }))
  await fillSettings(program)
  program.context.vault.lock()
  return folder
}

/** The same order carried out to its end. */
export async function undisturbed(order: Order): Promise<Ended> {
  const child = await newChild()
  const ended = await child.run(order)
  if (!ended.done) throw new Error(`The child ended before its work: ${JSON.stringify(order)}`)
  return ended
}

export type Trial = {
  /** The copy of the template that this trial may break. */
  readonly folder: string
  /** A folder of this trial's own; the vault lies in it. */
  readonly place: string
  readonly random: Random
  readonly child: Child
}

type Trials = {
  readonly suite: string
  readonly times: number
  readonly random: Random
  readonly template: string | undefined
  /** Kills once and answers what is wrong afterwards; nothing when everything is there. */
  readonly trial: (trial: Trial) => Promise<readonly string[]>
  readonly note: () => string
}

/** Runs trials one after the other, each in a folder of its own, and puts their count into the table. */
export async function killTrials(trials: Trials, workPlace: string): Promise<readonly string[]> {
  const lost: string[] = []
  let next: Promise<Child> | undefined
  for (let number = 0; number < trials.times; number += 1) {
    const child = await (next ?? newChild())
    // The next one starts while this one's vault is looked at.
    next = number + 1 < trials.times ? newChild() : undefined
    const place = join(workPlace, `${number}`)
    mkdirSync(place, { recursive: true })
    const folder = join(place, 'vault')
    if (trials.template) copyVault(trials.template, folder)
    const { random } = trials
    const faults = await trials.trial({ folder, place, random, child })
    if (faults.length > 0) lost.push(`trial ${number}: ${faults.join('; ')}`)
    rmSync(place, { recursive: true, force: true })
  }
  report({
    suite: trials.suite,
    tried: trials.times,
    survived: trials.times - lost.length,
    lost: lost.length,
    note: trials.note(),
  })
  return lost
}
