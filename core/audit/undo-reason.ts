import { longText } from '@core/cases/case'

/** Why a step is taken back. The history keeps the step, its undoing and this. */
export const undoReason = longText.refine(text => text.trim() !== '')
