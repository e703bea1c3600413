import type { DocumentPart } from '@core/documents/contract'

/** What is looked at: a document, or a file inside a mail. */
export type ViewedPart = DocumentPart

/** The same text for the same part, as a key. */
export const partKey = ({ documentId, part }: ViewedPart): string => [documentId, ...part].join('.')
