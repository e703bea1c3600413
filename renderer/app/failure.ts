import type { AppError } from '@core/errors'
import { Failure } from '@core/failure'

/** The expected error behind a failed query or command. */
export const problemOf = (error: unknown): AppError =>
  error instanceof Failure ? error.problem : { code: 'unexpected', incident: '-' }
