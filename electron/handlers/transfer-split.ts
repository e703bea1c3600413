import { emptyContact, type Party } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import type { AppError } from '@core/errors'
import {
  caseId as caseIdShape,
  caseTransferId,
  documentId,
  evidenceId,
  partyId,
  type CaseId,
  type DocumentId,
} from '@core/ids'
import type { IdentityCheck } from '@core/identity/identity'
import { err, ok, type Result } from '@core/result'
import { yearOf } from '@core/time/calendar-date'
import { copyable, splitProblem, type SplitChoice } from '@core/transfers/split'
import type { Moved } from '@core/transfers/transfer'
import { giveToCase, insertTransfer } from '@db/case-transfers'
import { insertCase, insertParty, nextInSeries } from '@db/cases'
import { changeDocument, insertDocument, intactBytes } from '@db/documents'
import { chainHead, recordEvent } from '@db/events'
import { saveCheck, saveEvidence } from '@db/identity'
import { saveSearch } from '@db/systems'
import type { Context } from './context'
import { caseNumber } from './registration'
import { replanCopies } from './retention-periods'
import { inOpenCase, type CaseWork } from './work'

type Splitting = SplitChoice & { readonly caseId: CaseId; readonly why: string }
type NewCase = { readonly id: CaseId; readonly number: string }
type Made = Result<{ readonly caseId: CaseId; readonly number: string }, AppError>

/** Requests of a case become one of their own, with its day of receipt and its inquiry. */
export const splitCase = (context: Context, { caseId, why, ...choice }: Splitting): Made =>
  inOpenCase(context, caseId, work => {
    const { tx, file, record, at, vault, newId } = work
    const problem = splitProblem(file, choice)
    if (problem) return err(problem)
    const made = newCase(work)
    givePeople(work, made, choice.otherPerson)
    const copies = copyDocuments(work, made, choice.documentIds)
    if (!copies.ok) return copies
    const moved = { ...nothingOf(file), requests: [...choice.requestIds], copies: copies.value }
    giveToCase(tx, moved, made.id)
    const { requests } = moved
    const types = file.requests.flatMap(({ request }) =>
      requests.includes(request.id) ? [request.type] : [],
    )
    record('case/split-off', { otherCase: made.number, intoCase: made.id, requests }, why)
    recordEvent(tx, {
      ...{ at, actor: vault.login, caseId: made.id, kind: 'case/split-from' },
      detail: {
        otherCase: file.case.number,
        fromCase: caseId,
        requests,
        types,
        documents: moved.copies,
      },
    })
    replanCopies(tx, made.id)
    insertTransfer(tx, {
      id: caseTransferId.parse(newId()),
      ...{ kind: 'split', fromId: caseId, intoId: made.id, at, actor: vault.login },
      ...{ seq: chainHead(tx).events, moved },
    })
    return ok({ caseId: made.id, number: made.number })
  })

const nothingOf = ({ case: { receivedOn } }: CaseFile): Moved => ({
  ...{ requests: [], kept: [], items: [], asked: [], documents: [], copies: [], letters: [] },
  ...{
    tasks: [],
    evidence: [],
    dismissals: [],
    messages: [],
    systems: [],
    receivedOn,
    closed: null,
  },
})

function newCase({ tx, at, file, newId }: CaseWork): NewCase {
  const id = caseIdShape.parse(newId())
  const year = yearOf(file.case.receivedOn)
  const serial = nextInSeries(tx, `cases:${year}`)
  const number = caseNumber(year, serial)
  // A mail of the thread belongs to the case it came to first.
  insertCase(tx, { ...file.case, id, number, messageId: null, createdAt: at }, serial)
  return { id, number }
}

/** The same people with what is known of who they are; of another person only the name. */
function givePeople(work: CaseWork, made: NewCase, otherPerson: string | null): void {
  if (otherPerson !== null) giveOtherPerson(work, made, otherPerson.trim())
  else giveSamePeople(work, made)
}

function giveSamePeople({ tx, file, newId }: CaseWork, { id: caseId }: NewCase): void {
  for (const party of file.parties) {
    insertParty(tx, { ...party, id: partyId.parse(newId()), caseId })
  }
  for (const check of file.checks) saveCheck(tx, { ...check, caseId })
  for (const search of file.searches) saveSearch(tx, { ...search, caseId })
  // That a paper was seen is known there too; a second copy of it is not made.
  for (const piece of file.evidence) {
    saveEvidence(tx, { ...piece, id: evidenceId.parse(newId()), caseId, documentId: null })
  }
}

function giveOtherPerson(
  { tx, file, newId }: CaseWork,
  { id: caseId }: NewCase,
  name: string,
): void {
  const agents = file.parties.filter(({ role }) => role === 'agent')
  const principal: Party = {
    ...emptyContact,
    ...{ id: partyId.parse(newId()), caseId, role: 'principal', agentKind: null, name },
  }
  insertParty(tx, principal)
  for (const agent of agents) insertParty(tx, { ...agent, id: partyId.parse(newId()), caseId })
  for (const { subject } of file.checks) saveCheck(tx, openCheck(caseId, subject))
}

const openCheck = (caseId: CaseId, subject: IdentityCheck['subject']): IdentityCheck => ({
  ...{ caseId, subject, comparison: '', result: 'open', level: 0, reason: '' },
  ...{ decidedOn: null, decidedBy: '', decidedAt: null },
})

/** Copies of the documents that were chosen, as first versions, for the same readers. */
function copyDocuments(
  { tx, at, file, newId }: CaseWork,
  { id: caseId }: NewCase,
  ids: readonly DocumentId[],
): Result<DocumentId[], AppError> {
  const copies: DocumentId[] = []
  for (const document of copyable(file).filter(({ id }) => ids.includes(id))) {
    const bytes = intactBytes(tx, document)
    if (!bytes) return err({ code: 'document/damaged' })
    const id = documentId.parse(newId())
    const { kind, name, mediaType, category, readers, note } = document
    const same = { kind, name, mediaType, category, readers }
    insertDocument(tx, { id, caseId, ...same, createdAt: at }, bytes)
    changeDocument(tx, id, { note })
    copies.push(id)
  }
  return ok(copies)
}
