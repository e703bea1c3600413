import type { AppError } from './errors'
import type { Result } from './result'

/** Carries an expected problem through code that knows only thrown ones, to the one place that reports it. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly problem: AppError

  constructor(problem: AppError) {
    super(problem.code)
    this.problem = problem
  }
}

/** The value of a result; throws its problem as a `Failure`. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Failure(result.error)
  return result.value
}
