import { z } from 'zod'
import { undoReason } from '@core/audit/undo-reason'
import { caseId, itemId, requestId, type ItemId } from '@core/ids'
import { command, output } from '@core/ipc/endpoint'
import { item } from './item'

const itemFacts = item.omit({ id: true, requestId: true, position: true })

export const itemsContract = {
  add: command(z.object({ caseId, requestId, facts: itemFacts.partial() }), output<ItemId>()),
  change: command(z.object({ caseId, itemId, change: itemFacts.partial() }), output<null>()),
  /** Its answers go with it; the history keeps that it was there. */
  remove: command(z.object({ caseId, itemId, why: undoReason }), output<null>()),
}
