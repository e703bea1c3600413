import type { AppError } from '@core/errors'

/** Carries an expected error through react-query, which knows only thrown ones. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly problem: AppError

  constructor(problem: AppError) {
    super(problem.code)
    this.problem = problem
  }
}

/** The expected error behind a failed query or command. */
export const problemOf = (error: unknown): AppError =>
  error instanceof Failure ? error.problem : { code: 'unexpected', incident: '-' }
