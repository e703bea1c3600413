import type { IntakeDraft } from '@core/cases/contract'
import { emptyDraft } from '@core/cases/empty-draft'
import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import type { FormLabels } from '@core/imports/form-mail'
import { withMail } from '@core/imports/mail-draft'
import { threadOfDraft } from '@core/mail/thread'
import { usualType } from '@core/imports/words'
import { packOf, type RegimeRef } from '@core/regimes/index'
import { err, ok, type Result } from '@core/result'
import { lawsInUse } from '@core/settings/laws-in-use'
import type { Reader } from '@db/connection'
import { giveDocumentsToCase, removeDraftDocuments } from '@db/documents'
import { findImport, saveImport } from '@db/imports'
import { addMessageKey } from '@db/person-keys'
import { importedCases } from '@db/schema'
import { readSettings } from '@db/settings'
import { removeStagedMails, type StagedMail } from '@db/staged-mails'
import { findCase } from '@db/cases'
import { recordEvent } from '@db/events'
import { readForm } from './import-profiles'
import { registerDraft } from './registration'
import type { Work } from './work'

type Settled = Result<{ readonly caseId: CaseId | null; readonly number: string | null }, AppError>

/** By what every mail is read. */
export type MailRules = { readonly law: RegimeRef | undefined; readonly labels: FormLabels }

export const mailRules = (db: Reader): MailRules => ({
  law: lawsInUse(readSettings(db).regimesInUse)[0],
  labels: readForm(db),
})

/** The inquiry that a mail is, with a right that it is taken for where it names none. */
export function draftOfMail(
  { message, documentIds, answers }: StagedMail,
  { law, labels }: MailRules,
  type: string | null = null,
): IntakeDraft | undefined {
  if (!message) return undefined
  const empty = emptyDraft(law)
  const { draft } = withMail(empty, message, documentIds, labels)
  const { name, email } = draft.principal
  const taken = type ?? usualType(packOf(empty))
  return {
    ...draft,
    ...threadOfDraft(answers),
    // A mail without a name is still from somebody: what they call themselves is their address.
    principal: { ...draft.principal, name: name || email },
    types: draft.types.length > 0 || taken === null ? draft.types : [taken],
  }
}

/** Makes a case of a mail that waits. */
export function mailToCase(work: Work, mail: StagedMail, type: string | null): Settled {
  const draft = draftOfMail(mail, mailRules(work.tx), type)
  if (!draft) return err({ code: 'mail/not-a-mail' })
  const made = registerDraft(work, draft)
  if (!made.ok) return made
  const { caseId } = made.value
  work.tx
    .insert(importedCases)
    .values({ caseId, importId: mail.importId, row: mail.position, rowHash: mail.sha256 })
    .run()
  const stored = findImport(work.tx, mail.importId)
  if (stored) saveImport(work.tx, { ...stored, cases: stored.cases + 1 })
  removeStagedMails(work.tx, [mail.id])
  return ok(made.value)
}

/** Adds a mail that waits, with what came by it, to a case that is open. */
export function mailToExisting(work: Work, mail: StagedMail, caseId: CaseId): Settled {
  const { tx, at, vault } = work
  const found = findCase(tx, caseId)
  if (!found) return err({ code: 'case/not-found' })
  if (found.closedOn) return err({ code: 'case/not-allowed', why: 'obstacle/case-closed' })
  giveDocumentsToCase(tx, mail.documentIds, caseId)
  for (const document of mail.documentIds) {
    const detail = { document, kind: 'inquiry' }
    recordEvent(tx, { at, actor: vault.login, caseId, kind: 'document/added', detail })
  }
  const keys = [mail.message?.messageId, threadOfDraft(mail.answers).threadKey]
  for (const key of keys) if (key) addMessageKey(tx, caseId, key)
  removeStagedMails(tx, [mail.id])
  return ok({ caseId, number: found.number })
}

/** Lets a mail go that is no inquiry; its bytes go too. */
export function skipMail(work: Work, mail: StagedMail): Settled {
  removeDraftDocuments(work.tx, mail.documentIds)
  removeStagedMails(work.tx, [mail.id])
  work.record('import/mail-skipped', { files: mail.documentIds.length })
  return ok({ caseId: null, number: null })
}
