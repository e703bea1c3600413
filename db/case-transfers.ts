import { and, asc, eq, gt, inArray, notInArray, or } from 'drizzle-orm'
import type { EventKind } from '@core/audit/event'
import type { PastEvent } from '@core/cases/contract'
import type { CaseId, CaseTransferId, RequestId } from '@core/ids'
import { caseTransfer, type CaseTransfer, type Moved } from '@core/transfers/transfer'
import { findCase } from './cases'
import type { Reader, Writer } from './connection'
import { eventsOfCase } from './events'
import { readable } from './records'
import {
  answers,
  caseKeys,
  caseTransfers,
  dismissals,
  documents,
  events,
  evidence,
  items,
  letters,
  particulars,
  requests,
  requestSummaries,
  tasks,
} from './schema'

/** The merges and splits that a case has part in, oldest first. */
export const transfersOf = (db: Reader, id: CaseId): readonly CaseTransfer[] =>
  db
    .select()
    .from(caseTransfers)
    .where(or(eq(caseTransfers.fromId, id), eq(caseTransfers.intoId, id)))
    .orderBy(asc(caseTransfers.seq))
    .all()
    .flatMap(row => readable('case_transfers', caseTransfer, row))

export function insertTransfer(tx: Writer, added: CaseTransfer): void {
  tx.insert(caseTransfers).values(added).run()
}

export function removeTransfer(tx: Writer, id: CaseTransferId): void {
  tx.delete(caseTransfers).where(eq(caseTransfers.id, id)).run()
}

/** Whether anything but looking has happened to one of these cases after `seq`. */
export const workedOnSince = (
  db: Reader,
  {
    ids,
    seq,
    looks,
  }: {
    readonly ids: readonly CaseId[]
    readonly seq: number
    readonly looks: readonly EventKind[]
  },
): boolean =>
  db
    .select({ seq: events.seq })
    .from(events)
    .where(
      and(
        gt(events.seq, seq),
        inArray(events.caseId, [...ids]),
        notInArray(events.kind, [...looks]),
      ),
    )
    .limit(1)
    .get() !== undefined

/** What happened to a case, and up to a merge or split also to the cases that it goes on from; newest first. */
export function historyOf(
  db: Reader,
  id: CaseId,
  seen: ReadonlySet<CaseId> = new Set(),
): readonly PastEvent[] {
  const known = new Set([...seen, id])
  const before = transfersOf(db, id)
    .filter(({ intoId, fromId }) => intoId === id && !known.has(fromId))
    .flatMap(({ kind, fromId, seq }) => {
      const number = findCase(db, fromId)?.number ?? ''
      return (
        historyOf(db, fromId, known)
          .filter(event => event.seq <= seq)
          // A split may be for another person, whom what was written about the first does not concern.
          .map(event => ({ ofCase: number, ...event, ...(kind === 'split' && { reason: null }) }))
      )
    })
  const all = [...eventsOfCase(db, id), ...before]
  return before.length === 0 ? all : all.toSorted((a, b) => b.seq - a.seq)
}

/** Gives what is named to another case; requests with everything that is only about them. */
export function giveToCase(tx: Writer, what: Partial<Moved>, caseId: CaseId): void {
  const ids = (list: readonly string[] | undefined): string[] => [...(list ?? [])]
  tx.update(requests)
    .set({ caseId })
    .where(inArray(requests.id, ids(what.requests)))
    .run()
  // What reports count of them is worked out anew, for the case that they are in then.
  tx.delete(requestSummaries)
    .where(inArray(requestSummaries.requestId, ids(what.requests)))
    .run()
  tx.update(documents)
    .set({ caseId })
    .where(inArray(documents.id, ids(what.documents)))
    .run()
  tx.update(letters)
    .set({ caseId })
    .where(inArray(letters.id, ids(what.letters)))
    .run()
  tx.update(tasks)
    .set({ caseId })
    .where(inArray(tasks.id, ids(what.tasks)))
    .run()
  tx.update(evidence)
    .set({ caseId })
    .where(inArray(evidence.id, ids(what.evidence)))
    .run()
  tx.update(dismissals)
    .set({ caseId })
    .where(inArray(dismissals.id, ids(what.dismissals)))
    .run()
}

/** Puts an item, with the answers and particulars about it, into another request at a place. */
export function giveItem(
  tx: Writer,
  id: string,
  { requestId, position }: { readonly requestId: RequestId; readonly position: number },
): void {
  tx.update(items).set({ requestId, position }).where(eq(items.id, id)).run()
  tx.update(answers).set({ requestId }).where(eq(answers.itemId, id)).run()
  tx.update(particulars).set({ requestId }).where(eq(particulars.itemId, id)).run()
}

/** Removes what a merged case kept of a request that went: a row that nothing is about. */
export function removeKeptRequests(tx: Writer, ids: readonly RequestId[]): void {
  tx.delete(requests)
    .where(inArray(requests.id, [...ids]))
    .run()
}

/** The Message-IDs by which mails of a thread find a case. */
export const messagesOf = (db: Reader, id: CaseId): readonly string[] =>
  db
    .select({ key: caseKeys.key })
    .from(caseKeys)
    .where(and(eq(caseKeys.caseId, id), eq(caseKeys.kind, 'message')))
    .all()
    .map(({ key }) => key)

export function removeMessages(tx: Writer, id: CaseId, keys: readonly string[]): void {
  const one = and(eq(caseKeys.caseId, id), eq(caseKeys.kind, 'message'))
  tx.delete(caseKeys)
    .where(and(one, inArray(caseKeys.key, [...keys])))
    .run()
}
