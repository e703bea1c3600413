import { createHash } from 'node:crypto'
import { and, asc, between, eq, inArray, isNull } from 'drizzle-orm'
import { caseDocument, type CaseDocument } from '@core/cases/case'
import type { CaseId, DocumentId } from '@core/ids'
import type { CalendarDate } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { documentChunks, documents, documentTexts } from './schema'

const chunkSize = 1024 * 1024

export type NewDocument = Pick<
  CaseDocument,
  'id' | 'caseId' | 'kind' | 'name' | 'mediaType' | 'createdAt'
> &
  Partial<Pick<CaseDocument, 'category' | 'versionOf' | 'version' | 'readers' | 'destroyBy'>>

/** Keeps a file's bytes in the vault, in pieces of 1 MiB, with their SHA-256. */
export function insertDocument(tx: Writer, document: NewDocument, bytes: Uint8Array): CaseDocument {
  const stored: CaseDocument = {
    category: null,
    note: '',
    versionOf: null,
    version: 1,
    readers: null,
    destroyBy: null,
    ...document,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    destroyOn: null,
    destroyedAt: null,
    takenOut: null,
  }
  tx.insert(documents).values(stored).run()
  for (let start = 0, position = 0; start < bytes.byteLength; start += chunkSize, position += 1) {
    const piece = Buffer.from(bytes.subarray(start, start + chunkSize))
    tx.insert(documentChunks).values({ documentId: stored.id, position, bytes: piece }).run()
  }
  return stored
}

/** All of a case's documents, those taken out of it too. */
export const documentsOf = (db: Reader, caseId: CaseId): readonly CaseDocument[] =>
  db
    .select()
    .from(documents)
    .where(eq(documents.caseId, caseId))
    .orderBy(asc(documents.createdAt))
    .all()
    .flatMap(row => readable('documents', caseDocument, row))

export function findDocument(db: Reader, id: DocumentId): CaseDocument | undefined {
  const row = db.select().from(documents).where(eq(documents.id, id)).get()
  return readable('documents', caseDocument, row)[0]
}

/** All of a document's bytes; undefined when they are not those that were stored. */
export function intactBytes(db: Reader, document: CaseDocument): Uint8Array | undefined {
  const pieces = db
    .select({ bytes: documentChunks.bytes })
    .from(documentChunks)
    .where(eq(documentChunks.documentId, document.id))
    .orderBy(asc(documentChunks.position))
    .all()
  const bytes = Buffer.concat(pieces.map(piece => piece.bytes))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return sha256 === document.sha256 ? bytes : undefined
}

/** The same, where it cannot be otherwise. Throws when it is. */
export function readDocument(db: Reader, document: CaseDocument): Uint8Array {
  const bytes = intactBytes(db, document)
  if (!bytes) throw new Error(`Document ${document.id} is not what was stored`)
  return bytes
}

/** The same without holding them: whether its bytes are those that were stored. Reads all of it. */
export function isIntact(db: Reader, { id, sha256 }: CaseDocument): boolean {
  const hash = createHash('sha256')
  for (let position = 0; ; position += 1) {
    const piece = pieceAt(db, id, position)
    if (!piece) return hash.digest('hex') === sha256
    hash.update(piece)
  }
}

/** One chunk at a time: a large file is never in memory whole. */
const pieceAt = (db: Reader, id: DocumentId, position: number): Buffer | undefined =>
  db
    .select({ bytes: documentChunks.bytes })
    .from(documentChunks)
    .where(and(eq(documentChunks.documentId, id), eq(documentChunks.position, position)))
    .get()?.bytes

/** The bytes from `start` up to `end`, which is not included; fewer where the document ends before. */
export function readPiece(db: Reader, id: DocumentId, start: number, end: number): Uint8Array {
  if (end <= start) return new Uint8Array()
  const first = Math.floor(start / chunkSize)
  const pieces = db
    .select({ bytes: documentChunks.bytes })
    .from(documentChunks)
    .where(
      and(
        eq(documentChunks.documentId, id),
        between(documentChunks.position, first, Math.floor((end - 1) / chunkSize)),
      ),
    )
    .orderBy(asc(documentChunks.position))
    .all()
  const offset = first * chunkSize
  return new Uint8Array(
    Buffer.concat(pieces.map(({ bytes }) => bytes)).subarray(start - offset, end - offset),
  )
}

/** Marks a document as one that was in its case by mistake; null puts it back. */
export function markTakenOut(tx: Writer, id: DocumentId, takenOut: CaseDocument['takenOut']): void {
  tx.update(documents).set({ takenOut }).where(eq(documents.id, id)).run()
}

/** Gives a document to another case. When it is to be destroyed follows from that one. */
export function moveDocument(tx: Writer, id: DocumentId, caseId: CaseId): void {
  const alone = { versionOf: null, version: 1, destroyBy: null }
  const moved = { caseId, takenOut: null, destroyOn: null, ...alone }
  tx.update(documents).set(moved).where(eq(documents.id, id)).run()
}

/** Moves an inquiry's documents, kept while it was a draft, into its case; never those of another. */
export function giveDocumentsToCase(tx: Writer, ids: readonly DocumentId[], caseId: CaseId): void {
  if (ids.length === 0) return
  tx.update(documents)
    .set({ caseId })
    .where(and(inArray(documents.id, [...ids]), isNull(documents.caseId)))
    .run()
}

/** Removes documents that never became part of a case. */
export function removeDraftDocuments(tx: Writer, ids: readonly DocumentId[]): void {
  if (ids.length === 0) return
  const orphans = ids.filter(id => findDocument(tx, id)?.caseId === null)
  tx.delete(documentChunks).where(inArray(documentChunks.documentId, orphans)).run()
  tx.delete(documentTexts).where(inArray(documentTexts.documentId, orphans)).run()
  tx.delete(documents).where(inArray(documents.id, orphans)).run()
}

/** Changes what is said about a document. */
export function changeDocument(
  tx: Writer,
  id: DocumentId,
  change: Partial<Pick<CaseDocument, 'category' | 'note' | 'readers' | 'destroyBy' | 'destroyOn'>>,
): void {
  if (Object.keys(change).length === 0) return
  tx.update(documents).set(change).where(eq(documents.id, id)).run()
}

/** Sets the day by which a copy of a paper must be destroyed; null while it is not known. */
export function setDestroyDate(tx: Writer, id: DocumentId, destroyOn: CalendarDate | null): void {
  tx.update(documents).set({ destroyOn }).where(eq(documents.id, id)).run()
}
