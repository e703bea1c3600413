import { parentPort } from 'node:worker_threads'
import { doJob } from './jobs'
import { problemOf, type Answer, type Order } from './message'

// One order, one answer: with nothing left to listen to, the thread ends by itself.
parentPort?.once('message', (order: Order) => {
  void answerTo(order).then(answer => parentPort?.postMessage(answer))
})

async function answerTo({ name, input }: Order): Promise<Answer> {
  try {
    return { value: await doJob(name, input) }
  } catch (cause) {
    return { problem: problemOf(cause) }
  }
}
