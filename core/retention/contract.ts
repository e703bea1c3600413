import { z } from 'zod'
import type { RegimeRef } from '@core/regimes/index'
import { longText, shortText } from '@core/cases/case'
import { caseId, documentId, type CaseId } from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import { calendarDate, type CalendarDate } from '@core/time/calendar-date'
import type { Destruction } from './destruction'
import type { Due } from './due'
import { holdId, type LegalHold } from './hold'
import type { OlderBackups } from './older-backups'
import { appliesTo } from './period-rules'
import { retentionPolicy } from './retention-policy'

/** A document of a case, or the whole case. */
export const chosenThing = z.object({ caseId, documentId: documentId.nullable() })
export type ChosenThing = Readonly<z.infer<typeof chosenThing>>
const chosen = z.array(chosenThing).min(1).max(1000)

/** Something that is due or soon will be, with what a person recognises it by. */
export type DueRow = Due &
  RegimeRef & {
    readonly number: string
    readonly name: string
    readonly closedOn: CalendarDate | null
    /** Null for a case. */
    readonly documentName: string | null
    readonly today: CalendarDate
  }

export type HoldRow = LegalHold & { readonly number: string; readonly name: string }

export type RetentionOverview = {
  readonly due: readonly DueRow[]
  /** Within the next thirty days. */
  readonly soon: readonly DueRow[]
  /** Due or soon, but for a hold. */
  readonly held: readonly DueRow[]
  /** Every hold that stands. */
  readonly holds: readonly HoldRow[]
  /** Something was destroyed, and its place in the file has not been overwritten yet. */
  readonly unfinished: boolean
}

/** What would go, before it goes. */
export type Weight = {
  readonly cases: number
  readonly documents: number
  readonly letters: number
  readonly bytes: number
  readonly backups: readonly OlderBackups[]
}

/** How many would be due, or soon, with other periods. */
export type Foreseen = {
  readonly due: number
  readonly soon: number
  readonly dueNow: number
  readonly soonNow: number
}

const changedPeriods = z.object({ periods: retentionPolicy, to: appliesTo.default('all') })

export const retentionContract = {
  overview: query(z.object({}), output<RetentionOverview>()),
  /** What was destroyed or kept longer, newest first. */
  done: query(
    z.object({ number: shortText, decision: z.enum(['destroyed', 'kept', 'all']) }),
    output<readonly Destruction[]>(),
  ),
  /** Every hold there ever was on a case, newest first, and the days of what is in it. */
  ofCase: query(
    z.object({ caseId }),
    output<{ readonly holds: readonly LegalHold[]; readonly due: readonly Due[] }>(),
  ),
  /** The cases under a hold. */
  heldCases: query(z.object({}), output<readonly CaseId[]>()),
  setHold: needs(
    'retention/decide',
    command(z.object({ caseId, reason: longText }), output<null>()),
  ),
  liftHold: needs(
    'retention/decide',
    command(z.object({ caseId, holdId, reason: longText }), output<null>()),
  ),
  weigh: query(z.object({ chosen }), output<Weight>()),
  keep: needs(
    'retention/decide',
    command(z.object({ chosen, until: calendarDate, reason: longText }), output<null>()),
  ),
  /** Cannot be undone. `unfinished`: gone from the records, but not yet overwritten everywhere. */
  destroy: needs(
    'retention/decide',
    command(
      z.object({ chosen, reason: longText }),
      output<{
        readonly cases: number
        readonly documents: number
        readonly unfinished: boolean
      }>(),
    ),
  ),
  /** Overwrites what an earlier destruction could not. True when it is done. */
  finish: needs('retention/decide', command(z.object({}), output<boolean>())),
  foresee: query(changedPeriods, output<Foreseen>()),
  changePeriods: needs('policy/change', command(changedPeriods, output<null>())),
}
