import type { CaseId } from '@core/ids'
import type { CalendarDate } from '@core/time/calendar-date'
import type { Stage } from './stage'

/** The one next step of a case; `nextStep.<code>` is its words. */
export type NextStep =
  | 'confirm-identity'
  | 'confirm-authority'
  | 'wait-for-reply'
  | 'remind'
  | 'end-procedure'
  | 'list-items'
  | 'investigate'
  | 'decide'
  | 'review'
  | 'state-particulars'
  | 'write-answer'
  | 'issue-answer'
  | 'send-answer'
  | 'close'
  | 'none'

export type CaseRow = {
  readonly id: CaseId
  readonly number: string
  readonly name: string
  /** What is asked for, in the order of the requests. */
  readonly types: readonly string[]
  readonly regime: string
  readonly variant: string | null
  readonly receivedOn: CalendarDate
  readonly stage: Stage
  readonly next: NextStep
  /** The date the case leads with, and the rule it comes from; null once closed. */
  readonly due: { readonly rule: string; readonly date: CalendarDate } | null
  readonly closedOn: CalendarDate | null
  /** Login of the account in charge; empty where nobody is. */
  readonly assignee: string
  /** Ids of the organisation's own labels. */
  readonly labels: readonly string[]
  /** Something of the case cannot be read, so this line may be wrong. */
  readonly partUnreadable?: true
}
