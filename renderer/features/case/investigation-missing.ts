import type { RequestView } from '@core/cases/contract'
import type { ParticularSlot } from '@core/requests/particulars'

/** The outcome is not told while required facts of the investigation are missing; settled as a whole, it needs none. */
export const investigationMissing = ({
  state,
}: Pick<RequestView, 'state'>): readonly ParticularSlot[] =>
  state.decision.grounds.length > 0
    ? []
    : state.particularsMissing.filter(slot => slot.particular.neededFor === 'decision')
