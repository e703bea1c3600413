import { readFileSync } from 'node:fs'
import type { MailMessage } from '@core/mail/mail'
import { createMailReader } from '@main/services/mail/mail-reader'
import { mailsInFile } from '@main/services/mail/mbox'
import type { Command } from './command'
import { valueOf } from '@core/failure'
import { existingFile, readOptions } from './options'

/** `kaiji read-mail`: the mails in a file as plain text; nothing in them is run or fetched. */
export const readMail: Command = async args => {
  const given = readOptions(args, {})
  const bytes = readFileSync(existingFile(given.argument('The mail file')))
  const reader = createMailReader()
  const messages: MailMessage[] = []
  for (const mail of await mailsInFile(bytes))
    messages.push(valueOf(await reader.parse(mail)).message)
  return { code: 0, json: { messages }, text: messages.map(messageText).join('\n\n----\n\n') }
}

const messageText = ({ from, date, subject, text, attachments, warnings }: MailMessage): string =>
  [
    `From: ${from.name} <${from.address}>`,
    `Date: ${date ?? 'unknown'}`,
    `Subject: ${subject}`,
    ...attachments.map(({ name, size }) => `Attached: ${name} (${size} bytes)`),
    ...warnings.map(warning => `Warning: ${warning}`),
    '',
    text,
  ].join('\n')
