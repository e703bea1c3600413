import { backUp } from '../backup/back-up'
import { copyVault } from '../backup/copy-database'
import { inspectBackup, inspectContent, inspectPages, marksOf } from '../backup/inspect'
import { readBackup } from '../backup/read-archive'
import { examineIndex, examineVault } from '../vault/examine-vault'
import { verifyVault } from '../vault/verify-vault'

/**
 * Work that reads a whole database or backup. Each takes one piece of plain data and answers another,
 * so that it can be done in a thread of its own; expected problems are in the answer.
 */
export const jobs = {
  backUp,
  copyVault,
  inspectPages,
  inspectContent,
  inspectBackup,
  marksOf,
  readBackup,
  verifyVault,
  examineVault,
  examineIndex,
} as const

export type JobName = keyof typeof jobs
export type Input<N extends JobName> = Parameters<(typeof jobs)[N]>[0]
export type Output<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>

export function doJob<N extends JobName>(name: N, input: Input<N>): Output<N> | Promise<Output<N>> {
  // The table's own types say what each takes and answers; TypeScript does not follow them by name.
  const work = jobs[name] as unknown as (input: Input<N>) => Output<N> | Promise<Output<N>>
  return work(input)
}
