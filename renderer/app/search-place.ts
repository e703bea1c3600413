import type { FoundCase } from '@core/search/contract'
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
}

/** Where in the case a hit stands: the section that opens there. */
export function pathOfHit({ caseId }: Pick<FoundCase, 'caseId'>, field: UnitField | undefined) {
  const section = field === undefined ? undefined : (sections[field] ?? 'inquiry')
  return section ? `/cases/${caseId}?section=${section}` : `/cases/${caseId}`
}
