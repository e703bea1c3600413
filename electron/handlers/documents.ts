import type { CaseDocument } from '@core/cases/case'
import type { AppError } from '@core/errors'
import { documentId, type DocumentId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import { findDocument, insertDocument, readDocument } from '@db/documents'
import type { Context } from './context'
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
      record('document/added', { document: id, kind, sha256: stored.sha256 })
      return ok(id)
    }),

  readDocument({ documentId: id }, context) {
    const found = documentAndBytes(context, id)
    if (!found.ok) return found
    noteUse(context, found.value.document, 'document/viewed')
    return ok(found.value.bytes)
  },

  async exportDocument({ documentId: id }, context) {
    const found = documentAndBytes(context, id)
    if (!found.ok) return found
    const path = await context.desktop.chooseSavePath(found.value.document.name)
    if (path === null) return ok(null)
    const written = await context.files.write(path, found.value.bytes)
    if (!written.ok) return written
    noteUse(context, found.value.document, 'document/exported')
    return ok(path)
  },
}

/** A stored document with its bytes. */
export function documentAndBytes(
  context: Context,
  id: DocumentId,
): Result<{ readonly document: CaseDocument; readonly bytes: Uint8Array }, AppError> {
  const { db } = openVault(context)
  const document = findDocument(db, id)
  if (!document || document.destroyedAt) return err({ code: 'document/not-found' })
  return ok({ document, bytes: readDocument(db, document) })
}

function noteUse(
  context: Context,
  { id, caseId, sha256 }: CaseDocument,
  kind: 'document/viewed' | 'document/exported',
): void {
  inVault(
    context,
    ({ record }) => {
      record(kind, { document: id, sha256 })
      return ok(null)
    },
    caseId,
  )
}
