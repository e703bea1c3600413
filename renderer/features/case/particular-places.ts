import type { RequestFile } from '@core/cases/case-file'
import type { Decision } from '@core/decisions/decision'
import type { ItemId, RequestId } from '@core/ids'
import type { Particular, RulePack } from '@core/regimes/rule-pack'
import {
  particularSlots,
  particularsFor,
  particularText,
  type ParticularSlot,
} from '@core/requests/particulars'

/** The facts of one step of the work, for the whole request and item by item. */
export type Particulars = {
  readonly whole: readonly Particular[]
  readonly perItem: readonly { readonly itemId: ItemId; readonly particulars: Particular[] }[]
}

/** What is asked for the investigation, or for the answer, as the decision stands. */
export function particularsAt(
  pack: RulePack,
  requestFile: RequestFile,
  { decision, step }: { readonly decision: Decision; readonly step: 'decision' | 'answer' },
): Particulars {
  const slots = particularSlots(pack, requestFile, decision).filter(
    ({ particular }) => particular.neededFor === step && isStated(particular, decision),
  )
  const perItem = requestFile.items.map(({ id }) => ({
    itemId: id,
    particulars: slots.filter(slot => slot.itemId === id).map(slot => slot.particular),
  }))
  return {
    whole: slots.filter(slot => slot.itemId === null).map(slot => slot.particular),
    perItem: perItem.filter(place => place.particulars.length > 0),
  }
}

/** A request that is not handled is answered without facts, but for those that its letter asks by name. */
const isStated = ({ outcomes }: Particular, { outcome }: Decision): boolean =>
  outcome !== 'not_processed' || outcomes?.includes(outcome) === true

export const isEmpty = ({ whole, perItem }: Particulars): boolean =>
  whole.length === 0 && perItem.length === 0

/** The facts that one letter asks for by itself; all of them are about the whole request. */
export const particularsOfLetter = (
  pack: RulePack,
  type: string,
  letterId: string,
): readonly Particular[] =>
  particularsFor(pack, type).filter(
    p => p.neededFor === 'letter' && p.per === 'request' && p.letters?.includes(letterId),
  )

/** Of these, the ones that must be there and are not. */
export const missingForLetter = (
  particulars: readonly Particular[],
  requestFile: RequestFile,
): readonly Particular[] =>
  particulars.filter(p => p.required && particularText(requestFile, p.id, null) === '')

/** The words as typed, with the spaces that a letter leaves out. */
export const rawParticular = (
  { particulars }: Pick<RequestFile, 'particulars'>,
  id: string,
  itemId: string | null,
): string => particulars.find(p => p.particularId === id && p.itemId === itemId)?.value ?? ''

/** The id of a particular's place in the page. */
export const placeId = (
  requestId: RequestId,
  { particularId, itemId }: { readonly particularId: string; readonly itemId: string | null },
): string => `particular-${requestId}-${itemId ?? 'whole'}-${particularId}`

/** Puts the keyboard on a particular; false while it is not drawn. */
export function focusParticular(
  requestId: RequestId,
  { particular, itemId }: ParticularSlot,
): boolean {
  const place = document.getElementById(placeId(requestId, { particularId: particular.id, itemId }))
  const field = place?.querySelector<HTMLElement>('input, textarea')
  if (!place || !field) return false
  field.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'nearest' })
  return true
}
