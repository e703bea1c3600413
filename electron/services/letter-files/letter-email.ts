import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailDraft } from '@main/handlers/context'

/**
 * A mail with files as mail programs open it: unsent, to be looked at and sent from there. Nothing
 * in it is taken from the moment or the machine: the same draft gives the same bytes.
 */
export async function letterEmail(draft: MailDraft): Promise<Uint8Array> {
  const { id, from, to, words, date, files } = draft
  const options = {
    // Outlook and others open a file with this mark for writing (MS-OXCMSG names it so).
    headers: { 'X-Unsent': '1' },
    ...(from.address ? { from } : {}),
    to,
    subject: words.subject,
    text: words.text,
    textEncoding: 'base64' as const,
    date: new Date(date),
    messageId: `<${id}@kaiji.invalid>`,
    baseBoundary: `kaiji-${id}`,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: files.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
  }
  return new Uint8Array(await new MailComposer(options).compile().build())
}
