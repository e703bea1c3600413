// A child of the kill tests: does what it is ordered, says what has been acknowledged, and is killed.
import { join } from 'node:path'
import { seeded } from '@tests/faults/amount'
import { dumpOf, type Dump } from '@tests/faults/dump'
import { order, type Said } from '@tests/faults/messages'
import { faultProgram, founder, login, password, valueOf } from '@tests/faults/program'
import { dumpFolder } from '@tests/faults/vault-checks'
import { bringCasesBack, changeAccounts, destroyWhatIsDue } from './decisions'
import { fillSettings, officerAtWork } from './officer'
import type { z } from 'zod'

type Given = z.output<typeof order>
type Program = ReturnType<typeof faultProgram>
type Told = { readonly name: string; readonly path?: string }
type Steps = AsyncGenerator<Told, void>

function say(message: Said): void {
  process.send?.(message)
}

const tasks: Readonly<Record<Given['task'], (program: Program, given: Given) => Steps>> = {
  async *create({ api }, { folder }) {
    valueOf(await api.accounts.create({ path: folder, ...founder }))
    yield { name: 'accounts.create' }
  },
  async *open(program) {
    yield* unlocked(program)
    valueOf(await program.api.accounts.lock({}))
    yield { name: 'accounts.lock' }
  },
  async *work(program, { seed }) {
    yield* unlocked(program)
    for await (const name of officerAtWork(program, seeded(seed))) yield { name }
  },
  async *backup(program) {
    yield* unlocked(program)
    for (let number = 0; number < 3; number += 1) {
      program.tick()
      await fillSettings(program)
      const { path } = valueOf(await program.api.backup.make({}))
      yield { name: 'backup.make', path }
    }
  },
  async *restore(program, { file = '' }) {
    yield* unlocked(program)
    program.answerDialog(file)
    valueOf(await program.api.backup.chooseFile({}))
    valueOf(await program.api.backup.restore({ path: file }))
    yield { name: 'backup.restore' }
  },
  async *migrate(program) {
    yield* unlocked(program)
  },
  async *rotate(program) {
    yield* unlocked(program)
    for (let number = 0; number < 2; number += 1) {
      program.tick()
      valueOf(await program.api.accounts.exchangeKey({}))
      yield { name: 'accounts.exchangeKey' }
    }
  },
  async *destroy(program) {
    yield* unlocked(program)
    for await (const name of destroyWhatIsDue(program)) yield { name }
  },
  async *'bring-back'(program, { file = '', cases }) {
    yield* unlocked(program)
    for await (const name of bringCasesBack(program, { file, cases })) yield { name }
  },
  async *accounts(program) {
    yield* unlocked(program)
    for await (const name of changeAccounts(program)) yield { name }
  },
}

async function* unlocked({ api, tick }: Program): Steps {
  valueOf(await api.accounts.unlock({ login, password }))
  yield { name: 'accounts.unlock' }
  tick()
}

/** What is in the vault; a locked one is read from a copy of its files. */
async function inVault({ context }: Program, folder: string, at: number): Promise<Dump> {
  const current = context.vault.current()
  return current ? dumpOf(current.db) : dumpFolder(folder, `${folder}-at-${at}`, 'db/migrations')
}

async function run(given: Given): Promise<void> {
  const program = faultProgram({
    folder: given.folder,
    seed: given.seed,
    migrationsFolder: given.task === 'migrate' ? given.file : undefined,
    pdfWorker: join(import.meta.dirname, 'pdf-worker.js'),
    vaultThread: join(import.meta.dirname, 'vault-thread.js'),
  })
  const started = performance.now()
  let at = 0
  for await (const told of tasks[given.task](program, given)) {
    const dump = given.reference ? { dump: await inVault(program, given.folder, at) } : {}
    say({ kind: 'step', at, ms: performance.now() - started, ...told, ...dump })
    at += 1
  }
  say({ kind: 'done', ms: performance.now() - started })
}

process.on('message', message => {
  run(order.parse(message)).catch((cause: unknown) => {
    say({ kind: 'problem', text: cause instanceof Error ? (cause.stack ?? '') : String(cause) })
  })
})
say({ kind: 'loaded' })
