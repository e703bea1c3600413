import type { DocumentId } from '@core/ids'
import type { CaseDocument } from './case'
import type { CaseFile } from './case-file'

export type DocumentError =
  /** Our own letter: what was issued stays in its case. */
  | { readonly code: 'document/is-letter' }
  /** It goes out with a letter that is being written, or did with one that was issued. */
  | { readonly code: 'document/in-draft' }
  | { readonly code: 'document/in-letter' }
  /** A paper that the check of identity or authority rests on. */
  | { readonly code: 'document/is-evidence' }
  /** The case was made from it, and there is no other inquiry in it. */
  | { readonly code: 'document/only-inquiry' }
  | { readonly code: 'document/taken-out' }
  | { readonly code: 'document/not-taken-out' }
  | { readonly code: 'document/same-case' }
  | { readonly code: 'document/other-case-closed' }
  /** A legal hold keeps everything of the case where it is. */
  | { readonly code: 'document/held' }

type Problem = DocumentError | { readonly code: 'document/not-found' }

const documentIn = (
  { documents, takenOut }: Pick<CaseFile, 'documents' | 'takenOut'>,
  id: DocumentId,
): CaseDocument | undefined =>
  [...documents, ...takenOut].find(document => document.id === id && !document.destroyedAt)

/** Why a document cannot be taken out of its case as one that was added to it by mistake. */
export function takingOutProblem(file: CaseFile, id: DocumentId): Problem | undefined {
  const document = documentIn(file, id)
  if (!document) return { code: 'document/not-found' }
  if (document.takenOut) return { code: 'document/taken-out' }
  if (document.kind === 'letter') return { code: 'document/is-letter' }
  const shown = file.evidence.some(piece => piece.documentId === id)
  if (shown) return { code: 'document/is-evidence' }
  const enclosing = file.letters.filter(letter =>
    letter.enclosures.some(({ documentId }) => documentId === id),
  )
  if (enclosing.some(({ status }) => status !== 'draft')) return { code: 'document/in-letter' }
  if (enclosing.length > 0) return { code: 'document/in-draft' }
  const inquiries = file.documents.filter(({ kind }) => kind === 'inquiry')
  return document.kind === 'inquiry' && inquiries.length === 1
    ? { code: 'document/only-inquiry' }
    : undefined
}

/** Why a document that was taken out cannot be put back. */
export function puttingBackProblem(file: CaseFile, id: DocumentId): Problem | undefined {
  const document = documentIn(file, id)
  if (!document) return { code: 'document/not-found' }
  return document.takenOut ? undefined : { code: 'document/not-taken-out' }
}

/** Why a document cannot go to another case. `held`: a legal hold stands on the case that it leaves. */
export function movingProblem(
  from: CaseFile,
  to: Pick<CaseFile, 'case'>,
  { id, held }: { readonly id: DocumentId; readonly held: boolean },
): Problem | undefined {
  const problem = takingOutProblem(from, id)
  if (problem) return problem
  if (from.case.id === to.case.id) return { code: 'document/same-case' }
  if (to.case.closedOn) return { code: 'document/other-case-closed' }
  return held ? { code: 'document/held' } : undefined
}
