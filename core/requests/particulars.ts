import type { RequestFile } from '@core/cases/case-file'
import type { Decision } from '@core/decisions/decision'
import type { ItemId } from '@core/ids'
import { questionOf } from '@core/regimes/index'
import {
  appliesToType,
  type Outcome,
  type Particular,
  type RulePack,
} from '@core/regimes/rule-pack'

/** A particular at the place where it is asked for. */
export type ParticularSlot = { readonly particular: Particular; readonly itemId: ItemId | null }

/** The particulars that a request of this type may have, in the pack's order. */
export const particularsFor = (pack: RulePack, type: string): readonly Particular[] =>
  pack.particulars.filter(p => appliesToType(p.types, type))

export const particularText = (
  { particulars }: Pick<RequestFile, 'particulars'>,
  id: string,
  itemId: string | null,
): string => particulars.find(p => p.particularId === id && p.itemId === itemId)?.value.trim() ?? ''

/** Every place where the file asks for a particular as the decision stands; letters' own ones left out. */
export function particularSlots(
  pack: RulePack,
  requestFile: RequestFile,
  decision: Decision,
): readonly ParticularSlot[] {
  const whole = isSettledAsWhole(pack, decision)
  return particularsFor(pack, requestFile.request.type)
    .filter(particular => particular.neededFor !== 'letter')
    .filter(({ neededFor, per }) => !(whole && neededFor === 'answer' && per === 'item'))
    .flatMap(particular => placesOf(particular, requestFile, decision))
}

/** Answered for the whole request, so that nothing is done about its items, whatever they hold. */
const isSettledAsWhole = (pack: RulePack, { grounds, outcome }: Decision): boolean =>
  outcome !== 'full' &&
  outcome !== 'partial' &&
  grounds.some(id => ['gate', 'scope', 'refusal'].includes(questionOf(pack, id).kind))

function placesOf(
  particular: Particular,
  { items }: RequestFile,
  decision: Decision,
): readonly ParticularSlot[] {
  if (particular.per === 'request') {
    const listed = particular.whenNoItems === true && items.length > 0
    return !listed && wanted(particular, decision.outcome) ? [{ particular, itemId: null }] : []
  }
  return items
    .filter(item => {
      const outcome = decision.items.find(d => d.id === item.id)?.outcome
      return outcome !== undefined && wanted(particular, outcome)
    })
    .map(item => ({ particular, itemId: item.id }))
}

/** What belongs to the investigation is asked before anything is decided, whatever comes of it. */
const wanted = ({ neededFor, outcomes }: Particular, outcome: Outcome): boolean =>
  neededFor === 'decision' || !outcomes || outcomes.includes(outcome)

/** The places that must be filled and are not. */
export const missingParticulars = (
  pack: RulePack,
  requestFile: RequestFile,
  decision: Decision,
): readonly ParticularSlot[] =>
  particularSlots(pack, requestFile, decision).filter(
    ({ particular, itemId: item }) =>
      particular.required && particularText(requestFile, particular.id, item) === '',
  )
