import { must } from '@core/assert'
import type { CaseTransfer } from '@core/transfers/transfer'
import {
  giveItem,
  giveToCase,
  removeKeptRequests,
  removeMessages,
  removeTransfer,
} from '@db/case-transfers'
import { findCase, updateCase, updateRequest } from '@db/cases'
import { insertEventReason, recordEvent } from '@db/events'
import { forgetCase } from '@db/forget'
import { nextItemPosition } from '@db/items'
import { removeSearch } from '@db/systems'
import { replanCopies } from './retention-periods'
import type { Work } from './work'

/** Everything goes back to where it was; the histories keep both steps. */
export function undoMerge(work: Work, transfer: CaseTransfer, why: string): void {
  const { tx } = work
  const { fromId, intoId, moved } = transfer
  removeKeptRequests(tx, moved.kept)
  giveToCase(tx, moved, fromId)
  for (const { id, from } of moved.items) {
    giveItem(tx, id, { requestId: from, position: nextItemPosition(tx, from) })
  }
  for (const { id, before } of moved.asked) updateRequest(tx, id, { asked: before })
  for (const systemId of moved.systems) removeSearch(tx, { caseId: intoId, systemId })
  removeMessages(tx, intoId, moved.messages)
  updateCase(tx, intoId, { receivedOn: moved.receivedOn })
  const { on = null, reason = null } = moved.closed ?? {}
  updateCase(tx, fromId, { closedOn: on, closeReason: reason })
  removeTransfer(tx, transfer.id)
  replanCopies(tx, intoId)
  replanCopies(tx, fromId)
  tell(work, transfer, { kind: 'case/merge-undone', why })
}

/** The requests go back, and the case that was made of them goes; its number is not given out again. */
export function undoSplit(work: Work, transfer: CaseTransfer, why: string): void {
  const { tx } = work
  const { fromId, intoId, moved } = transfer
  giveToCase(tx, { requests: moved.requests }, fromId)
  tell(work, transfer, { kind: 'case/split-undone', why })
  forgetCase(tx, intoId)
  replanCopies(tx, fromId)
}

type Told = { readonly kind: 'case/merge-undone' | 'case/split-undone'; readonly why: string }

function tell(
  { tx, at, vault }: Work,
  { fromId, intoId }: CaseTransfer,
  { kind, why }: Told,
): void {
  const pairs = [
    [fromId, intoId],
    [intoId, fromId],
  ] as const
  for (const [caseId, other] of pairs) {
    const { number } = must(findCase(tx, other), 'case')
    const detail = { otherCase: number }
    const seq = recordEvent(tx, { at, actor: vault.login, caseId, kind, detail })
    if (caseId === fromId) insertEventReason(tx, { seq, caseId, reason: why })
  }
}
