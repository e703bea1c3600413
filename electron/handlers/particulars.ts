import type { RequestFile } from '@core/cases/case-file'
import type { AppError } from '@core/errors'
import type { ItemId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import type { Particular } from '@core/regimes/rule-pack'
import { particularsFor } from '@core/requests/particulars'
import { err, ok } from '@core/result'
import { calendarDate } from '@core/time/calendar-date'
import { saveParticular } from '@db/requests'
import type { Context } from './context'
import { inOpenCase, requestIn } from './work'

export const setParticular: Handlers<Context>['requests']['setParticular'] = (
  { caseId, requestId, itemIds, particularId, value },
  context,
) =>
  inOpenCase(context, caseId, work => {
    const found = requestIn(work, requestId)
    if (!found.ok) return found
    const { type } = found.value.request
    const particular = particularsFor(work.pack, type).find(p => p.id === particularId)
    if (!particular || (particular.per === 'request') !== (itemIds === null)) {
      return err({ code: 'particular/unknown' })
    }
    if (!hasItems(found.value, itemIds)) return err({ code: 'case/not-found' })
    const text = value.trim() === '' ? '' : value
    const problem = valueProblem(particular, text)
    if (problem) return err(problem)
    for (const itemId of itemIds ?? [null]) {
      saveParticular(work.tx, { requestId, itemId, particularId, value: text })
    }
    work.record('request/particular-changed', {
      request: requestId,
      particular: particularId,
      items: [...(itemIds ?? [])],
    })
    return ok(null)
  })

const hasItems = ({ items }: RequestFile, itemIds: readonly ItemId[] | null): boolean =>
  (itemIds ?? []).every(id => items.some(item => item.id === id))

/** Why a value cannot stand; an empty one takes it out. */
function valueProblem({ kind, choices }: Particular, value: string): AppError | undefined {
  if (value === '') return undefined
  if (kind === 'date' && !calendarDate.safeParse(value).success) {
    return { code: 'particular/not-a-date' }
  }
  if (kind === 'choice' && !choices?.some(choice => choice.id === value)) {
    return { code: 'particular/unknown-choice' }
  }
  return undefined
}
