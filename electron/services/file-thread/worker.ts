import { parentPort } from 'node:worker_threads'
import { problemOf } from '../vault-thread/message'
import { readFile, type FileAnswer, type FileOrder } from './jobs'

const tell = (answer: FileAnswer): void => parentPort?.postMessage(answer)

parentPort?.on('message', (order: FileOrder) => {
  readFile(order, tell).then(tell, (cause: unknown) =>
    tell({ id: order.id, problem: problemOf(cause) }),
  )
})
