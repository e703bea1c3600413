import { appliesToType, type Question, type RulePack } from '@core/regimes/rule-pack'

/** The questions a request of this type asks, in the pack's order; derived ones are computed, never asked. */
export const questionsFor = (pack: RulePack, type: string): readonly Question[] =>
  pack.checklist.filter(q => q.kind !== 'derived' && appliesToType(q.types, type))

/** Gates, and questions whose one answer holds for the whole request. */
export const isForWholeRequest = (question: Question): boolean =>
  question.kind === 'gate' || question.extent === 'full'
