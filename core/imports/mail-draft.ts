import type { Language } from '@core/bilingual'
import { emptyContact, longText, shortText, type Contact } from '@core/cases/case'
import type { IntakeDraft } from '@core/cases/contract'
import type { DocumentId } from '@core/ids'
import { languageOfMail } from '@core/mail/language-of-mail'
import { forwardedIn } from '@core/mail/forwarded'
import type { MailMessage, MailWarning } from '@core/mail/mail'
import { findPack } from '@core/regimes/index'
import { compactOf } from '@core/search/split'
import { dayAt, type CalendarDate } from '@core/time/calendar-date'
import type { ImportField } from './field'
import { contactOfForm, readFormMail, type FormLabels } from './form-mail'
import { readDate } from './read-date'
import { readTypes } from './words'

/** What a mail puts into a field may be any length; a draft with more than fits could never be read again. */
const longest = longText.maxLength ?? Infinity
const longestShort = shortText.maxLength ?? Infinity

const typedOr = (said: string, typed: string, most = longestShort): string =>
  typed || said.slice(0, most)

type Said = Pick<
  IntakeDraft,
  'channel' | 'subject' | 'inquiry' | 'asked' | 'methodWanted' | 'types'
> & { readonly contact: Contact }

/** What a mail says of an inquiry: its sender and text, or what a web form says in its lines. */
function saidIn(mail: MailMessage, labels: FormLabels, draft: IntakeDraft): Said {
  const { from, subject, text } = forwardedIn(mail) ?? mail
  const form = readFormMail(text, labels)
  const nothing = { asked: '', methodWanted: '', types: [] }
  if (!form) {
    const contact = { ...emptyContact, name: from.name, email: from.address }
    return { contact, channel: 'email', subject, inquiry: text, ...nothing }
  }
  const said = (field: ImportField): string => form.fields.get(field) ?? ''
  const contact = contactOfForm(form)
  // A draft may have been saved by a version with other rules, so its regime need not exist.
  const pack = findPack(draft)
  return {
    // A form is sent by the organisation's own server, whose address is nobody's.
    contact: { ...contact, name: contact.name || from.name },
    channel: 'web_form',
    subject: said('subject') || subject,
    inquiry: said('inquiry') || text,
    asked: said('asked'),
    methodWanted: said('methodWanted'),
    types: pack ? [...readTypes(said('type'), pack, {}).types] : [],
  }
}

/** Who sent a mail, and who the draft is of, where these are two people by their addresses and their names. */
export function anotherPerson(
  draft: IntakeDraft,
  mail: MailMessage,
  labels: FormLabels,
): { readonly from: string; readonly asking: string } | undefined {
  const { contact } = saidIn(mail, labels, draft)
  const typed = draft[draft.requesterRole]
  const isOther = (field: 'email' | 'name'): boolean =>
    typed[field] !== '' && compactOf(typed[field]) !== compactOf(contact[field])
  if (contact.email === '' || !isOther('email') || !isOther('name')) return undefined
  return { from: contact.name || contact.email, asking: typed.name }
}

export type MailDraft = {
  readonly draft: IntakeDraft
  /** What the officer looks at because of how the mail was read. */
  readonly warnings: readonly MailWarning[]
}

/** What somebody has begun to write down is in the language that they chose. */
const languageOf = (draft: IntakeDraft, mail: MailMessage): Language =>
  (draft.inquiry === '' && languageOfMail(mail.text)) || draft.language

/** Fills what is still empty from the mail; what the officer has typed stays. */
export function withMail(
  draft: IntakeDraft,
  mail: MailMessage,
  documentIds: readonly DocumentId[],
  labels: FormLabels,
): MailDraft {
  const said = saidIn(mail, labels, draft)
  const inquiry = [draft.inquiry, said.inquiry].filter(Boolean).join('\n\n')
  const filled: IntakeDraft = {
    ...draft,
    [draft.requesterRole]: filledContact(draft[draft.requesterRole], said.contact),
    receivedOn: draft.receivedOn ?? dayOf(mail, draft),
    channel: draft.channel ?? said.channel,
    language: languageOf(draft, mail),
    subject: typedOr(said.subject, draft.subject),
    inquiry: inquiry.slice(0, longest),
    asked: typedOr(said.asked, draft.asked, longest),
    methodWanted: typedOr(said.methodWanted, draft.methodWanted),
    types: draft.types.length > 0 ? draft.types : said.types,
    messageId: draft.messageId ?? mail.messageId,
    documentIds: [...draft.documentIds, ...documentIds],
  }
  return {
    draft: filled,
    warnings: [
      ...(said.channel === 'web_form' ? (['mail/read-as-form'] as const) : []),
      ...(inquiry.length > longest ? (['mail/text-cut'] as const) : []),
    ],
  }
}

const filledContact = (typed: Contact, said: Contact): Contact => ({
  name: typedOr(said.name, typed.name),
  reading: typedOr(said.reading, typed.reading),
  organisation: typedOr(said.organisation, typed.organisation),
  postalCode: typedOr(said.postalCode, typed.postalCode),
  address: typedOr(said.address, typed.address),
  email: typedOr(said.email, typed.email),
  phone: typedOr(said.phone, typed.phone),
})

/** A mail reached the organisation when its first address there had it, whoever passed it on later. */
function dayOf(mail: MailMessage, draft: IntakeDraft): CalendarDate | null {
  const pack = findPack(draft)
  if (!pack) return null
  const { timeZone } = pack
  const sent = mail.date ? dayAt(new Date(mail.date).toISOString(), timeZone) : null
  const before = readDate(forwardedIn(mail)?.date ?? '', { order: null, timeZone })
  const isBefore = 'date' in before && (sent === null || before.date < sent)
  return isBefore ? before.date : sent
}
