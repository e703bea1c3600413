import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { temporaryFolder } from '@tests/support/temporary'
import { amount, runSeed, seeded } from './amount'
import { newChild } from './harness'
import { templateVault, undisturbed } from './kill-support'
import { migrationsFolder, strayFrom } from './references'
import { notTried, report } from './table'
import { copyVault, dumpFolder, faultsOf } from './vault-checks'

const suite = 'disk that answers slowly'
/** What reaches the disk, of SQLite and of Node. */
const delays = 'pwrite64,fsync,fdatasync,rename,ftruncate'

type Slow = { readonly pid: number; readonly microseconds: number; readonly log: string }

/**
 * Holds back the kernel's answer to every write and flush of a running process. What it answers
 * ends that, and says how many were held back.
 */
async function slowDown({ pid, microseconds, log }: Slow): Promise<() => Promise<number>> {
  const inject = `inject=${delays}:delay_exit=${microseconds}`
  const quiet = ['-f', '-qq', '-o', log]
  const args = [...quiet, '-e', `trace=${delays}`, '-e', inject, '-p', `${pid}`]
  const tracer = spawn('strace', args, { stdio: 'ignore' })
  const ended = new Promise(end => tracer.once('exit', end))
  while (tracer.exitCode === null && !isTraced(pid)) await pause(20)
  return async () => {
    tracer.kill('SIGINT')
    await ended
    return readFileSync(log, 'utf8').split('(DELAYED)').length - 1
  }
}

const isTraced = (pid: number): boolean =>
  /^TracerPid:\t[1-9]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

const canTrace = (): boolean =>
  process.platform === 'linux' &&
  spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=none', 'true']).status === 0

test('on a disk where every write takes its time, nothing acknowledged is lost and all of it is done', async context => {
  if (!canTrace()) notTried(context, suite, 'strace is not there, or may not trace')
  const place = temporaryFolder()
  const random = seeded(runSeed + 30)
  const template = await templateVault(join(place, 'template'))
  const seed = random.below(1_000_000)
  const before = await dumpFolder(template, join(place, 'before'), migrationsFolder)
  const told = copyVault(template, join(place, 'told'))
  const reference = await undisturbed({ task: 'work', folder: told, seed, reference: true })
  const times = amount(1, 20)
  const lost: string[] = []
  const count = { done: 0, killed: 0, heldBack: 0 }
  for (let number = 0; number < times; number += 1) {
    const folder = copyVault(template, join(place, `${number}`))
    const child = await newChild()
    const microseconds = 500 + random.below(amount(1500, 10_000))
    const log = join(place, `held-back-${number}`)
    const release = await slowDown({ pid: child.pid ?? 0, microseconds, log })
    const order = { task: 'work', folder, seed } as const
    // Every third one is killed besides.
    const killAfter = number % 3 === 2 ? random.next() * reference.ms : undefined
    const { steps, done } = await child.run(order, killAfter)
    count.heldBack += await release()
    count[killAfter === undefined ? 'done' : 'killed'] += 1
    if (killAfter === undefined && !done) lost.push(`${number}: not done`)
    const found = await dumpFolder(folder, join(place, `read-${number}`), migrationsFolder)
    const stray = strayFrom({ ...reference, seed, before }, steps.length, found)
    const faults = [...(stray === undefined ? [] : [stray]), ...(await faultsOf(folder))]
    if (faults.length > 0) lost.push(`${number}: ${faults.join('; ')}`)
  }
  report({
    suite,
    tried: times,
    survived: times - lost.length,
    lost: lost.length,
    note: `${count.heldBack} writes and flushes held back 0.5 to ${amount(2, 10)} ms; ${count.done} works done, ${count.killed} killed besides`,
  })
  expect(count.heldBack).toBeGreaterThan(times * 100)
  expect(lost).toEqual([])
})
