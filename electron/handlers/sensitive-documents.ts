import type { CaseDocument } from '@core/cases/case'
import type { DocumentText, TextGap } from '@core/document-text/text-gap'
import type { DocumentId } from '@core/ids'
import type { Finding } from '@core/sensitive/finding'
import { scanText } from '@core/sensitive/scan'
import type { Db } from '@db/connection'
import { intactBytes } from '@db/documents'
import { limits } from '@main/services/document-text/limits'
import type { Context, OpenVault } from './context'

/** The findings in a document; its text is empty where there are none. */
export type DocumentScan = {
  readonly text: string
  readonly findings: readonly Finding[]
  /** Why the document, or a part of it, could not be searched. */
  readonly gap: TextGap | null
}

/**
 * What was found in documents, which never change, so that none is read again for every key that is
 * pressed. It goes when the vault is closed.
 */
const scans = new WeakMap<Db, Map<DocumentId, Promise<DocumentScan>>>()

const nothingThere: DocumentScan = { text: '', findings: [], gap: null }

/**
 * The text of a document with its findings. Letters of our own are looked through before they are
 * issued, and what was destroyed is gone: there is nothing to find in either.
 */
export async function scanDocument(
  context: Context,
  { db }: OpenVault,
  document: CaseDocument,
): Promise<DocumentScan> {
  if (document.destroyedAt || document.kind === 'letter') return nothingThere
  const known = scansOf(db)
  const scan = known.get(document.id) ?? readAndScan(context, db, document)
  known.set(document.id, scan)
  try {
    return await scan
  } catch (cause) {
    known.delete(document.id)
    throw cause
  }
}

/** The scans of documents, one after another; undefined when the vault was locked in the meantime. */
export async function scanDocuments(
  context: Context,
  vault: OpenVault,
  documents: readonly CaseDocument[],
): Promise<readonly DocumentScan[] | undefined> {
  const scans: DocumentScan[] = []
  for (const document of documents) {
    if (context.vault.current()?.db !== vault.db) return undefined
    scans.push(await scanDocument(context, vault, document))
  }
  return context.vault.current()?.db === vault.db ? scans : undefined
}

function scansOf(db: Db): Map<DocumentId, Promise<DocumentScan>> {
  const known = scans.get(db) ?? new Map<DocumentId, Promise<DocumentScan>>()
  scans.set(db, known)
  return known
}

async function readAndScan(
  context: Context,
  db: Db,
  document: CaseDocument,
): Promise<DocumentScan> {
  const { text, gap } = await textOfDocument(context, db, document)
  const findings = scanText(text)
  return { text: findings.length > 0 ? text : '', findings, gap }
}

/** The mail of an inquiry was taken apart when it came in: its files are documents of their own. */
export async function textOfDocument(
  context: Context,
  db: Db,
  document: CaseDocument,
): Promise<DocumentText> {
  const { name, mediaType, size, kind } = document
  if (size > limits.file) return { text: '', gap: 'too-large' }
  const file = { name, mediaType, attachmentsApart: kind === 'inquiry' }
  const bytes = intactBytes(db, document)
  return bytes ? context.documentText.read(bytes, file) : { text: '', gap: 'damaged' }
}
