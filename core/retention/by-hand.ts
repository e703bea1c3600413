import type { CaseDocument } from '@core/cases/case'
import { isPaper, type DocumentCategory } from './category'
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
  const paper = isPaper(category)
  if (dated && rulesComeFirst(dated, destroyBy, paper)) return dated
  return {
    dueOn: destroyBy,
    earliestOn: paper && dated ? dated.earliestOn : destroyBy,
    because: [{ step: 'set-by-hand', to: destroyBy }],
  }
}

const rulesComeFirst = (dated: Dated, destroyBy: string, paper: boolean): boolean =>
  paper ? dated.dueOn <= destroyBy : dated.earliestOn > destroyBy
