import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { said, type Order, type Step } from './messages'

export type Ended = {
  /** Everything that was acknowledged before it ended. */
  readonly steps: readonly Step[]
  readonly done: boolean
  readonly ms: number
}

export type Child = {
  /** Gives the order; resolves when the child has ended, killed after `killAfterMs` or by itself. */
  readonly run: (order: Order, killAfterMs?: number) => Promise<Ended>
  /**
   * Gives the order and stops the process at each of these moments (milliseconds), to look at what
   * has been acknowledged by then; then lets it go on.
   */
  readonly watch: (
    order: Order,
    moments: readonly number[],
    look: (acknowledged: number) => void,
  ) => Promise<void>
  readonly end: () => void
  readonly pid: number | undefined
}

/** A process with the program in it, loaded and waiting for its order. */
export async function newChild(): Promise<Child> {
  const program = join(process.env['KAIJI_FAULT_BUNDLE'] ?? '', 'main.js')
  const env = { ...process.env, NODE_COMPILE_CACHE: process.env['KAIJI_FAULT_BUNDLE'] }
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env })
  const ended = endOf(child)
  await firstMessage(child)
  return {
    run: async (order, killAfterMs) => {
      const heard = listen(child)
      child.send(order)
      if (killAfterMs !== undefined) {
        await Promise.race([pause(killAfterMs), heard.finished])
        child.kill('SIGKILL')
      } else {
        await Promise.race([heard.finished, ended])
        child.kill('SIGKILL')
      }
      await ended
      return heard.result()
    },
    watch: async (order, moments, look) => {
      const heard = listen(child)
      child.send(order)
      let now = 0
      for (const moment of [...moments].sort((a, b) => a - b)) {
        await pause(moment - now)
        now = moment
        child.kill('SIGSTOP')
        // What it had said before it was stopped is still on its way.
        await pause(20)
        look(heard.acknowledged())
        child.kill('SIGCONT')
      }
      await Promise.race([heard.finished, ended])
      child.kill('SIGKILL')
      await ended
      heard.result()
    },
    end: () => child.kill('SIGKILL'),
    pid: child.pid,
  }
}

/** Both: the process is gone, and everything that it said has been heard. */
const endOf = (child: ChildProcess): Promise<unknown> =>
  Promise.all([
    new Promise(gone => child.once('exit', gone)),
    new Promise(heard => child.once('disconnect', heard)),
  ])

const firstMessage = (child: ChildProcess): Promise<void> =>
  new Promise((loaded, failed) => {
    const onExit = () => {
      failed(new Error('The child ended before it was loaded'))
    }
    child.once('exit', onExit)
    child.once('message', () => {
      child.off('exit', onExit)
      loaded()
    })
  })

function listen(child: ChildProcess) {
  const steps: Step[] = []
  let doneAfter: number | undefined
  let problem: string | undefined
  const finished = new Promise<void>(end => {
    child.on('message', raw => {
      const message = said.parse(raw)
      if (message.kind === 'step') steps.push(message)
      if (message.kind === 'done') doneAfter = message.ms
      if (message.kind === 'problem') problem = message.text
      if (message.kind === 'done' || message.kind === 'problem') end()
    })
  })
  const result = (): Ended => {
    if (problem !== undefined) throw new Error(`The child could not do its work: ${problem}`)
    return { steps, done: doneAfter !== undefined, ms: doneAfter ?? steps.at(-1)?.ms ?? 0 }
  }
  return { finished, result, acknowledged: () => steps.length }
}
