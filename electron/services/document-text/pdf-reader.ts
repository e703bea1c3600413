import { Worker } from 'node:worker_threads'
import type { DocumentText, TextGap } from '@core/document-text/text-gap'
import type { Limits } from './limits'
import type { PdfAnswer, PdfData, PdfJob } from './pdf-job'

export type PdfFiles = PdfData & {
  /** Path of the program that the thread runs. */
  readonly worker: string
}

export type PdfReader = (bytes: Uint8Array) => Promise<DocumentText>

/** Milliseconds without work after which the thread and its memory are given back. */
const rest = 20_000

/**
 * Reads PDF files one after another in a thread of its own, so that nothing else waits. A file that
 * takes too long or too much ends the thread; the next file starts a new one.
 */
export function createPdfReader(files: PdfFiles, limits: Limits): PdfReader {
  let turn: Promise<unknown> = Promise.resolve()
  let thread: Thread | undefined
  let idle: NodeJS.Timeout | undefined
  let count = 0

  const read: PdfReader = async bytes => {
    clearTimeout(idle)
    thread ??= startThread(files, limits)
    const { pages, characters, time } = limits
    // A copy, because the thread takes it over.
    const job: PdfJob = { id: ++count, bytes: new Uint8Array(bytes), pages, characters }
    const answer = await thread.ask(job, time)
    if (answer.stopped) thread = undefined
    idle = setTimeout(() => {
      thread?.stop()
      thread = undefined
    }, rest).unref()
    return answer.read
  }

  return bytes => {
    const mine = turn.then(() => read(bytes))
    turn = mine.catch(() => undefined)
    return mine
  }
}

type Asked = { readonly read: DocumentText; readonly stopped: boolean }
type Thread = {
  readonly ask: (job: PdfJob, time: number) => Promise<Asked>
  readonly stop: () => void
}

function startThread({ worker: path, ...data }: PdfFiles, { memory }: Limits): Thread {
  const worker = new Worker(path, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // The library warns on the console; nobody reads it there.
    stdout: true,
    stderr: true,
  })
  worker.stdout.resume()
  worker.stderr.resume()
  // An error between two files has nobody to tell; the next question finds the thread gone.
  worker.on('error', () => undefined)
  worker.unref()
  const stop = () => void worker.terminate()
  return { ask: (job, time) => ask(worker, job, time), stop }
}

function ask(worker: Worker, job: PdfJob, time: number): Promise<Asked> {
  return new Promise(resolve => {
    const answered = ({ id, read }: PdfAnswer) => {
      if (id === job.id) settle({ read, stopped: false })
    }
    const stopped = (gap: TextGap) => {
      void worker.terminate()
      settle({ read: { text: '', gap }, stopped: true })
    }
    const failed = (cause: Error) =>
      stopped(
        'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged',
      )
    const exited = () => stopped('damaged')
    const timer = setTimeout(() => stopped('too-slow'), time)
    const settle = (asked: Asked) => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', exited)
      worker.unref()
      resolve(asked)
    }
    worker.on('message', answered).on('error', failed).on('exit', exited)
    worker.ref()
    worker.postMessage(job, [job.bytes.buffer as ArrayBuffer])
  })
}
