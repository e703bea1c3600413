import type { CaseDocument } from '@core/cases/case'
import type { AppError } from '@core/errors'
import { documentId, type DocumentId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import { findDocument, insertDocument, readDocument } from '@db/documents'
import type { Context } from './context'
import { replanCopies } from './retention-periods'
import { takeOut } from './taking-out'
import { inOpenCase, inVault, openVault } from './work'

const limitMegabytes = 200

export const documentHandlers: Pick<
  Handlers<Context>['cases'],
  'attach' | 'readDocument' | 'exportDocument'
> = {
  attach: ({ caseId, kind, name, mediaType, bytes }, context) =>
    inOpenCase(context, caseId, ({ tx, at, newId, record }) => {
      const megabytes = Math.ceil(bytes.byteLength / 1024 / 1024)
      if (megabytes > limitMegabytes) {
        return err({ code: 'document/too-large', megabytes, limit: limitMegabytes })
      }
      const id = documentId.parse(newId())
      const stored = insertDocument(tx, { id, caseId, kind, name, mediaType, createdAt: at }, bytes)
      if (kind === 'identity') replanCopies(tx, caseId)
      record('document/added', { document: id, kind, sha256: stored.sha256 })
      return ok(id)
    }),

  readDocument({ documentId: id }, context) {
    const found = documentAndBytes(context, id)
    if (!found.ok) return found
    noteView(context, found.value.document)
    return ok(found.value.bytes)
  },

  async exportDocument({ documentId: id, release }, context) {
    const found = findStored(context, id)
    if (!found.ok) return found
    const { name, caseId } = found.value
    return takeOut(context, {
      what: 'document',
      caseId,
      release,
      kind: 'document/exported',
      choosePath: () => context.desktop.chooseSavePath(name),
      async write(path) {
        const stored = documentAndBytes(context, id)
        if (!stored.ok) return stored
        const written = await context.files.write(path, stored.value.bytes)
        return written.ok ? ok({ document: id, sha256: stored.value.document.sha256 }) : written
      },
    })
  },
}

/** What is known of a document that is still there. */
export function findStored(context: Context, id: DocumentId): Result<CaseDocument, AppError> {
  const document = findDocument(openVault(context).db, id)
  return document && !document.destroyedAt ? ok(document) : err({ code: 'document/not-found' })
}

/** A stored document with its bytes. */
export function documentAndBytes(
  context: Context,
  id: DocumentId,
): Result<{ readonly document: CaseDocument; readonly bytes: Uint8Array }, AppError> {
  const found = findStored(context, id)
  if (!found.ok) return found
  return ok({ document: found.value, bytes: readDocument(openVault(context).db, found.value) })
}

/** Records that somebody looked at a document. */
function noteView(context: Context, { id, caseId, sha256 }: CaseDocument): void {
  inVault(
    context,
    ({ record }) => {
      record('document/viewed', { document: id, sha256 })
      return ok(null)
    },
    caseId,
  )
}
