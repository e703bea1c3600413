import { constants } from 'node:os'

/** A problem the person at the terminal can solve: shown as one sentence, without a stack. */
export class SetupProblem extends Error {}

/** A signal ended the work: `code` is what the process exits with. */
export class Interrupted extends Error {
  constructor(signal) {
    super(`Stopped by ${signal}`)
    this.code = 128 + constants.signals[signal]
  }
}

/** Says on stderr what is being done, in one line. */
export function say(text) {
  process.stderr.write(`[setup] ${text}\n`)
}
