import type { CaseDocument } from '@core/cases/case'
import type { DocumentCategory } from './category'
import type { Dated } from './step'

/**
 * The day that somebody set for a document, within the rules: a copy of a paper never goes later than
 * they say, and nothing goes before they let it. `dated`: by the rules alone; undefined where they
 * name no day.
 */
export function withHand(
  dated: Dated | undefined,
  { destroyBy }: Pick<CaseDocument, 'destroyBy'>,
  category: DocumentCategory,
): Dated | undefined {
  if (!destroyBy) return dated
  const isPaper = category === 'identity' || category === 'authority'
  if (dated && rulesComeFirst(dated, destroyBy, isPaper)) return dated
  return {
    dueOn: destroyBy,
    earliestOn: isPaper && dated ? dated.earliestOn : destroyBy,
    because: [{ step: 'set-by-hand', to: destroyBy }],
  }
}

const rulesComeFirst = (dated: Dated, destroyBy: string, isPaper: boolean): boolean =>
  isPaper ? dated.dueOn <= destroyBy : dated.earliestOn > destroyBy
