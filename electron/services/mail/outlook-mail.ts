import * as library from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import PostalMime, { type Email } from 'postal-mime'
import { forwardedIn } from '@core/mail/forwarded'
import type { MailError, MailMessage, MailWarning } from '@core/mail/mail'
import { err, ok, type Result } from '@core/result'
import type { ParsedMail } from '@main/handlers/context'
import { readCms } from './cms'
import { isSound } from './compound-file'
import { filesOfMail } from './files-of-mail'
import { htmlToText } from './html-text'
import { dateWithOffset } from './mail-date'
import { answered, answersOf, dateOf, isAutomatic, mailboxes, unquoted } from './mail-headers'
import { mendMail } from './mend-headers'
import { outlookBody, type Body } from './outlook-body'
import { filesIn, type OutlookFiles } from './outlook-files'
import {
  isAnsiPage,
  observedProperties,
  property,
  type ObservedProperties,
  type RawProperties,
} from './outlook-properties'
import { plain, plainLine } from './plain-text'

// Node hands over a CommonJS module as the default, a bundler what that module calls its default.
const given: typeof library.default & { readonly default?: typeof library.default } =
  library.default
const MsgReader = given.default ?? given

/** Appointments, contacts, tasks and notes are kept in .msg files too. */
const noMail = /^IPM\.(Appointment|Contact|DistList|Task|StickyNote|Activity|Post)\b/i

/** What Outlook and Exchange write by themselves. */
const isAnsweredByProgram = ({ messageClass = '' }: FieldsData, headers: Email): boolean =>
  isAutomatic(headers) || /^REPORT\.|OofTemplate/i.test(messageClass)

/** Reads the bytes of an Outlook .msg file (MS-OXMSG), which are a compound file. */
export async function parseOutlookMail(bytes: Uint8Array): Promise<Result<ParsedMail, MailError>> {
  if (!isSound(bytes)) return err({ code: 'mail/damaged' })
  try {
    const item = await signedOpened(readItem(bytes))
    if (!isMail(item)) return err({ code: 'mail/not-a-mail' })
    const headers = await PostalMime.parse(`${item.fields.headers ?? ''}\r\n\r\n`)
    const message = messageOf(item, headers)
    const mediaType = 'application/vnd.ms-outlook'
    return ok({ message, files: item.files.found, mediaType, answers: answersIn(item, headers) })
  } catch {
    // The library throws whatever its arrays throw, and does not look whether a property is of the
    // kind that its number says.
    return err({ code: 'mail/damaged' })
  }
}

/** By its headers; a mail that never left the organisation's own server has none. */
function answersIn({ raw }: Item, headers: Email): readonly string[] {
  const own = answered({
    inReplyTo: raw.text(property.inReplyTo) ?? '',
    references: raw.text(property.references) ?? '',
    index: raw.bytes(property.conversationIndex) ?? new Uint8Array(),
  })
  return [...new Set([...answersOf(headers), ...own])]
}

/** Old Word, Excel and installer files are compound files too, without what every item has. */
const isMail = ({ fields, raw }: Item): boolean =>
  raw.size > 0 && !noMail.test(fields.messageClass ?? '')

type Item = {
  readonly fields: FieldsData
  readonly raw: RawProperties
  readonly body: Body
  readonly files: OutlookFiles
  readonly isEncrypted: boolean
}

/** A mail signed with S/MIME has its text and files in one attachment, as they were sent or packed. */
async function signedOpened(item: Item): Promise<Item> {
  const { found } = item.files
  const signed = found.find(({ type }) => /^multipart\/signed|pkcs7-mime/i.test(type))
  if (!signed || item.body.text !== '') return item
  const held = /pkcs7-mime/i.test(signed.type) ? readCms(signed.bytes) : undefined
  if (held?.kind === 'encrypted') return { ...item, isEncrypted: true }
  const inside = await contentOf(held?.content ?? signed.bytes)
  const others = found.filter(file => file !== signed)
  return {
    ...item,
    body: inside.body,
    files: { ...item.files, found: [...others, ...inside.files] },
  }
}

async function contentOf(entity: Uint8Array): Promise<{ body: Body; files: ParsedMail['files'] }> {
  const inside = await PostalMime.parse(mendMail(entity).bytes, { forceRfc822Attachments: true })
  const text = plain(inside.text ?? '')
  const { files } = filesOfMail(inside.attachments)
  const html = (): Body => ({ text: plain(htmlToText(inside.html ?? '')), from: 'html' })
  return { body: text ? { text, from: 'text' } : html(), files }
}

const japanese = 932

function readItem(bytes: Uint8Array): Item {
  const first = open(bytes, japanese)
  // Text in the code page of the writer's Windows: Japanese, unless the mail says another.
  const page = first.fields.messageCodepage ?? japanese
  const isOther = page !== japanese && isAnsiPage(page)
  const { reader, fields, rawOf } = isOther ? open(bytes, page) : first
  const raw = rawOf(fields)
  const files = filesIn(reader, fields, rawOf)
  return { fields, raw, body: outlookBody(fields, raw), files, isEncrypted: false }
}

function open(bytes: Uint8Array, codePage: number) {
  // A copy, since the library reads the whole buffer below a view.
  const reader = new MsgReader(new Uint8Array(bytes).buffer)
  const seen = new Map<FieldsData, ObservedProperties>()
  reader.parserConfig = {
    ansiEncoding: `cp${codePage}`,
    propertyObserver: (owner, tag, value) => {
      const observed = seen.get(owner) ?? observedProperties()
      seen.set(owner, observed)
      if (value) observed.note(tag, value)
    },
  }
  const fields = reader.getFileData()
  const rawOf = (owner: FieldsData): RawProperties =>
    (seen.get(owner) ?? observedProperties()).read(codePage)
  return { reader, fields, rawOf }
}

function messageOf({ fields, raw, body, files, isEncrypted }: Item, headers: Email): MailMessage {
  const from = senderOf(fields, raw, headers)
  const to = receiversOf(fields, headers)
  const date =
    dateOf(headers) ??
    dateWithOffset(fields.clientSubmitTime ?? '') ??
    dateWithOffset(fields.messageDeliveryTime ?? '')
  const subject = plainLine(fields.subject ?? headers.subject ?? '')
  const unreadable = [body.text, subject, from.name].some(text => text.includes('\ufffd'))
  const warnings: readonly (readonly [MailWarning, boolean])[] = [
    ['mail/html-only', body.from === 'html'],
    ['mail/rtf-only', body.from === 'rtf'],
    ['mail/no-date', date === null],
    ['mail/no-sender', from.address === ''],
    ['mail/encrypted', isEncrypted],
    ['mail/empty-body', body.text === '' && !isEncrypted],
    ['mail/automatic', isAnsweredByProgram(fields, headers)],
    ['mail/forwarded', forwardedIn({ from, to, subject, text: body.text }) !== undefined],
    ['mail/attachment-missing', files.missing > 0],
    ['mail/unknown-charset', unreadable],
  ]
  return {
    from,
    to,
    date,
    messageId: messageIdOf(fields, headers),
    subject,
    text: body.text,
    attachments: files.found.map(file => ({
      name: file.name,
      type: file.type,
      size: file.bytes.length,
    })),
    warnings: warnings.filter(([, holds]) => holds).map(([warning]) => warning),
  }
}

const messageIdOf = (fields: FieldsData, headers: Email): string | null =>
  plainLine(fields.messageId ?? headers.messageId ?? '') || null

/** Outlook puts an address of its own company's directory (/O=…) where others have the e-mail's. */
const smtp = (...addresses: readonly (string | undefined)[]): string =>
  plainLine(addresses.find(address => /^[^\s/][^\s]*@/.test(address ?? '')) ?? '')

/** Who it says it is from, as a mail program shows it; the mailbox that sent it only where that is missing. */
function senderOf(fields: FieldsData, raw: RawProperties, headers: Email): MailMessage['from'] {
  const named = mailboxes([headers.from]).find(({ address }) => address !== '')
  const address = smtp(
    named?.address,
    fields.sentRepresentingSmtpAddress,
    raw.text(property.sentRepresentingAddress),
    fields.senderSmtpAddress,
    fields.senderEmail,
    fields.creatorSMTPAddress,
  )
  const name = named?.name ?? raw.text(property.sentRepresentingName) ?? fields.senderName ?? ''
  return { name: nameBeside(address, name), address }
}

function receiversOf({ recipients }: FieldsData, headers: Email): MailMessage['to'] {
  const to = (recipients ?? []).filter(({ recipType }) => recipType === 'to')
  if (to.length === 0) return mailboxes(headers.to ?? [])
  return to.map(({ name, smtpAddress, email }) => {
    const address = smtp(smtpAddress, email)
    return { name: nameBeside(address, name ?? ''), address }
  })
}

/** Outlook fills a missing name with the address, in quotes. */
function nameBeside(address: string, given: string): string {
  const name = unquoted(plainLine(given))
  return name.toLowerCase() === address.toLowerCase() ? '' : name
}
