import PostalMime, { type Email } from 'postal-mime'
import { forwardedIn } from '@core/mail/forwarded'
import type { MailError, MailMessage, MailWarning } from '@core/mail/mail'
import { err, ok, type Result } from '@core/result'
import type { MailPort, ParsedMail } from '@main/handlers/context'
import { narrowed } from '@main/services/charsets/utf-16'
import { isCompoundFile } from './compound-file'
import { looksTruncated, namesUnknownCharset } from './damage'
import { hasFilesElsewhere, mailInEmlx } from './emlx'
import { filesOfMail } from './files-of-mail'
import { htmlToText } from './html-text'
import { answersOf, dateOf, isAutomatic, mailboxes } from './mail-headers'
import { parseOutlookMail } from './outlook-mail'
import { linesOfText } from './lines-of-text'
import { mendMail } from './mend-headers'
import { plain, plainLine, repairJis } from './plain-text'
import { openSigned } from './signed-mail'
import { fromUtf7, isUtf7 } from './utf-7'
import { withoutUuencoded } from './uuencoded'

/** Megabytes of 1024 × 1024 bytes. */
const limit = 60
const megabyte = 1024 * 1024

/** Reads .eml and .msg bytes; nothing in a mail is run or fetched, and its text comes out as plain text. */
export function createMailReader(): MailPort {
  return { parse: parseMail }
}

export async function parseMail(bytes: Uint8Array): Promise<Result<ParsedMail, MailError>> {
  if (bytes.length > limit * megabyte) {
    return err({ code: 'mail/too-large', megabytes: Math.ceil(bytes.length / megabyte), limit })
  }
  if (isCompoundFile(bytes)) return parseOutlookMail(bytes)
  const opened = openSigned(mailInEmlx(withoutLeadingBlank(narrowed(bytes))))
  const { bytes: raw, isGuess } = mendMail(opened.bytes)
  if (!looksLikeMail(raw)) return err({ code: 'mail/not-a-mail' })
  if (hasTooManyWords(raw)) return err({ code: 'mail/not-a-mail' })
  const lines = linesOfText(raw)
  if (lines > mostLines) return err({ code: 'mail/too-many-lines', count: lines, limit: mostLines })
  const mail = await readMime(raw)
  if (!mail) return err({ code: 'mail/not-a-mail' })

  if (mail.attachments.length > mostFiles) {
    return err({ code: 'mail/too-many-files', count: mail.attachments.length, limit: mostFiles })
  }
  const { files: attached, packedText } = filesOfMail(mail.attachments)
  const body = bodyOf(mail, raw, packedText)
  const files = [...attached, ...body.files]
  const isEncrypted = opened.isEncrypted || isPgp(body.text)
  const message = messageOf(mail, raw, { body, files, isGuess, isEncrypted })
  return ok({ message, files, mediaType: 'message/rfc822', answers: answersOf(mail) })
}

/** No person attaches as many; each becomes a document of its own. */
const mostFiles = 1000

/** The parser takes some two kilobytes of memory for each; a mail of 60 MB could have sixty million. */
const mostLines = 300_000

/** Far more than any real mail has; from about three times as many on, the parser never returns. */
const mostWords = 20_000

/** A mail whose headers are made of encoded words (RFC 2047) was built to exhaust the program. */
function hasTooManyWords(raw: Uint8Array): boolean {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  const words = text.matchAll(/=\?[\w*-]{1,60}\?[bq]\?/gi)
  let count = 0
  while (count <= mostWords && !words.next().done) count += 1
  return count > mostWords
}

async function readMime(raw: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true })
  } catch {
    // It throws only on input built to exhaust it: 2 MB of headers, 256 nested parts.
    return undefined
  }
}

const isPgp = (text: string): boolean => text.startsWith('-----BEGIN PGP MESSAGE-----')

/** What the decoder puts where the last character is cut in the middle. */
const halfCharacter = '\ufffd'

type Content = {
  readonly body: Body
  readonly files: ParsedMail['files']
  readonly isGuess: boolean
  readonly isEncrypted: boolean
}

function messageOf(mail: Email, raw: Uint8Array, content: Content): MailMessage {
  const { body, files, isGuess, isEncrypted } = content
  const from = senderOf(mail)
  const to = mailboxes(mail.to ?? [])
  const date = dateOf(mail)
  const subject = plainLine(mail.subject ?? '')
  const warnings: readonly (readonly [MailWarning, boolean])[] = [
    ['mail/html-only', body.fromHtml],
    ['mail/no-date', date === null],
    ['mail/no-sender', from.address === ''],
    ['mail/encrypted', isEncrypted],
    ['mail/empty-body', body.text === '' && !isEncrypted],
    ['mail/automatic', isAutomatic(mail)],
    ['mail/forwarded', forwardedIn({ from, to, subject, text: body.text }) !== undefined],
    ['mail/charset-guessed', isGuess],
    ['mail/attachment-missing', hasFilesElsewhere(raw)],
    ['mail/truncated', looksTruncated(raw, mail) || body.text.endsWith(halfCharacter)],
    [
      'mail/unknown-charset',
      namesUnknownCharset(raw, [body.text.slice(0, -1), subject, from.name]),
    ],
  ]
  return {
    from,
    to,
    date,
    messageId: mail.messageId ? plainLine(mail.messageId) : null,
    subject,
    text: body.text,
    attachments: files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length })),
    warnings: warnings.filter(([, holds]) => holds).map(([warning]) => warning),
  }
}

/** No person reads what is sent there: whoever a program writes for is named as who gets the answer. */
const unread = /^(?:no|do-?not)[-_.]?reply\b/i

function senderOf(mail: Email): MailMessage['from'] {
  const [from = { name: '', address: '' }] = mailboxes([mail.from ?? mail.sender])
  return (unread.test(from.address) && mailboxes(mail.replyTo ?? [])[0]) || from
}

type Body = {
  readonly text: string
  readonly fromHtml: boolean
  /** That were written into the text. */
  readonly files: ParsedMail['files']
}

function bodyOf(mail: Email, raw: Uint8Array, packedText: string): Body {
  const decode = isUtf7(raw) ? fromUtf7 : (text: string) => text
  const { text: said, files } = withoutUuencoded(decode(mail.text ?? ''))
  const text = plain(said)
  if (text !== '' || !mail.html) return { text: text || plain(packedText), fromHtml: false, files }
  return { text: plain(htmlToText(repairJis(decode(mail.html)))), fromHtml: true, files }
}

/** Mail programs save files with a byte order mark or blank lines before the first header. */
function withoutLeadingBlank(bytes: Uint8Array): Uint8Array {
  const blank = new Set([0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0x20, 0x09])
  const start = bytes.findIndex(byte => !blank.has(byte))
  return start > 0 ? bytes.subarray(start) : bytes
}

const mailHeaders = new Set(
  'from to cc date subject message-id received return-path mime-version sender reply-to delivered-to'.split(
    ' ',
  ),
)
const searched = 256 * 1024

/** True when the first block of lines holds at least two headers that only a mail has. */
function looksLikeMail(raw: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(raw.subarray(0, searched))
  const headers = start.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const names = [...headers.matchAll(/^([!-9;-~]+)[ \t]*:/gm)].map(match => match[1]?.toLowerCase())
  return new Set(names.filter(name => name !== undefined && mailHeaders.has(name))).size >= 2
}
