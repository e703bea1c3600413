import type { IntakeDraft } from '@core/cases/contract'
import { packOf, typesOn, type RegimeRef } from '@core/regimes/index'
import type { CalendarDate } from '@core/time/calendar-date'

/** Moves a draft to another law. Rights and a kind of agent that this law does not have are no longer chosen. */
export function underLaw(
  draft: IntakeDraft,
  { regime, variant }: RegimeRef,
  today: CalendarDate,
): Pick<IntakeDraft, 'regime' | 'variant' | 'types' | 'agentKind'> {
  const { agentKinds } = packOf({ regime, variant }).identity
  const known = agentKinds.some(kind => kind.id === draft.agentKind)
  return {
    regime,
    variant,
    types: typesLeft({ ...draft, regime, variant }, today),
    agentKind: known ? draft.agentKind : null,
  }
}

/** A day of receipt, and of the chosen rights those that the law already has on that day. */
export function receivedWhen(
  draft: IntakeDraft,
  receivedOn: CalendarDate | null,
  today: CalendarDate,
): Pick<IntakeDraft, 'receivedOn' | 'types'> {
  return { receivedOn, types: typesLeft({ ...draft, receivedOn }, today) }
}

/** Until the day of receipt is known, what may be chosen is what the law has today. */
export const typesOffered = (draft: IntakeDraft, today: CalendarDate) =>
  typesOn(packOf(draft), draft.receivedOn ?? today)

function typesLeft(draft: IntakeDraft, today: CalendarDate): string[] {
  const offered = new Set(typesOffered(draft, today).map(type => type.id))
  return draft.types.filter(type => offered.has(type))
}
