import type { AuditEvent } from '@core/audit/event'
import type { Answer, Review } from '@core/checklist/answers'
import type { Evidence, IdentityCheck } from '@core/identity/identity'
import type { Pause } from '@core/deadlines/pauses'
import type { Item } from '@core/items/item'
import type { LetterRecord } from '@core/letters/letter'
import type { Extension } from '@core/requests/extension'
import type { ParticularValue } from '@core/requests/particular-value'
import type { SystemSearch } from '@core/systems/system-search'
import type { CaseDocument, KaijiCase, Party, Request } from './case'

/** A case with everything in it, as the paper file would hold it. All facts, nothing derived. */
export type CaseFile = {
  readonly case: KaijiCase
  readonly parties: readonly Party[]
  readonly documents: readonly CaseDocument[]
  /** Documents that were in the case by mistake. They go when it goes; only that they are there is shown. */
  readonly takenOut: readonly CaseDocument[]
  readonly checks: readonly IdentityCheck[]
  readonly evidence: readonly Evidence[]
  /** Which systems were searched for what we hold, in the order in which they were marked. */
  readonly searches: readonly SystemSearch[]
  readonly requests: readonly RequestFile[]
  readonly letters: readonly LetterRecord[]
  /** Ids of the organisation's own labels, sorted. */
  readonly labels: readonly string[]
}

export type RequestFile = {
  readonly request: Request
  readonly items: readonly Item[]
  readonly answers: readonly Answer[]
  readonly reviews: readonly Review[]
  readonly particulars: readonly ParticularValue[]
  readonly pauses: readonly Pause[]
  /** Null while the ordinary period holds. */
  readonly extension: Extension | null
}

export type CaseHistory = readonly AuditEvent[]

export const principalOf = (file: CaseFile): Party | undefined =>
  file.parties.find(party => party.role === 'principal')

export const agentOf = (file: CaseFile): Party | undefined =>
  file.parties.find(party => party.role === 'agent')

/** Whom letters go to: the agent where one asks, otherwise the person concerned. */
export const addresseeOf = (file: CaseFile): Party | undefined =>
  file.case.requesterRole === 'agent' ? agentOf(file) : principalOf(file)

export const checkOf = (
  file: CaseFile,
  subject: IdentityCheck['subject'],
): IdentityCheck | undefined => file.checks.find(check => check.subject === subject)

/** Whether a letter concerns this request: it is its own, or one for the whole case. */
export const isAbout = (
  letter: Pick<LetterRecord, 'requestId'>,
  { request }: Pick<RequestFile, 'request'>,
): boolean => letter.requestId === null || letter.requestId === request.id
