import type { AppError } from '@core/errors'
import type { Result } from '@core/result'

export type Lines = readonly (readonly string[])[]

/** A table of any length, of which only some rows are in memory. */
export type TableSource = {
  readonly head: readonly string[]
  /** The rows that come next; null at the end. A problem ends the file. */
  readonly next: () => Promise<Result<Lines | null, AppError>>
}
