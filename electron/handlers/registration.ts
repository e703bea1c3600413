import type { IntakeDraft } from '@core/cases/contract'
import type { AppError } from '@core/errors'
import { caseId, partyId, requestId, type CaseId } from '@core/ids'
import { must } from '@core/assert'
import { findPack, packKey, packOf, typesOn } from '@core/regimes/index'
import { err, ok, type Result } from '@core/result'
import { dayAt, yearOf, type Instant } from '@core/time/calendar-date'
import { insertCase, insertParty, insertRequest, nextInSeries } from '@db/cases'
import { giveDocumentsToCase } from '@db/documents'
import { recordEvent } from '@db/events'
import { saveCheck } from '@db/identity'
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

function draftProblem(draft: IntakeDraft, at: Instant): AppError | undefined {
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

/** Writes the case, its people, its request and the checks it needs; returns its number. */
function insertFromDraft({ tx, at, newId }: Work, draft: IntakeDraft, id: CaseId): string {
  const receivedOn = must(draft.receivedOn, 'received date')
  const year = yearOf(receivedOn)
  const serial = nextInSeries(tx, `cases:${year}`)
  const number = `${year}-${String(serial).padStart(4, '0')}`
  const { language, requesterRole, subject, inquiry, messageId } = draft
  const channel = must(draft.channel, 'channel')
  const closed = { closedOn: null, closeReason: null, assignee: '' }
  insertCase(
    tx,
    {
      id,
      number,
      receivedOn,
      channel,
      language,
      requesterRole,
      subject,
      inquiry,
      messageId,
      createdAt: at,
      ...closed,
    },
    serial,
  )
  const roles =
    requesterRole === 'agent' ? (['principal', 'agent'] as const) : (['principal'] as const)
  for (const role of roles) {
    const agentKind = role === 'agent' ? draft.agentKind : null
    insertParty(tx, { ...draft[role], id: partyId.parse(newId()), caseId: id, role, agentKind })
    const undecided = { level: 0, reason: '', decidedOn: null, decidedBy: '', decidedAt: null }
    const subjectOfCheck = role === 'agent' ? 'authority' : 'identity'
    saveCheck(tx, {
      caseId: id,
      subject: subjectOfCheck,
      comparison: '',
      result: 'open',
      ...undecided,
    })
  }
  const { regime, variant, asked, methodWanted } = draft
  for (const type of new Set(draft.types)) {
    insertRequest(tx, {
      id: requestId.parse(newId()),
      caseId: id,
      regime,
      variant,
      packVersion: packOf(draft).version,
      type,
      asked,
      methodWanted,
      searchNote: '',
    })
  }
  return number
}
