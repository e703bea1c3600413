import { eq, sql } from 'drizzle-orm'
import type { DocumentText, TextGap } from '@core/document-text/text-gap'
import { documentId, type DocumentId } from '@core/ids'
import type { Instant } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { documents, documentTexts } from './schema'

/** Raised when the reader of documents finds more than before: all are read again then. */
export const textReader = 1

/** Reasons that leave nothing to read, other than something that went wrong. */
const nothingThere: readonly TextGap[] = ['picture', 'no-text', 'unknown-kind']

const stateOf = ({ text, gap }: DocumentText): 'done' | 'none' | 'failed' => {
  if (text.trim() !== '' || gap === null) return 'done'
  return nothingThere.includes(gap) ? 'none' : 'failed'
}

/** Keeps the words of a document, to search for. */
export function saveDocumentText(
  tx: Writer,
  id: DocumentId,
  read: DocumentText,
  readAt: Instant,
): void {
  const row = { text: read.text, state: stateOf(read), gap: read.gap, reader: textReader, readAt }
  tx.insert(documentTexts)
    .values({ documentId: id, ...row })
    .onConflictDoUpdate({ target: documentTexts.documentId, set: row })
    .run()
}

/** Documents looked at in one statement; most of them have their words. */
const sliceLength = 1000

/** Where a walk through all documents goes on; undefined at its end. */
export type TextWalk = number | undefined

/**
 * Documents of cases whose words are not there yet, or by an older reader, in one slice of them all:
 * however many there are, no statement looks at more than that. Letters are texts already.
 */
export function documentsWithoutText(
  db: Reader,
  after: number,
): { readonly ids: readonly DocumentId[]; readonly next: TextWalk } {
  const row = sql<number>`${documents}.rowid`
  const slice = db
    .select({ id: documents.id, row, kind: documents.kind, reader: documentTexts.reader })
    .from(documents)
    .leftJoin(documentTexts, eq(documentTexts.documentId, documents.id))
    .where(sql`${row} > ${after}`)
    .orderBy(sql`${row}`)
    .limit(sliceLength)
    .all()
  return {
    ids: slice
      .filter(one => one.kind !== 'letter' && one.reader !== textReader)
      .map(one => documentId.parse(one.id)),
    next: slice.length < sliceLength ? undefined : slice.at(-1)?.row,
  }
}
