import { z } from 'zod'
import { language } from '@core/bilingual'
import { shortText } from '@core/cases/case'
import { command, needs, output, query } from '@core/ipc/endpoint'
import { release } from '@core/taking-out/release'
import { calendarDate, type Instant } from '@core/time/calendar-date'
import type { EventDetail, EventKind } from './event'
import { eventGroups } from './event-group'

const period = { from: calendarDate.nullable(), to: calendarDate.nullable() }

/** What of the log is looked at. Days are those of this computer's calendar, both included. */
export const logFilter = z.object({
  actor: z.string().max(64).nullable(),
  group: z.enum(eventGroups).nullable(),
  caseNumber: shortText.nullable(),
  ...period,
})
export type LogFilter = Readonly<z.infer<typeof logFilter>>

export const everything: LogFilter = {
  actor: null,
  group: null,
  caseNumber: null,
  from: null,
  to: null,
}

export type LogEntry = {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly caseId: string | null
  /** Null for an entry that was altered beyond reading. */
  readonly kind: EventKind | null
  readonly detail: EventDetail
  readonly reason: string | null
}

/** What the ids in some entries stand for now. What is gone has no name any more. */
export type LogNames = {
  readonly cases: Readonly<
    Record<
      string,
      {
        readonly number: string
        /** The law it is worked under; null for a case that was destroyed. */
        readonly law: { readonly regime: string; readonly variant: string | null } | null
      }
    >
  >
  /** With the case that each is in now: in the log of another it has no name. */
  readonly documents: Readonly<
    Record<string, { readonly name: string; readonly caseId: string | null }>
  >
  readonly items: Readonly<Record<string, string>>
}

export type LogPage = {
  /** Newest first. */
  readonly entries: readonly LogEntry[]
  /** What to ask the next page with; null where there is none. */
  readonly next: number | null
  readonly names: LogNames
}

/** What the log would lose and keep, for somebody to decide. */
export type LogCutProposal = {
  /** Number of the last entry that would go; how many would. */
  readonly upTo: number
  readonly events: number
  /** Everything that goes was recorded before this. */
  readonly before: Instant
  /** Number of the open or held case that keeps the rest, where one does. */
  readonly heldBy: string | null
}

export type LogSummary = {
  readonly events: number
  readonly first: { readonly seq: number; readonly at: Instant } | null
  readonly cut: { readonly upTo: number; readonly before: Instant | null } | null
  readonly keepYears: number | null
  readonly proposal: LogCutProposal | null
  /** Logins that appear in the log. */
  readonly actors: readonly string[]
}

export type LogCheck = {
  readonly ok: boolean
  readonly events: number
  readonly firstBad: number | null
  readonly first: { readonly seq: number; readonly at: Instant } | null
  readonly head: string
  readonly cut: { readonly upTo: number; readonly before: Instant | null } | null
  /** Whether vault.json says the same; null where it could not be read or the walk ended before. */
  readonly checkpoint: boolean | null
  readonly backups: {
    readonly agree: number
    /** Of a state that a restore replaced, or from before the cut: they prove nothing here. */
    readonly replaced: number
    readonly cut: number
    /** File names of those that contradict the log. */
    readonly differ: readonly string[]
  }
}

const range = z.object(period)

export const logContract = {
  summary: needs('log/view', query(z.object({}), output<LogSummary>())),
  page: needs(
    'log/view',
    query(
      z.object({ filter: logFilter, before: z.int().positive().nullable() }),
      output<LogPage>(),
    ),
  ),
  verify: needs('log/view', command(z.object({}), output<LogCheck>())),
  /** The whole chain of a period, so that it can be checked without the vault; null when cancelled. */
  exportLines: needs(
    'log/export',
    command(z.object({ range, release }), output<{ path: string; events: number } | null>()),
  ),
  /** What is on view, to be read and printed; null when cancelled. */
  exportPdf: needs(
    'log/export',
    command(
      z.object({ filter: logFilter, language, release }),
      output<{ path: string; events: number } | null>(),
    ),
  ),
  /** Removes what was proposed, up to the number that was shown. */
  cut: needs(
    'policy/change',
    command(z.object({ upTo: z.int().positive() }), output<{ readonly events: number }>()),
  ),
  /**
   * Somebody searched: how many cases were found (null where they left before these were counted),
   * never the words. A query, because nothing on screen changes by it.
   */
  searched: query(
    z.object({
      place: z.enum(['finder', 'cases', 'register', 'search', 'command']),
      hits: z.int().nonnegative().nullable(),
    }),
    output<null>(),
  ),
}
