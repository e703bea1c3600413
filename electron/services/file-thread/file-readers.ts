import { Worker } from 'node:worker_threads'
import type { TableRow } from '@core/imports/row'
import { err, ok } from '@core/result'
import type { MailPort, TablesPort } from '@main/handlers/context'
import { isWorkbook } from '../tables/workbook-mark'
import { errorOf } from '../vault-thread/message'
import type { FileAnswer, FileAnswered, FileOrder, MailRead, TableRead } from './jobs'

/** Bytes of a file that is read faster than a thread is asked. */
const small = 256 * 1024
/** Milliseconds without work after which the thread and its memory are given back. */
const rest = 20_000
/** What a file may cost: milliseconds, and megabytes. One that takes more was made to exhaust the program. */
const limits = { time: 180_000, memory: 2048 } as const

export type FileReaders = { readonly mail: MailPort; readonly tables: TablesPort }

/**
 * Reads mails and tables that somebody brings in: large ones one after another in a thread of its own,
 * so that the window goes on answering. Without a thread's program they are read here, by what is only
 * loaded then.
 */
export function createFileReaders(program: string | undefined): FileReaders {
  const ask = program === undefined ? undefined : createFileThread(program)
  const isHere = (bytes: Uint8Array): boolean => bytes.length < small
  return {
    mail: {
      async parse(bytes) {
        if (!ask || isHere(bytes)) return (await import('../mail/mail-reader')).parseMail(bytes)
        const answer = await ask(id => ({ id, read: 'mail', bytes: copyOf(bytes) }))
        return answer && 'mail' in answer ? answer.mail : brokenMail
      },
    },
    tables: {
      async read(bytes, choice) {
        if (!ask || isHere(bytes)) {
          return (await import('../tables/read-table')).readTable(bytes, choice)
        }
        const rows: TableRow[] = []
        const answer = await ask(
          id => ({ id, read: 'table', choice, bytes: copyOf(bytes) }),
          more => rows.push(...more),
        )
        if (!answer || !('table' in answer)) return brokenTable(bytes)
        return answer.table.ok ? ok({ ...answer.table.value, rows }) : answer.table
      },
    },
  }
}

/** The thread takes it over; a piece of a larger file would take all of that along. */
const copyOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

const brokenMail: MailRead = err({ code: 'mail/not-a-mail' })
const brokenTable = (bytes: Uint8Array): TableRead =>
  err({ code: isWorkbook(bytes) ? 'import/workbook-unreadable' : 'import/unknown-file' })

type Order = (id: number) => FileOrder
type TakeRows = (rows: readonly TableRow[]) => void
/** Undefined where the file took too long or too much. */
type Ask = (order: Order, onRows?: TakeRows) => Promise<FileAnswered | undefined>

function createFileThread(program: string): Ask {
  let turn: Promise<unknown> = Promise.resolve()
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let count = 0

  const read: Ask = async (order, onRows = () => undefined) => {
    clearTimeout(idle)
    thread ??= start(program)
    const answer = await answerOf(thread, order(++count), onRows)
    const stop = () => {
      void thread?.terminate()
      thread = undefined
    }
    if (answer) idle = setTimeout(stop, rest).unref()
    else stop()
    if (answer && 'problem' in answer) throw errorOf(answer.problem)
    return answer
  }

  return (order, onRows) => {
    const mine = turn.then(() => read(order, onRows))
    turn = mine.catch(() => undefined)
    return mine
  }
}

function start(program: string): Worker {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } })
  // An error between two files has nobody to tell; the next question finds the thread gone.
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}

function answerOf(
  worker: Worker,
  order: FileOrder,
  onRows: TakeRows,
): Promise<FileAnswered | undefined> {
  return new Promise((resolve, reject) => {
    const answered = (answer: FileAnswer) => {
      if (answer.id !== order.id) return
      if ('rows' in answer) onRows(answer.rows)
      else settle(() => resolve(answer))
    }
    const failed = (cause: Error) =>
      settle(() => (isExhausted(cause) ? resolve(undefined) : reject(cause)))
    const exited = () => settle(() => resolve(undefined))
    const timer = setTimeout(exited, limits.time)
    const settle = (end: () => void) => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', exited)
      worker.unref()
      end()
    }
    worker.on('message', answered).on('error', failed).on('exit', exited)
    worker.ref()
    worker.postMessage(order, [order.bytes.buffer as ArrayBuffer])
  })
}

const isExhausted = (cause: Error): boolean =>
  'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
