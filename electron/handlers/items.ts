import { itemId, type ItemId } from '@core/ids'
import type { Item } from '@core/items/item'
import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import { nextItemPosition, removeItem, saveItem } from '@db/items'
import type { Context } from './context'
import { given, inOpenCase, type CaseWork } from './work'

const findIn = ({ file }: CaseWork, id: ItemId): Item | undefined =>
  file.requests.flatMap(r => r.items).find(item => item.id === id)

export const itemHandlers: Handlers<Context>['items'] = {
  add: ({ caseId, requestId, facts }, context) =>
    inOpenCase(context, caseId, work => {
      const known = work.file.requests.some(r => r.request.id === requestId)
      if (!known) return err({ code: 'case/not-found' })
      const id = itemId.parse(work.newId())
      saveItem(work.tx, {
        name: '',
        system: '',
        source: '',
        content: '',
        thirdParty: 'unknown',
        specialCare: false,
        ...given(facts),
        id,
        requestId,
        position: nextItemPosition(work.tx, requestId),
      })
      work.record('item/added', { item: id, request: requestId })
      return ok(id)
    }),

  change: ({ caseId, itemId: id, change }, context) =>
    inOpenCase(context, caseId, work => {
      const item = findIn(work, id)
      if (!item) return err({ code: 'case/not-found' })
      const changed = given(change)
      saveItem(work.tx, { ...item, ...changed })
      work.record('item/changed', { item: id, fields: Object.keys(changed) })
      return ok(null)
    }),

  remove: ({ caseId, itemId: id, why }, context) =>
    inOpenCase(context, caseId, work => {
      const item = findIn(work, id)
      if (!item) return err({ code: 'case/not-found' })
      removeItem(work.tx, id)
      work.record('item/removed', { item: id, request: item.requestId }, why)
      return ok(null)
    }),
}
