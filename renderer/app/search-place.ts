import type { FoundCase, SearchHit } from '@core/search/contract'
import type { UnitField } from '@core/search/unit'

const sections: Partial<Readonly<Record<UnitField, string>>> = {
  comparison: 'identity',
  evidence: 'identity',
  asked: 'scope',
  method: 'scope',
  search: 'scope',
  item: 'scope',
  answer: 'decision',
  review: 'decision',
  particular: 'answer',
  letterNumber: 'answer',
  letter: 'answer',
  dispatch: 'answer',
  fileName: 'documents',
  fileText: 'documents',
}

type Hit = Pick<SearchHit, 'field' | 'document'>

/** Where in the case a hit stands: the section that opens there, and the document beside it that has the word. */
export function pathOfHit({ caseId }: Pick<FoundCase, 'caseId'>, hit: Hit | undefined) {
  if (!hit) return `/cases/${caseId}`
  const path = `/cases/${caseId}?section=${sections[hit.field] ?? 'inquiry'}`
  return hit.document ? `${path}&document=${hit.document.id}` : path
}
