import type { AppError } from '@core/errors'
import { forwardedIn } from '@core/mail/forwarded'
import type { MailMessage } from '@core/mail/mail'
import { ok, type Result } from '@core/result'
import type { MailPort, ParsedMail } from '@main/handlers/context'

/** A mail as an inquiry comes by it: with the words of the one that it only passes on. */
export async function readInquiryMail(
  { parse }: MailPort,
  bytes: Uint8Array,
): Promise<Result<ParsedMail, AppError>> {
  const mail = await parse(bytes)
  return mail.ok ? ok(await withMailPassedOn(mail.value, parse)) : mail
}

/**
 * Somebody has passed a mail on as a file: its words follow those of the mail, as mail programs write
 * them below what is passed on. What asks by itself, and has mails with it as evidence, stays as it is.
 */
async function withMailPassedOn(outer: ParsedMail, parse: MailPort['parse']): Promise<ParsedMail> {
  const { message, files } = outer
  const [mail, another] = files.filter(({ type }) => type === 'message/rfc822')
  // What comes back to its sender is attached to the word that says so.
  const isSomethingElse = message.warnings.some(one => readOtherwise.has(one))
  if (!mail || another || isSomethingElse) return outer
  const inner = await parse(mail.bytes)
  if (!inner.ok) return outer
  const text = `${message.text}\n\n${asPassedOn(inner.value.message)}`.trim()
  if (!forwardedIn({ ...message, text })) return outer
  const warnings = message.warnings.filter(one => one !== 'mail/empty-body')
  return { ...outer, message: { ...message, text, warnings: [...warnings, 'mail/forwarded'] } }
}

const readOtherwise: ReadonlySet<string> = new Set(['mail/automatic', 'mail/forwarded'])

const asPassedOn = ({ from, date, subject, text }: MailMessage): string =>
  [
    '---------- Forwarded message ----------',
    `From: ${from.name} <${from.address}>`,
    `Date: ${date?.slice(0, 16).replace('T', ' ') ?? ''}`,
    `Subject: ${subject}`,
    '',
    text,
  ].join('\n')
