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

/** Cases of one person: suggested by what they have in common, linked only by somebody's decision. */
export const personsContract = {
  ofCase: query(z.object({ caseId }), output<PersonView>()),
  link: command(z.object({ caseId, otherId: caseId, reason: longText }), output<null>()),
  unlink: command(z.object({ caseId, otherId: caseId, reason: longText }), output<null>()),
}
