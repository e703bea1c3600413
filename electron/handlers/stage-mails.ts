import { createHash } from 'node:crypto'
import { importId, stagedMailId, type ImportId } from '@core/ids'
import type { StagedView } from '@core/imports/contract'
import { fittingName } from '@core/mail/file-name'
import type { AppError } from '@core/errors'
import { ok, type Result } from '@core/result'
import { saveImport } from '@db/imports'
import { insertStagedMail, isStaged } from '@db/staged-mails'
import { insertDocument } from '@db/documents'
import { documentId } from '@core/ids'
import { readInquiryMail } from '@main/services/mail/attached-mail'
import { isDeletedMail } from '@main/services/mail/mbox'
import type { Context, ParsedMail } from './context'
import { keepMail } from './intake'
import { inVault, openVault, type Work } from './work'

type Source = {
  readonly name: string
  readonly mails: AsyncIterable<Uint8Array>
  /** They are of one file, and have no names of their own. */
  readonly isBox: boolean
}
type Staging = Pick<Source, 'name' | 'isBox'> & {
  readonly id: ImportId
  readonly position: number
}

/** Keeps every mail of a file in the vault, each in a transaction of its own, until somebody decides about it. */
export async function stageMails(
  context: Context,
  { name, mails, isBox }: Source,
): Promise<Result<StagedView, AppError>> {
  const { db } = openVault(context)
  const id = importId.parse(context.newId())
  const view = { staged: 0, unreadable: 0, twice: 0, deleted: 0 }
  let position = 0
  for await (const bytes of mails) {
    if (isDeletedMail(bytes)) {
      view.deleted += 1
      continue
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const parsed = await readInquiryMail(context.mail, bytes)
    if (context.vault.current()?.db !== db) return { ok: false, error: { code: 'vault/locked' } }
    if (isStaged(db, sha256)) {
      view.twice += 1
      continue
    }
    position += 1
    const kept = inVault(context, work => {
      keepStaged(work, { id, name, isBox, position }, { bytes, sha256, parsed })
      return ok(null)
    })
    if (!kept.ok) return kept
    if (parsed.ok) view.staged += 1
    else view.unreadable += 1
    await new Promise(resolve => setImmediate(resolve))
  }
  return inVault(context, ({ record }) => {
    record('import/mails-staged', { mails: view.staged + view.unreadable })
    return ok({ kind: 'mails', importId: id, ...view })
  })
}

type Taken = {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly parsed: Result<ParsedMail, AppError>
}

function keepStaged(work: Work, { id, name, isBox, position }: Staging, taken: Taken): void {
  const { tx, at, vault, newId } = work
  const { bytes, sha256, parsed } = taken
  const fileName = fittingName(name)
  const none = { undoneAt: null, undoneBy: null, kept: 0 }
  if (position === 1) {
    const made = { cases: 0, rejected: 0, kind: 'mails' as const, sha256 }
    saveImport(tx, { id, at, actor: vault.login, fileName, ...made, ...none })
  }
  const original = { name: isBox ? nameInBox(fileName, position, parsed) : fileName, bytes }
  const documentIds = parsed.ok
    ? keepMail(work, original, parsed.value)
    : [keepUnread(work, original)]
  insertStagedMail(tx, {
    ...{ id: stagedMailId.parse(newId()), importId: id, position, at, actor: vault.login },
    ...{ fileName, sha256, documentIds: [...documentIds] },
    message: parsed.ok ? storable(parsed.value) : null,
    answers: parsed.ok ? [...parsed.value.answers] : [],
    problem: parsed.ok ? null : parsed.error.code,
  })
}

const storable = ({ message }: ParsedMail) => ({
  ...message,
  to: [...message.to],
  attachments: [...message.attachments],
  warnings: [...message.warnings],
})

function nameInBox(file: string, position: number, parsed: Taken['parsed']): string {
  const ending = parsed.ok && parsed.value.mediaType !== 'message/rfc822' ? 'msg' : 'eml'
  return `${file.replace(/\.\w+$/, '')}-${position}.${ending}`
}

function keepUnread({ tx, at, newId }: Work, { name, bytes }: { name: string; bytes: Uint8Array }) {
  const id = documentId.parse(newId())
  const facts = { id, caseId: null, kind: 'inquiry', name, createdAt: at } as const
  return insertDocument(tx, { ...facts, mediaType: 'application/octet-stream' }, bytes).id
}
