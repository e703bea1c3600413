import type { CaseFile, RequestFile } from '@core/cases/case-file'
import type { CaseId } from '@core/ids'
import { findCase, partiesOf, requestsOf } from './cases'
import { answersOf, reviewsOf } from './checklists'
import type { Reader } from './connection'
import { documentsOf } from './documents'
import { checksOf, evidenceOf } from './identity'
import { itemsOf } from './items'
import { searchesOf } from './systems'
import { labelsOf } from './case-labels'
import { lettersOf } from './letters'
import { extensionOf, particularsOf, pausesOf } from './requests'

/**
 * A case with everything in it, or undefined when there is none with this id, or nothing to show of it
 * because not one of its requests can be read.
 */
export function readCaseFile(db: Reader, caseId: CaseId): CaseFile | undefined {
  const found = findCase(db, caseId)
  const asked = found ? requestsOf(db, caseId) : []
  if (!found || asked.length === 0) return undefined
  const documents = documentsOf(db, caseId)
  return {
    case: found,
    parties: partiesOf(db, caseId),
    documents: documents.filter(document => !document.takenOut),
    takenOut: documents.filter(document => document.takenOut),
    checks: checksOf(db, caseId),
    evidence: evidenceOf(db, caseId),
    searches: searchesOf(db, caseId),
    requests: asked.map((request): RequestFile => ({
      request,
      items: itemsOf(db, request.id),
      answers: answersOf(db, request.id),
      reviews: reviewsOf(db, request.id),
      particulars: particularsOf(db, request.id),
      pauses: pausesOf(db, request.id),
      extension: extensionOf(db, request.id),
    })),
    letters: lettersOf(db, caseId),
    labels: labelsOf(db, [caseId])(caseId),
  }
}
