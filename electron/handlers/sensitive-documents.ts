import type { CaseDocument } from '@core/cases/case'
import type { DocumentId } from '@core/ids'
import type { Finding } from '@core/sensitive/finding'
import { scanText } from '@core/sensitive/scan'
import type { Db } from '@db/connection'
import { readDocument } from '@db/documents'
import { decodeText } from '@main/services/decode-text'
import type { Context, OpenVault } from './context'

export type DocumentScan = { readonly text: string; readonly findings: readonly Finding[] }

/**
 * What was found in documents, which never change, so that none is read again for every key that is
 * pressed. It goes when the vault is closed.
 */
const scans = new WeakMap<Db, Map<DocumentId, DocumentScan | undefined>>()

/** A longer text is a data file, and would hold up the work. Bytes. */
const longest = 10 * 1024 * 1024

const mailTypes: ReadonlySet<string> = new Set(['message/rfc822', 'application/vnd.ms-outlook'])
const mailName = /\.(eml|msg)$/iu
const textName = /\.(txt|csv|tsv|log|md)$/iu

const isMail = ({ mediaType, name }: CaseDocument): boolean =>
  mailTypes.has(mediaType) || mailName.test(name)
const isText = ({ mediaType, name }: CaseDocument): boolean =>
  mediaType.startsWith('text/') || textName.test(name)

/**
 * The text of a document with its findings; undefined where there are none. Plain text, tables as
 * text and mails are looked into; PDF files, pictures and Office files are not.
 */
export async function scanDocument(
  context: Context,
  { db }: OpenVault,
  document: CaseDocument,
): Promise<DocumentScan | undefined> {
  if (document.destroyedAt) return undefined
  const known = scansOf(db)
  if (known.has(document.id)) return known.get(document.id)
  const text = await textOf(context, db, document)
  const findings = scanText(text)
  const scan = findings.length > 0 ? { text, findings } : undefined
  known.set(document.id, scan)
  return scan
}

function scansOf(db: Db): Map<DocumentId, DocumentScan | undefined> {
  const known = scans.get(db) ?? new Map<DocumentId, DocumentScan | undefined>()
  scans.set(db, known)
  return known
}

/** Empty where the document holds no text that can be read here. */
async function textOf(context: Context, db: Db, document: CaseDocument): Promise<string> {
  if (document.kind === 'letter' || document.size > longest) return ''
  if (isMail(document)) {
    const mail = await context.mail.parse(readDocument(db, document))
    return mail.ok ? `${mail.value.message.subject}\n${mail.value.message.text}` : ''
  }
  return isText(document) ? (decodeText(readDocument(db, document)) ?? '') : ''
}
