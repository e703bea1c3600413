import { longText, shortText, type Contact } from '@core/cases/case'
import type { IntakeDraft } from '@core/cases/contract'
import { emptyDraft } from '@core/cases/empty-draft'
import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import { contactOfForm, readFormMail, type FormMail } from '@core/imports/form-mail'
import { readTypes, usualType } from '@core/imports/words'
import { packOf } from '@core/regimes/index'
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
import { withMail } from './intake'
import { registerDraft } from './registration'
import type { Work } from './work'

type Settled = Result<{ readonly caseId: CaseId | null; readonly number: string | null }, AppError>

const short = (text: string): string => text.slice(0, shortText.maxLength ?? undefined)

/** The inquiry that a mail is: its sender and text, or what a web form says in its lines. */
export function draftOfMail(
  db: Reader,
  mail: StagedMail,
  type: string | null,
): IntakeDraft | undefined {
  if (!mail.message) return undefined
  const law = lawsInUse(readSettings(db).regimesInUse)[0]
  const pack = packOf(emptyDraft(law))
  const form = readFormMail(mail.message.text, readForm(db))
  const plain = withMail(emptyDraft(law), mail.message, mail.documentIds)
  const draft = form ? asForm(plain, form) : plain
  const said = form ? readTypes(form.fields.get('type') ?? '', pack, {}).types : []
  const usual = type ?? usualType(pack)
  const { name, email } = draft.principal
  return {
    ...draft,
    // A mail without a name is still from somebody: what they call themselves is their address.
    principal: { ...draft.principal, name: name || email },
    types: said.length > 0 ? [...said] : usual === null ? [] : [usual],
  }
}

function asForm(draft: IntakeDraft, form: FormMail): IntakeDraft {
  const contact = contactOfForm(form)
  const said = Object.entries(contact).filter(([, value]) => value !== '')
  // A form is sent by the organisation's own server, whose name and address are nobody's.
  const principal: Contact = { ...contact, ...Object.fromEntries(said) }
  const inquiry = form.fields.get('inquiry')
  return {
    ...draft,
    principal: { ...principal, name: short(principal.name || draft.principal.name) },
    channel: 'web_form',
    subject: short(form.fields.get('subject') ?? draft.subject),
    inquiry: (inquiry ?? draft.inquiry).slice(0, longText.maxLength ?? undefined),
    asked: (form.fields.get('asked') ?? '').slice(0, longText.maxLength ?? undefined),
    methodWanted: short(form.fields.get('methodWanted') ?? ''),
  }
}

/** Makes a case of a mail that waits. */
export function mailToCase(work: Work, mail: StagedMail, type: string | null): Settled {
  const draft = draftOfMail(work.tx, mail, type)
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
  if (mail.message?.messageId) addMessageKey(tx, caseId, mail.message.messageId)
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
