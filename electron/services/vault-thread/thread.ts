import { Worker } from 'node:worker_threads'
import { doJob, type Input, type JobName, type Output } from './jobs'
import { errorOf, type Answer } from './message'

/**
 * Does a job in a thread of its own, which ends with it, so that the window goes on answering
 * meanwhile. Without a thread's program it is done here. Throws what the job threw, with its code.
 */
export async function inThread<N extends JobName>(
  program: string | undefined,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  if (program === undefined) return doJob(name, input)
  const answer = await ask(program, { name, input })
  if ('problem' in answer) throw errorOf(answer.problem)
  // The thread did the job of this name.
  return answer.value as Output<N>
}

/** Settles when the thread has ended: by then it has closed its files, and its memory is given back. */
function ask(program: string, order: { readonly name: JobName; readonly input: unknown }) {
  return new Promise<Answer>((resolve, reject) => {
    const worker = new Worker(program)
    let answer: Answer | undefined
    worker.once('message', (said: Answer) => (answer = said))
    worker.once('error', reject)
    worker.once('exit', code => {
      if (answer) resolve(answer)
      else reject(new Error(`The thread ended without an answer (${code})`))
    })
    worker.postMessage(order)
  })
}
