import type { AppError } from '@core/errors'
import type { Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'

/** Who practises, as the practice vault knows them. */
export type Beginner = { readonly organisation: string; readonly name: string }

/** The one practice vault of a machine, in a place of its own. Implemented by electron/services/vault/practice. */
export type PracticePort = {
  /** One that can be gone on with, open or not. */
  readonly kept: () => { readonly folder: string; readonly madeAt: Instant } | undefined
  readonly isOpen: () => boolean
  /**
   * Makes one in the place of any other and opens it; a vault that is open is locked. It is not
   * offered again before `keep`, so that one whose making was interrupted is made anew.
   */
  readonly make: (beginner: Beginner) => Promise<Result<null, AppError>>
  /** All is in it. */
  readonly keep: () => void
  readonly resume: () => Promise<Result<null, AppError>>
  /** Locks it where it is open, and removes its folder with everything in it. */
  readonly throwAway: () => Result<null, AppError>
}
