import type { CaseFile } from '@core/cases/case-file'
import type { DocumentId, RequestId } from '@core/ids'
import type { TransferError } from './errors'

/** What is to become a case of its own. */
export type SplitChoice = {
  readonly requestIds: readonly RequestId[]
  readonly documentIds: readonly DocumentId[]
  /** The name of the other person whose inquiry it is; null where it is the same person. */
  readonly otherPerson: string | null
}

/** Why a request cannot leave its case; undefined where it can. */
export function requestStays(file: CaseFile, id: RequestId): TransferError | undefined {
  const about = file.letters.filter(({ requestId }) => requestId === id)
  if (about.some(({ status }) => status === 'draft')) return { code: 'transfer/draft-open' }
  return about.length > 0 ? { code: 'transfer/letter-issued' } : undefined
}

/** Why a case cannot be split like this. */
export function splitProblem(file: CaseFile, choice: SplitChoice): TransferError | undefined {
  if (file.case.closedOn) return { code: 'transfer/closed' }
  const chosen = file.requests.filter(({ request }) => choice.requestIds.includes(request.id))
  if (chosen.length === 0) return { code: 'transfer/nothing-chosen' }
  if (chosen.length === file.requests.length) return { code: 'transfer/none-left' }
  if (choice.otherPerson?.trim() === '') return { code: 'transfer/name-missing' }
  return chosen.map(({ request }) => requestStays(file, request.id)).find(Boolean)
}

/** Whether there is anything in this case that could become one of its own. */
export const mayBeSplit = (file: CaseFile): boolean =>
  file.requests.length > 1 && file.case.closedOn === null

/** Our own letters and papers that prove who somebody is are not copied into another case. */
export const copyable = (file: CaseFile): CaseFile['documents'] =>
  file.documents.filter(
    ({ id, kind, destroyedAt }) =>
      !destroyedAt &&
      kind !== 'letter' &&
      kind !== 'identity' &&
      !file.evidence.some(({ documentId }) => documentId === id),
  )
