import { z } from 'zod'
import { longText } from '@core/cases/case'
import { caseId, type CaseId } from '@core/ids'
import type { KeyKind } from '@core/imports/same-person'
import { command, output, query } from '@core/ipc/endpoint'
import type { CalendarDate, Instant } from '@core/time/calendar-date'

/** Another case, as a line beside this one. */
export type OtherCase = {
  readonly caseId: CaseId
  readonly number: string
  readonly name: string
  readonly receivedOn: CalendarDate
  readonly regime: string
  readonly variant: string | null
  readonly types: readonly string[]
  readonly closedOn: CalendarDate | null
  readonly closeReason: string | null
}

export type PersonView = {
  /** May be of the same person; nobody has said so. */
  readonly suggested: readonly (OtherCase & { readonly same: readonly KeyKind[] })[]
  /** Somebody has said that they are. */
  readonly linked: readonly (OtherCase & {
    readonly at: Instant
    readonly actor: string
    readonly reason: string
  })[]
  /** Of the linked cases, how many asked for one of this case's rights on or before its day. */
  readonly earlierOfSameRight: number
}

/** A request of another case that reached us on or before the day of this one. */
export type EarlierRequest = {
  readonly caseId: CaseId
  readonly number: string
  readonly receivedOn: CalendarDate
  readonly type: string
  readonly regime: string
  readonly variant: string | null
  /** An outcome, why its case ended without one, or `open`. */
  readonly result: string
  /** Somebody has said that it is of the same person. */
  readonly linked: boolean
}

/** Cases of one person: suggested by what they have in common, linked only by somebody's decision. */
export const personsContract = {
  ofCase: query(z.object({ caseId }), output<PersonView>()),
  /** What the person asked for before, also in cases that only may be of the same one; newest first. */
  earlier: query(z.object({ caseId }), output<readonly EarlierRequest[]>()),
  link: command(z.object({ caseId, otherId: caseId, reason: longText }), output<null>()),
  unlink: command(z.object({ caseId, otherId: caseId, reason: longText }), output<null>()),
}
