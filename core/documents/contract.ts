import { z } from 'zod'
import type { DocumentText } from '@core/document-text/text-gap'
import { documentId } from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import type { MailMessage } from '@core/mail/mail'
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
}
