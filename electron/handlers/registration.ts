import type { KaijiCase, Party, Request } from '@core/cases/case'
import type { IntakeDraft } from '@core/cases/contract'
import type { AppError } from '@core/errors'
import { caseId, partyId, requestId, type CaseId } from '@core/ids'
import type { IdentityCheck } from '@core/identity/identity'
import { must } from '@core/assert'
import { findPack, packKey, packOf, typesOn } from '@core/regimes/index'
import { err, ok, type Result } from '@core/result'
import { dayAt, yearOf, type Instant } from '@core/time/calendar-date'
import { insertCase, insertParty, insertRequest, nextInSeries } from '@db/cases'
import { giveDocumentsToCase } from '@db/documents'
import { recordEvent } from '@db/events'
import { saveCheck } from '@db/identity'
import { addMessageKey } from '@db/person-keys'
import type { Work } from './work'

/** Makes a numbered case of a draft that has all it needs. */
export function registerDraft(
  work: Work,
  draft: IntakeDraft,
): Result<{ readonly caseId: CaseId; readonly number: string }, AppError> {
  const { tx, at } = work
  const problem = draftProblem(draft, at)
  if (problem) return err(problem)
  const id = caseId.parse(work.newId())
  const number = insertFromDraft(work, draft, id)
  if (draft.threadKey) addMessageKey(tx, id, draft.threadKey)
  giveDocumentsToCase(tx, draft.documentIds, id)
  recordEvent(tx, {
    at,
    actor: work.vault.login,
    caseId: id,
    kind: 'case/registered',
    detail: {
      number,
      types: [...draft.types],
      regime: packKey(draft),
      documents: draft.documentIds,
    },
  })
  return ok({ caseId: id, number })
}

export function draftProblem(draft: IntakeDraft, at: Instant): AppError | undefined {
  const pack = findPack(draft)
  if (!pack) return { code: 'intake/unknown-type' }
  const today = dayAt(at, pack.timeZone)
  if (!draft.receivedOn) return { code: 'case/received-date-missing' }
  const known = new Set(typesOn(pack, draft.receivedOn).map(type => type.id))
  const isKnown = draft.types.length > 0 && draft.types.every(type => known.has(type))
  if (!isKnown) return { code: 'intake/unknown-type' }
  if (draft.receivedOn > today) return { code: 'case/received-in-future', today }
  return senderProblem(draft)
}

function senderProblem(draft: IntakeDraft): AppError | undefined {
  if (!draft.channel) return { code: 'case/channel-missing' }
  if (!draft.principal.name.trim()) return { code: 'case/name-missing' }
  const agentMissing = !draft.agent.name.trim() || !draft.agentKind
  if (draft.requesterRole === 'agent' && agentMissing) return { code: 'case/agent-missing' }
  return undefined
}

/** Everything that a new case consists of, before it is written. */
export type NewCase = {
  readonly case: KaijiCase
  readonly parties: readonly Party[]
  readonly checks: readonly IdentityCheck[]
  readonly requests: readonly Request[]
}

type Naming = {
  readonly id: CaseId
  readonly number: string
  readonly at: Instant
  readonly newId: () => string
}

/** The records of a draft that has all it needs. */
export function recordsOf(draft: IntakeDraft, naming: Naming): NewCase {
  const { id, number, at, newId } = naming
  const { language, requesterRole, subject, inquiry, messageId } = draft
  const roles =
    requesterRole === 'agent' ? (['principal', 'agent'] as const) : (['principal'] as const)
  const { regime, variant, asked, methodWanted } = draft
  const packVersion = packOf(draft).version
  return {
    case: {
      ...{ id, number, language, requesterRole, subject, inquiry, messageId, createdAt: at },
      receivedOn: must(draft.receivedOn, 'received date'),
      channel: must(draft.channel, 'channel'),
      closedOn: null,
      closeReason: null,
      assignee: '',
    },
    parties: roles.map(role => ({
      ...draft[role],
      ...{ id: partyId.parse(newId()), caseId: id, role },
      agentKind: role === 'agent' ? draft.agentKind : null,
    })),
    checks: roles.map(role => ({
      ...{ caseId: id, subject: role === 'agent' ? 'authority' : 'identity', comparison: '' },
      ...{ result: 'open', level: 0, reason: '', decidedOn: null, decidedBy: '', decidedAt: null },
    })),
    requests: [...new Set(draft.types)].map(type => ({
      ...{ id: requestId.parse(newId()), caseId: id, regime, variant, packVersion, type },
      ...{ asked, methodWanted, searchNote: '' },
    })),
  }
}

export const caseNumber = (year: number, serial: number): string =>
  `${year}-${String(serial).padStart(4, '0')}`

/** Writes the case, its people, its request and the checks it needs; returns its number. */
function insertFromDraft({ tx, at, newId }: Work, draft: IntakeDraft, id: CaseId): string {
  const year = yearOf(must(draft.receivedOn, 'received date'))
  const serial = nextInSeries(tx, `cases:${year}`)
  const number = caseNumber(year, serial)
  const made = recordsOf(draft, { id, number, at, newId })
  insertCase(tx, made.case, serial)
  for (const party of made.parties) insertParty(tx, party)
  for (const check of made.checks) saveCheck(tx, check)
  for (const request of made.requests) insertRequest(tx, request)
  return number
}
