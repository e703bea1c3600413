import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '@tests/support/temporary'
import { fullRun } from './amount'
import { hostileDocuments } from './hostile/documents'
import { hostileLogs } from './hostile/logs'
import { hostileMails, type HostileFile } from './hostile/mails'
import { hostileSaid, type Fed, type HostileKind, type HostileOrder } from './hostile/messages'
import { hostileBackups, hostileVaults } from './hostile/vaults'
import { templateVault } from './kill-support'
import { report } from './table'
import { faultsOf } from './vault-checks'

const patienceMs = 90_000
/** A hundred megabytes of mail, the 512 of a PDF's thread, and the program itself. */
const mostMegabytes = 2200

type Sandbox = { readonly place: string; readonly temporary: string; readonly vault: string }

function startChild({ temporary }: Sandbox): Promise<ChildProcess> {
  const program = join(process.env['KAIJI_FAULT_BUNDLE'] ?? '', 'hostile.js')
  const env = { ...process.env, TMPDIR: temporary }
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env })
  return new Promise(loaded => child.once('message', () => loaded(child)))
}

/** What came of it; `'no answer'` when the child hung or died of it. */
function feed(child: ChildProcess, order: HostileOrder): Promise<Fed | 'hung' | 'died'> {
  return new Promise(end => {
    const timer = setTimeout(end, patienceMs, 'hung')
    const died = () => {
      clearTimeout(timer)
      end('died')
    }
    child.once('exit', died)
    child.once('message', raw => {
      clearTimeout(timer)
      child.off('exit', died)
      const said = hostileSaid.parse(raw)
      end(said.kind === 'fed' ? said : 'died')
    })
    child.send(order)
  })
}

function faultsIn(fed: Fed | 'hung' | 'died', { temporary }: Sandbox): readonly string[] {
  if (typeof fed === 'string') return [fed]
  const left = readdirSync(temporary)
  return [
    ...(fed.problem ? [fed.problem] : []),
    ...(fed.answers.some(answer => /unexpected|outside/.test(answer)) ? ['unexpected'] : []),
    ...(fed.megabytes > mostMegabytes ? [`${Math.round(fed.megabytes)} MB`] : []),
    ...(left.length > 0 ? [`left ${left.join(' ')} behind`] : []),
  ]
}

/** In the short form a sample, and none of the large ones, which take seconds each. */
const chosen = (files: readonly HostileFile[]): readonly HostileFile[] =>
  fullRun ? files : files.filter((_, at) => at % 6 === 0)
const largestInShortForm = 2 * 1024 * 1024

test.each([
  ['mail', hostileMails],
  ['document', hostileDocuments],
  ['backup', hostileBackups],
  ['vault', hostileVaults],
  ['log', hostileLogs],
] as const)('no hostile %s hangs, fills or leaves the program', async (kind, all) => {
  const place = temporaryFolder()
  const sandbox = { place, temporary: join(place, 'temporary'), vault: join(place, 'in', 'vault') }
  mkdirSync(sandbox.temporary)
  mkdirSync(join(place, 'in'))
  mkdirSync(join(place, 'files'))
  await templateVault(sandbox.vault)
  const files = chosen(all)
  let tried = 0
  const lost: string[] = []
  const worst = { ms: 0, megabytes: 0, slowest: '' }
  let child = await startChild(sandbox)
  for (const [at, { name, make, put }] of files.entries()) {
    const file = join(place, 'files', fileName(kind, at, name))
    const content = make()
    if (!fullRun && content.length > largestInShortForm) continue
    tried += 1
    if (put) put(file)
    else writeFileSync(file, content)
    const fed = await feed(child, { kind, name, file, folder: sandbox.vault })
    const faults = faultsIn(fed, sandbox)
    if (faults.length > 0) lost.push(`${name}: ${faults.join('; ')}`)
    if (typeof fed === 'string') {
      child.kill('SIGKILL')
      child = await startChild(sandbox)
    } else {
      if (fed.ms > worst.ms) Object.assign(worst, { ms: fed.ms, slowest: name })
      worst.megabytes = Math.max(worst.megabytes, fed.megabytes)
    }
    rmSync(file, { recursive: true })
  }
  child.kill('SIGKILL')
  await new Promise(end => child.once('exit', end))
  const around = readdirSync(place).sort()
  expect(around).toEqual(['files', 'in', 'temporary'])
  expect(existsSync('/tmp/kaiji-intruder')).toBe(false)
  lost.push(...(await faultsOf(sandbox.vault)).map(fault => `the vault afterwards: ${fault}`))
  report({
    suite: `hostile files as ${kind === 'log' ? 'exported log' : kind}s`,
    tried,
    survived: tried - lost.length,
    lost: lost.length,
    note: `slowest ${(worst.ms / 1000).toFixed(1)} s (${worst.slowest}), most memory ${Math.round(worst.megabytes)} MB`,
  })
  expect(lost).toEqual([])
})

const fileName = (kind: HostileKind, at: number, name: string): string => {
  const ending = /\.[a-z0-9]{2,4}$/.exec(name)?.[0] ?? (kind === 'mail' ? '.eml' : '')
  return `${at}${ending}`
}
