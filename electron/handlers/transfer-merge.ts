import type { AppError } from '@core/errors'
import { caseTransferId, requestId, type CaseId } from '@core/ids'
import { stands } from '@core/retention/hold'
import { err, ok, type Result } from '@core/result'
import { mergePlan, mergeProblems, type MergePlan, type Pair } from '@core/transfers/merge'
import type { Moved } from '@core/transfers/transfer'
import { readCaseFile } from '@db/case-files'
import { giveItem, giveToCase, insertTransfer, messagesOf } from '@db/case-transfers'
import { insertRequest, updateCase, updateRequest } from '@db/cases'
import { chainHead, insertEventReason, recordEvent } from '@db/events'
import { nextItemPosition } from '@db/items'
import { addMessageKey } from '@db/person-keys'
import { holdsOfCase } from '@db/retention'
import { dismissalsOf } from '@db/sensitive'
import { saveSearch } from '@db/systems'
import { tasksOfCase } from '@db/tasks'
import type { Context } from './context'
import { replanCopies } from './retention-periods'
import { inCase, type CaseWork } from './work'

type Merging = { readonly caseId: CaseId; readonly intoId: CaseId; readonly why: string }

/** One case goes on in another: what is worked on goes there, the rest stays where it was made. */
export const mergeCases = (
  context: Context,
  { caseId, intoId, why }: Merging,
): Result<null, AppError> =>
  inCase(context, intoId, work => {
    const from = readCaseFile(work.tx, caseId)
    if (!from) return err({ code: 'case/not-found' })
    const pair = { pack: work.pack, from, into: work.file }
    const held = holdsOfCase(work.tx, caseId).some(stands)
    const [problem] = mergeProblems(pair, { held })
    if (problem) return err(problem)
    const plan = mergePlan(pair)
    const moved = movedBy(work, pair, plan)
    carryOut(work, pair, { plan, moved })
    tell(work, pair, { plan, moved, why })
    insertTransfer(work.tx, {
      id: caseTransferId.parse(work.newId()),
      ...{ kind: 'merge', fromId: caseId, intoId, at: work.at, actor: work.vault.login },
      ...{ seq: chainHead(work.tx).events, moved },
    })
    return ok(null)
  })

/** Everything that goes, and what it takes to put it back. */
function movedBy({ tx, newId }: CaseWork, { from, into }: Pair, plan: MergePlan): Moved {
  const { id: fromId, closedOn, closeReason } = from.case
  const there = new Set(messagesOf(tx, into.case.id))
  const asked = new Set(plan.asked.map(({ id }) => id))
  const searched = new Set(into.searches.map(({ systemId }) => systemId))
  return {
    requests: plan.requests.map(({ request }) => request.id),
    kept: plan.requests.map(() => requestId.parse(newId())),
    items: plan.same.flatMap(pair => placesOf(pair, nextItemPosition(tx, pair.into.request.id))),
    asked: plan.same.flatMap(({ into: { request } }) =>
      asked.has(request.id) ? [{ id: request.id, before: request.asked }] : [],
    ),
    documents: plan.documents.map(({ id }) => id),
    copies: [],
    letters: plan.letters.map(({ id }) => id),
    tasks: tasksOfCase(tx, fromId).flatMap(({ id, doneAt }) => (doneAt === null ? [id] : [])),
    evidence: plan.evidence.map(({ id }) => id),
    dismissals: dismissalsOf(tx, fromId).map(({ id }) => id),
    systems: from.searches.flatMap(({ systemId }) => (searched.has(systemId) ? [] : [systemId])),
    messages: messagesOf(tx, fromId).filter(key => !there.has(key)),
    receivedOn: into.case.receivedOn,
    closed: closedOn && closeReason ? { on: closedOn, reason: closeReason } : null,
  }
}

/** In their order, after the items that are there; where each was is kept for the way back. */
const placesOf = ({ from, into }: MergePlan['same'][number], first: number): Moved['items'] =>
  from.items.map((item, index) => ({
    ...{ id: item.id, from: from.request.id, into: into.request.id },
    // Positions of one request follow each other; a way back sets them by the order of this list.
    position: first + index,
  }))

type Deed = { readonly plan: MergePlan; readonly moved: Moved }

function carryOut({ tx, today }: CaseWork, { from, into }: Pair, { plan, moved }: Deed): void {
  const { id: fromId } = from.case
  const { id: intoId } = into.case
  giveToCase(tx, moved, intoId)
  plan.requests.forEach(({ request }, index) => {
    const id = moved.kept[index]
    // A case without a request cannot be read: what was asked stays, its work is in the other.
    if (id) insertRequest(tx, { ...request, id, searchNote: '' })
  })
  for (const item of moved.items) {
    giveItem(tx, item.id, { requestId: item.into, position: item.position })
  }
  for (const { id, text } of plan.asked) updateRequest(tx, id, { asked: text })
  for (const search of from.searches) {
    if (moved.systems.includes(search.systemId)) saveSearch(tx, { ...search, caseId: intoId })
  }
  for (const key of moved.messages) addMessageKey(tx, intoId, key)
  updateCase(tx, intoId, { receivedOn: plan.receivedOn })
  updateCase(tx, fromId, { closedOn: today, closeReason: 'merged' })
  replanCopies(tx, intoId)
  replanCopies(tx, fromId)
}

/** Both histories say it; the reason stays with the case that goes on. */
function tell(
  { tx, at, vault }: CaseWork,
  { from, into }: Pair,
  { plan, moved, why }: Deed & { readonly why: string },
): void {
  const { requests, items, documents, letters, tasks, evidence } = moved
  const went = { requests, documents, letters, tasks, evidence, items: items.map(({ id }) => id) }
  const { login: actor } = vault
  const { receivedOn } = plan
  recordEvent(tx, {
    ...{ at, actor, caseId: from.case.id, kind: 'case/merged-into' },
    detail: { otherCase: into.case.number, intoCase: into.case.id },
  })
  const seq = recordEvent(tx, {
    ...{ at, actor, caseId: into.case.id, kind: 'case/merged-with' },
    detail: { otherCase: from.case.number, fromCase: from.case.id, receivedOn, ...went },
  })
  insertEventReason(tx, { seq, caseId: into.case.id, reason: why })
}
