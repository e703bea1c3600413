import { storedDraft, type IntakeDraft } from '@core/cases/contract'
import { emptyDraft } from '@core/cases/empty-draft'
import type { AppError } from '@core/errors'
import { documentId, type CaseId, type DocumentId } from '@core/ids'
import { anotherPerson, withMail } from '@core/imports/mail-draft'
import type { Handlers } from '@core/ipc/contract'
import { longestName } from '@core/mail/file-name'
import type { MailMessage } from '@core/mail/mail'
import { threadOfDraft } from '@core/mail/thread'
import { findPack } from '@core/regimes/index'
import { err, ok, type Result } from '@core/result'
import { lawsInUse } from '@core/settings/laws-in-use'
import type { Reader } from '@db/connection'
import { insertDocument, removeDraftDocuments } from '@db/documents'
import { readValue, removeValue, writeValue } from '@db/values'
import type { Context, ParsedMail } from './context'
import { readTextsSoon } from './document-texts'
import { readForm } from './import-profiles'
import { registerDraft } from './registration'
import { noteLook } from './seen'
import { readSettings } from '@db/settings'
import { readInquiryMail } from '@main/services/mail/attached-mail'
import { inVault, openVault, type Work } from './work'

type Reply<T> = Result<T, AppError>
/** Under which the vault keeps it. */
export const draftName = 'intake-draft'

export const readDraft = (db: Reader): IntakeDraft | undefined =>
  readValue(db, draftName, storedDraft)

export const intakeHandlers: Pick<
  Handlers<Context>['cases'],
  'draft' | 'saveDraft' | 'discardDraft' | 'readMail' | 'openMail' | 'register'
> = {
  draft(_input, context) {
    const draft = readDraft(openVault(context).db)
    if (!draft) return ok(null)
    const look = { kind: 'intake/viewed', caseId: null, detail: {}, what: '', as: 'thing' } as const
    const seen = noteLook(context, look)
    return seen.ok ? ok(draft) : seen
  },

  saveDraft: ({ draft }, context) =>
    inVault(context, ({ tx, at, record }) => {
      writeValue(tx, draftName, draft, at)
      record('intake/changed', {})
      return ok(null)
    }),

  discardDraft: (_input, context) =>
    inVault(context, ({ tx, record }) => {
      const files = readDraft(tx)?.documentIds ?? []
      removeDraftDocuments(tx, files)
      removeValue(tx, draftName)
      record('intake/discarded', { files: files.length })
      return ok(null)
    }),

  readMail: ({ name, bytes }, context) => takeMail(context, name, bytes),

  async openMail(_input, context) {
    const path = await context.desktop.chooseFile('mail')
    if (!path.ok) return path
    if (path.value === null) return ok(null)
    const { name, bytes } = await context.files.read(path.value)
    return takeMail(context, name, bytes)
  },

  register(_input, context) {
    const ids = readDraft(openVault(context).db)?.documentIds ?? []
    const registered = inVault(context, work => register(work))
    if (registered.ok) readTextsSoon(context, ids)
    return registered
  },
}

async function takeMail(
  context: Context,
  name: string,
  bytes: Uint8Array,
): Promise<Reply<{ readonly draft: IntakeDraft; readonly mail: MailMessage }>> {
  if (name.length > longestName) return err({ code: 'mail/name-too-long', limit: longestName })
  const session = openVault(context).db
  const parsed = await readInquiryMail(context.mail, bytes)
  if (!parsed.ok) return parsed
  if (context.vault.current()?.db !== session) return err({ code: 'vault/locked' })
  return inVault(context, work => {
    const before =
      readDraft(work.tx) ?? emptyDraft(lawsInUse(readSettings(work.tx).regimesInUse)[0])
    if (!findPack(before)) return err({ code: 'intake/unknown-type' })
    const labels = readForm(work.tx)
    const other = anotherPerson(before, parsed.value.message, labels)
    if (other) return err({ code: 'intake/another-person', ...other })
    const documentIds = keepMail(work, { name, bytes }, parsed.value)
    const { message, answers } = parsed.value
    const filled = withMail(before, message, documentIds, labels)
    const draft = { ...threadOfDraft(answers), ...filled.draft }
    writeValue(work.tx, draftName, draft, work.at)
    work.record('intake/mail-read', { files: documentIds.length })
    return ok({ draft, mail: { ...message, warnings: [...message.warnings, ...filled.warnings] } })
  })
}

/** Stores the mail as it came and its attachments; they belong to the case once it is registered. */
export function keepMail(
  { tx, at, newId }: Pick<Work, 'tx' | 'at' | 'newId'>,
  original: { readonly name: string; readonly bytes: Uint8Array },
  { files, mediaType: mailType }: ParsedMail,
): readonly DocumentId[] {
  const keep = (
    kind: 'inquiry' | 'attachment',
    name: string,
    mediaType: string,
    bytes: Uint8Array,
  ) =>
    insertDocument(
      tx,
      {
        id: documentId.parse(newId()),
        caseId: null,
        kind,
        name: name.slice(0, 500),
        mediaType,
        createdAt: at,
      },
      bytes,
    ).id
  return [
    keep('inquiry', original.name, mailType, original.bytes),
    ...files.map(file => keep('attachment', file.name, file.type, file.bytes)),
  ]
}

function register(work: Work): Reply<{ readonly caseId: CaseId; readonly number: string }> {
  const draft = readDraft(work.tx)
  if (!draft) return err({ code: 'case/nothing-to-register' })
  const registered = registerDraft(work, draft)
  if (registered.ok) removeValue(work.tx, draftName)
  return registered
}
