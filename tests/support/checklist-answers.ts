import type { YesNo } from '@core/checklist/answers'
import { isForWholeRequest, questionsFor } from '@core/checklist/questions'
import { decide } from '@core/decisions/decide'
import type { Decision } from '@core/decisions/decision'
import { disclosure, jpAppi } from './a-case-file'

const questions = questionsFor(jpAppi, disclosure)

/** Ids of the questions asked once for a request for disclosure. */
export const wholeQuestions = questions.filter(isForWholeRequest).map(q => q.id)
/** Ids of the questions asked of each of its items. */
export const itemQuestions = questions.filter(q => !isForWholeRequest(q)).map(q => q.id)

export const allNo = (ids: readonly string[]): Record<string, YesNo> =>
  Object.fromEntries(ids.map(id => [id, 'no'] as const))

const yes = (ids: readonly string[]): Record<string, YesNo> =>
  Object.fromEntries(ids.map(id => [id, 'yes'] as const))

/** An item by the questions answered yes for it, for all of it or for a part. */
export type ItemInShort = { readonly yes?: readonly string[]; readonly partly?: readonly string[] }

/** Decides with everything answered: what is named with yes, the rest with no. */
export const decided = (
  items: readonly ItemInShort[],
  wholeYes: readonly string[] = [],
): Decision =>
  decide(jpAppi, disclosure, {
    case: { ...allNo(wholeQuestions), ...yes(wholeYes) },
    items: items.map((item, index) => ({
      id: `item ${index + 1}`,
      answers: { ...allNo(itemQuestions), ...yes([...(item.yes ?? []), ...(item.partly ?? [])]) },
      partly: item.partly ?? [],
    })),
  })
