import type { CaseDocument } from '@core/cases/case'
import { mayRead } from '@core/documents/access'
import type { AppError } from '@core/errors'
import { documentId, type DocumentId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { letterFileName } from '@core/letters/file-name'
import { err, ok, type Result } from '@core/result'
import type { Reader } from '@db/connection'
import { findDocument, insertDocument, intactBytes } from '@db/documents'
import { lettersOf } from '@db/letters'
import type { Context } from './context'
import { readTextsSoon } from './document-texts'
import { replanCopies } from './retention-periods'
import { takeOut } from './taking-out'
import { inOpenCase, inVault, openVault } from './work'

const limitMegabytes = 200

export const documentHandlers: Pick<
  Handlers<Context>['cases'],
  'attach' | 'readDocument' | 'exportDocument'
> = {
  attach({ caseId, kind, name, mediaType, bytes }, context) {
    const added = inOpenCase(context, caseId, ({ tx, at, newId, record }) => {
      const problem = sizeProblem(bytes)
      if (problem) return err(problem)
      const id = documentId.parse(newId())
      const stored = insertDocument(tx, { id, caseId, kind, name, mediaType, createdAt: at }, bytes)
      if (kind === 'identity') replanCopies(tx, caseId)
      record('document/added', { document: id, kind, sha256: stored.sha256 })
      return ok(id)
    })
    if (added.ok) readTextsSoon(context, [added.value])
    return added
  },

  readDocument({ documentId: id }, context) {
    const found = documentAndBytes(context, id)
    if (!found.ok) return found
    noteView(context, found.value.document)
    return ok(found.value.bytes)
  },

  async exportDocument({ documentId: id, release }, context) {
    const found = findStored(context, id)
    if (!found.ok) return found
    const { caseId } = found.value
    const name = fileNameOf(openVault(context).db, found.value)
    return takeOut(context, {
      what: 'document',
      caseId,
      release,
      kind: 'document/exported',
      choosePath: () => context.desktop.chooseSavePath(name),
      pack() {
        const stored = documentAndBytes(context, id)
        if (!stored.ok) return stored
        const { bytes, document } = stored.value
        const detail = { document: id, sha256: document.sha256 }
        return ok({ detail, write: path => context.files.write(path, bytes) })
      },
    })
  },
}

export function sizeProblem(bytes: Uint8Array): AppError | undefined {
  const megabytes = Math.ceil(bytes.byteLength / 1024 / 1024)
  return megabytes > limitMegabytes
    ? { code: 'document/too-large', megabytes, limit: limitMegabytes }
    : undefined
}

/** What a document is called outside the vault: a letter that is void says so. */
function fileNameOf(db: Reader, { id, caseId, kind, name }: CaseDocument): string {
  if (kind !== 'letter' || !caseId) return name
  const letter = lettersOf(db, caseId).find(one => one.documentId === id)
  return letter ? letterFileName(letter, name) : name
}

/** What is known of a document that is still there, for somebody who may see its content. */
export function findStored(context: Context, id: DocumentId): Result<CaseDocument, AppError> {
  const document = findDocument(openVault(context).db, id)
  if (!document || document.destroyedAt) return err({ code: 'document/not-found' })
  if (document.takenOut) return err({ code: 'document/taken-out' })
  return mayRead(openVault(context), document) ? ok(document) : refuse(context, document)
}

/** Who was refused is written down, as at every other door. */
function refuse(context: Context, { id, caseId }: CaseDocument): Result<CaseDocument, AppError> {
  inVault(
    context,
    ({ vault, record }) => {
      record('access/refused', { action: 'case/view', role: vault.role, document: id })
      return ok(null)
    },
    caseId,
  )
  return err({ code: 'document/not-for-you' })
}

/** A stored document with its bytes, which are those that were stored. */
export function documentAndBytes(
  context: Context,
  id: DocumentId,
): Result<{ readonly document: CaseDocument; readonly bytes: Uint8Array }, AppError> {
  const found = findStored(context, id)
  if (!found.ok) return found
  const bytes = intactBytes(openVault(context).db, found.value)
  return bytes ? ok({ document: found.value, bytes }) : err({ code: 'document/damaged' })
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
