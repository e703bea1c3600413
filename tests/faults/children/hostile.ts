// A child of the hostile files' test: feeds one file to everything that may meet it, and says what came of it.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import type { Result } from '@core/result'
import { calendarDate } from '@core/time/calendar-date'
import { emptyContact } from '@core/cases/case'
import { emptyDraft } from '@core/cases/empty-draft'
import { runKaiji } from '@main/cli/run'
import { wholeLogs } from '@tests/faults/hostile/logs'
import { hostileOrder, type HostileKind, type HostileSaid } from '@tests/faults/hostile/messages'
import { faultProgram, login, password, valueOf, type FaultProgram } from '@tests/faults/program'

type Reply = Result<unknown, AppError>

/** A code, or `ok`: how the program answered. */
const told = (reply: Reply): string => (reply.ok ? 'ok' : reply.error.code)

const terminal: string[] = []
const command = (...args: readonly string[]): Promise<string> => commandAsTyped(...args, '--json')
async function commandAsTyped(...args: readonly string[]): Promise<string> {
  terminal.length = 0
  const code = await runKaiji(args, {
    out: text => terminal.push(text),
    err: text => terminal.push(text),
    now: () => '2026-12-18T01:00:00.000Z',
    newId: randomUUID,
    scryptWorkFactor: 4,
  })
  return `${args[0] ?? ''} ${code}`
}

let current:
  { readonly program: FaultProgram; readonly folder: string; caseId?: CaseId } | undefined

async function openProgram(folder: string): Promise<FaultProgram> {
  if (current?.folder === folder) return current.program
  const program = faultProgram({
    folder,
    seed: process.pid,
    pdfWorker: join(import.meta.dirname, 'pdf-worker.js'),
    vaultThread: join(import.meta.dirname, 'vault-thread.js'),
  })
  valueOf(await program.api.accounts.unlock({ login, password }))
  current = { program, folder }
  return program
}

async function aCase({ api }: FaultProgram): Promise<CaseId> {
  const name = '山田 太郎'
  const draft = {
    ...emptyDraft(),
    receivedOn: calendarDate.parse('2026-12-18'),
    channel: 'email' as const,
    principal: { ...emptyContact, name },
    types: ['jp.disclosure'],
  }
  valueOf(await api.cases.saveDraft({ draft }))
  return valueOf(await api.cases.register({})).caseId
}

type Given = { readonly folder: string; readonly file: string; readonly name: string }

const feeds: Readonly<Record<HostileKind, (given: Given) => Promise<readonly string[]>>> = {
  async mail({ folder, file, name }) {
    const program = await openProgram(folder)
    const bytes = new Uint8Array(readFileSync(file))
    const read = await program.call('cases.readMail', { name: name.slice(0, 100), bytes })
    const draft = await program.call('cases.draft', {})
    const scan = await program.call('sensitive.scanDraft', {})
    const discarded = await program.call('cases.discardDraft', {})
    const cli = [await command('read-mail', file), await command('scan', file)]
    return [told(read), told(draft), told(scan), told(discarded), ...cli]
  },
  async document({ folder, file, name }) {
    const program = await openProgram(folder)
    const caseId = await aCase(program)
    const bytes = new Uint8Array(readFileSync(file))
    const facts = { caseId, kind: 'attachment', name, mediaType: 'application/octet-stream' }
    const attached = await program.call('cases.attach', { ...facts, bytes })
    const scan = await program.call('sensitive.scanCase', { caseId })
    const view = await program.call('cases.view', { caseId })
    return [told(attached), told(scan), told(view), await command('scan', file)]
  },
  async backup({ folder, file }) {
    const program = await openProgram(folder)
    const { api, context } = program
    const place = context.backups.defaultFolder(folder)
    mkdirSync(place, { recursive: true })
    const path = join(place, `${basename(file)}.kaiji-backup`)
    writeFileSync(path, readFileSync(file))
    try {
      const replies = [
        await api.backup.overview({}),
        await api.backup.verify({ path, depth: 'deep' }),
        await api.backup.preview({ path }),
        await api.backup.facts({ path }),
        await api.backup.restore({ path }),
        await api.log.verify({}),
      ]
      const passwords = join(dirname(file), 'password')
      writeFileSync(passwords, password)
      const asked = ['--login', login, '--password-file', passwords]
      const cli = [
        await command('verify-backup', path),
        await command('verify-backup', path, ...asked),
      ]
      return [...replies.map(told), ...cli]
    } finally {
      rmSync(path)
    }
  },
  async vault({ file }) {
    const folder = join(dirname(file), 'hostile-vault')
    mkdirSync(folder, { recursive: true })
    try {
      writeFileSync(join(folder, 'vault.json'), readFileSync(file))
      writeFileSync(
        join(folder, 'cases.db'),
        readFileSync(import.meta.filename).subarray(0, 65_536),
      )
      const { api, context } = faultProgram({ folder, seed: 1 })
      const replies = [
        await api.accounts.status({}),
        await api.accounts.locate({ path: folder }),
        await api.accounts.unlock({ login, password }),
        await api.accounts.unlock({ login: '__proto__', password }),
        await api.accounts.unlockWithRecoveryKey({
          recoveryKey: `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
        }),
      ]
      context.vault.lock()
      return [...replies.map(told), await command('vault', 'info', '--vault', folder)]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  async log({ file, name }) {
    const expected = wholeLogs.includes(name) ? whole : damaged
    const answers: string[] = []
    for (const command of [
      ['verify-audit', file],
      ['verify-audit', file, '--json'],
    ]) {
      const answer = await commandAsTyped(...command)
      const said = terminal.join('\n')
      const right = [expected, notAFile].some(sign => sign.test(`${answer.slice(-1)} ${said}`))
      answers.push(answer, ...(right && said.length < longestAnswer ? [] : [`unexpected: ${said}`]))
    }
    return answers
  },
}

/** The exit code, and how what was said begins. */
const whole = /^0 (?:The log is whole: \d+ events|\{\s+"ok": true)/
const damaged =
  /^1 (?:The log is not as it was saved\.\n[A-Z]|\{\s+"ok": false.*"problem": "[a-z-]+")/s
const notAFile = /^2 .*(?:no such file|is not a file)$/
/** Nothing of a hostile file belongs on the terminal. */
const longestAnswer = 2000

function say(message: HostileSaid): void {
  process.send?.(message)
}

async function run(raw: unknown): Promise<void> {
  const given = hostileOrder.parse(raw)
  const started = performance.now()
  const answers = await feeds[given.kind](given)
  const incidents = current?.program.incidents.splice(0) ?? []
  const spilt = existsSync('/tmp/kaiji-intruder')
  say({
    kind: 'fed',
    ms: performance.now() - started,
    answers: [...answers, ...(spilt ? ['written outside'] : [])],
    problem: incidents
      .map(cause => (cause instanceof Error ? (cause.stack ?? '') : '?'))
      .join('\n'),
    megabytes: process.resourceUsage().maxRSS / 1024,
  })
}

process.on('message', message => {
  run(message).catch((cause: unknown) => {
    const problem = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    say({
      kind: 'fed',
      ms: 0,
      answers: [],
      problem,
      megabytes: process.resourceUsage().maxRSS / 1024,
    })
  })
})
say({ kind: 'loaded' })
