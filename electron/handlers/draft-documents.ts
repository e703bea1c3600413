import type { CaseDocument } from '@core/cases/case'
import type { IntakeDraft } from '@core/cases/contract'
import type { DocumentId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import type { Reader } from '@db/connection'
import { findDocument, removeDraftDocuments } from '@db/documents'
import { writeValue } from '@db/values'
import type { Context } from './context'
import { draftName, readDraft } from './intake'
import { noteLook } from './seen'
import { inVault, openVault } from './work'

/** The files of an inquiry that is not yet a case, and the way to be rid of one that came by mistake. */
export const draftDocumentHandlers: Pick<
  Handlers<Context>['cases'],
  'draftDocuments' | 'removeDraftDocument'
> = {
  draftDocuments(_input, context) {
    const files = filesOf(openVault(context).db, readDraft(openVault(context).db))
    if (files.length === 0) return ok([])
    const look = { kind: 'intake/viewed', caseId: null, detail: {}, as: 'thing' } as const
    const seen = noteLook(context, { ...look, what: 'files' })
    if (!seen.ok) return seen
    return ok(
      files.map(({ id, kind, name, size }) => {
        const attached = withAttachments(files, id).length - 1
        return { id, kind, name, size, attached }
      }),
    )
  },

  removeDraftDocument: ({ documentId: id, why }, context) =>
    inVault(context, ({ tx, at, record }) => {
      const draft = readDraft(tx)
      const files = filesOf(tx, draft)
      const gone = withAttachments(files, id)
      if (!draft || gone.length === 0) return err({ code: 'document/not-found' })
      const isFirstMail = files.find(({ kind }) => kind === 'inquiry')?.id === id
      const rest: IntakeDraft = {
        ...draft,
        documentIds: draft.documentIds.filter(one => !gone.includes(one)),
        // It is that of the first mail that was read.
        messageId: isFirstMail ? null : draft.messageId,
      }
      writeValue(tx, draftName, rest, at)
      removeDraftDocuments(tx, gone)
      record('intake/document-removed', { files: gone.length }, why)
      return ok({ draft: rest })
    }),
}

const filesOf = (db: Reader, draft: IntakeDraft | undefined): readonly CaseDocument[] =>
  (draft?.documentIds ?? []).flatMap(id => {
    const document = findDocument(db, id)
    return document?.caseId === null ? [document] : []
  })

/** A mail with the files that came by it, which follow it; any other file alone. */
function withAttachments(files: readonly CaseDocument[], id: DocumentId): readonly DocumentId[] {
  const start = files.findIndex(file => file.id === id)
  const first = files[start]
  if (!first) return []
  if (first.kind !== 'inquiry') return [id]
  const after = files.slice(start + 1)
  const next = after.findIndex(({ kind }) => kind === 'inquiry')
  return [id, ...(next < 0 ? after : after.slice(0, next)).map(file => file.id)]
}
