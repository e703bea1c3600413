import type { CaseDocument } from '@core/cases/case'
import type { DocumentPart } from '@core/documents/contract'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Db } from '@db/connection'
import { intactBytes, isIntact, readPiece } from '@db/documents'
import type { Context, ParsedMail } from './context'
import { findStored } from './documents'
import { openVault } from './work'

/** A document or a file inside it, with a way to its bytes. */
export type Content = {
  readonly document: CaseDocument
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly piece: (start: number, end: number) => Uint8Array
  /** `document/damaged` where they are not those that were stored. */
  readonly bytes: () => Result<Uint8Array, AppError>
  readonly isIntact: () => boolean
}

/** Where a part is; a file in a mail is found by taking the mail apart. */
export async function contentOf(
  context: Context,
  { documentId, part }: DocumentPart,
): Promise<Result<Content, AppError>> {
  const found = findStored(context, documentId)
  if (!found.ok) return found
  const { db } = openVault(context)
  const whole = wholeDocument(db, found.value)
  return part.length === 0 ? ok(whole) : insideMail(context, { db, whole, part })
}

function wholeDocument(db: Db, document: CaseDocument): Content {
  const { id, name, mediaType, size } = document
  return {
    ...{ document, name, mediaType, size },
    piece: (start, end) => readPiece(db, id, start, end),
    isIntact: () => isIntact(db, document),
    bytes() {
      const bytes = intactBytes(db, document)
      return bytes ? ok(bytes) : err({ code: 'document/damaged' })
    },
  }
}

type Inside = {
  readonly db: Db
  readonly whole: Content
  readonly part: readonly number[]
}

/**
 * The mail that was taken apart last, since its attachments are looked at one after the other; only
 * one, because a mail with its files may be large. It goes when the vault is closed.
 */
const lastMail = new WeakMap<Db, { readonly key: string; readonly mail: ParsedMail }>()

async function insideMail(
  context: Context,
  { db, whole, part }: Inside,
): Promise<Result<Content, AppError>> {
  const at = part.at(-1) ?? 0
  const outer = part.slice(0, -1)
  const around = await contentOf(context, { documentId: whole.document.id, part: outer })
  if (!around.ok) return around
  const mail = await mailIn(context, db, around.value, outer)
  if (!mail.ok) return mail
  const file = mail.value.files[at]
  return file ? ok(fileInMail(whole.document, file)) : err({ code: 'document/not-found' })
}

function fileInMail(document: CaseDocument, file: ParsedMail['files'][number]): Content {
  const { name, type: mediaType, bytes } = file
  return {
    ...{ document, name, mediaType },
    size: bytes.length,
    piece: (start, end) => bytes.slice(start, end),
    // The mail that it was taken from was.
    isIntact: () => true,
    bytes: () => ok(bytes),
  }
}

/** A mail taken apart. */
export async function mailIn(
  context: Context,
  db: Db,
  content: Content,
  part: readonly number[],
): Promise<Result<ParsedMail, AppError>> {
  const key = [content.document.id, content.document.sha256, ...part].join(' ')
  const last = lastMail.get(db)
  if (last?.key === key) return ok(last.mail)
  const bytes = content.bytes()
  if (!bytes.ok) return bytes
  const parsed = await context.mail.parse(bytes.value)
  // Locked while it was taken apart: it belongs to nobody's screen any more.
  if (context.vault.current()?.db !== db) return err({ code: 'vault/locked' })
  if (!parsed.ok) return parsed
  lastMail.set(db, { key, mail: parsed.value })
  return ok(parsed.value)
}
