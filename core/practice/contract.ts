import { z } from 'zod'
import { language } from '@core/bilingual'
import type { CaseId } from '@core/ids'
import { anytime, command, output, query } from '@core/ipc/endpoint'
import type { Instant } from '@core/time/calendar-date'

/** A vault of samples, apart from every real one; at most one on a machine. */
export type PracticeState = {
  readonly madeAt: Instant
  /** Where it lies, with the backups made in it. */
  readonly folder: string
  /** What is in it now; null while it is not open. */
  readonly holds: {
    readonly cases: number
    readonly letters: number
    readonly documents: number
    /** The case that the guided tour works on; null where it is gone. */
    readonly guided: CaseId | null
  } | null
}

/** The practice vault could not be removed whole: something else has one of its files open. */
export type PracticeError =
  | { readonly code: 'practice/not-removed'; readonly path: string }
  /** It cannot be opened any more, such as after its password was changed. */
  | { readonly code: 'practice/cannot-continue' }
  /** This program has no place for one. */
  | { readonly code: 'practice/not-here' }

const nothing = z.object({})

export const practiceContract = {
  /** The practice vault of this machine; null where there is none. */
  state: anytime(query(nothing, output<PracticeState | null>())),
  /** Makes a practice vault in the place of any other and opens it; a vault that is open is locked. */
  begin: anytime(command(z.object({ language }), output<null>())),
  /** Opens the one that is there; nobody needs to know its password. */
  resume: anytime(command(nothing, output<null>())),
  /** Throws it away with all that was made in it; nothing else is touched. */
  end: anytime(command(nothing, output<null>())),
}
