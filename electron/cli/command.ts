import type { Instant } from '@core/time/calendar-date'

/** The command line was used wrongly: exit code 2 and a sentence that says what to change. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** What a command has to do with the world around it. */
export type Terminal = {
  readonly out: (text: string) => void
  /** For messages: never part of the answer. */
  readonly err: (text: string) => void
  readonly now: () => Instant
  readonly newId: () => string
  /** log2 of scrypt's cost for new passwords; left out, age's own default. */
  readonly scryptWorkFactor?: number
}

/** 0: done. 1: the thing asked about does not hold. */
export type ExitCode = 0 | 1 | 2

export type Answer = {
  readonly code: 0 | 1
  /** What `--json` prints. */
  readonly json: unknown
  /** The same for people. */
  readonly text: string
}

export type Command = (args: readonly string[], terminal: Terminal) => Answer | Promise<Answer>
