import { z } from 'zod'
import { undoReason } from '@core/audit/undo-reason'
import { fileCategory, longText, readers, shortText } from '@core/cases/case'
import type { DocumentText } from '@core/document-text/text-gap'
import { caseId, documentId, type DocumentId } from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import type { MailMessage } from '@core/mail/mail'
import { calendarDate } from '@core/time/calendar-date'
import type { OpenedDocument } from './view'

/** Mails inside mails are opened to this depth. */
export const deepestPart = 4

/** A document, or a file inside a mail: the place of the attachment in it, and so on inwards. */
export const documentPart = z.object({
  documentId,
  part: z.array(z.int().nonnegative().max(10_000)).max(deepestPart),
})
export type DocumentPart = Readonly<z.infer<typeof documentPart>>

/** At most so many bytes are given at once. */
export const longestPiece = 4 * 1024 * 1024

const place = { caseId, documentId }

export const documentsContract = {
  /** What a document is and how it is shown; recorded as a look at it. */
  open: needs('case/view', command(documentPart, output<OpenedDocument>())),
  /** Some of its bytes from `start` on, up to `end` and `longestPiece`; never without a recorded look. */
  piece: query(
    documentPart.extend({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
    output<Uint8Array>(),
  ),
  /** Its words, with what could not be read. */
  text: query(documentPart, output<DocumentText>()),
  /** A mail's headers and text; the files in it are parts. */
  mail: query(documentPart, output<MailMessage>()),
  /** What it is in the case, and a note about it. */
  describe: command(
    z.object({
      ...place,
      change: z.object({ category: fileCategory, note: longText }).partial(),
    }),
    output<null>(),
  ),
  /** A newer version of a document; the ones before it stay, and letters go on pointing to theirs. */
  addVersion: command(
    z.object({
      caseId,
      of: documentId,
      name: shortText,
      mediaType: z.string().max(200),
      bytes: z.instanceof(Uint8Array),
    }),
    output<DocumentId>(),
  ),
  /** Who may see its content, and that of its other versions; null for what is usual for its kind. */
  setReaders: needs(
    'policy/change',
    command(z.object({ ...place, readers: readers.nullable(), why: undoReason }), output<null>()),
  ),
  /** The day by which it goes, within the rules of retention; null for the day that these give. */
  setDestroyBy: needs(
    'retention/decide',
    command(
      z.object({ ...place, destroyBy: calendarDate.nullable(), why: undoReason }),
      output<null>(),
    ),
  ),
}
