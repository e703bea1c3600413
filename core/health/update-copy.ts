import type { Instant } from '@core/time/calendar-date'

/** A copy of the vault that an update of the program has put beside it. */
export type UpdateCopy = {
  /** The folder's own name, which is all that a page may say of it. */
  readonly name: string
  readonly path: string
  readonly madeAt: Instant
  readonly bytes: number
  /** What was destroyed in the vault since; the copy still holds it. */
  readonly destroyedSince: number
}

export type UpdateCopyError =
  | { readonly code: 'health/copy-not-there' }
  /** The system refuses; `path` is where it lies. */
  | { readonly code: 'health/copy-not-removed'; readonly path: string }
