/** A mail as the officer needs it: text that is safe to show, and what came with it. */
export type MailAttachment = {
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}

export type MailWarning =
  /** The mail has no plain text; the text was taken from its HTML. */
  | 'mail/html-only'
  /** The text was taken from Outlook's rich text, the only form the mail has. */
  | 'mail/rtf-only'
  | 'mail/no-date'
  | 'mail/no-sender'
  | 'mail/empty-body'
  /** It was sent so that only who has a key can read it. */
  | 'mail/encrypted'
  /** A program answered by itself: somebody is away, or a mail could not be delivered. */
  | 'mail/automatic'
  /** The file ends before the mail does. */
  | 'mail/truncated'
  /** The charset named in the mail is unknown, so some characters may be wrong. */
  | 'mail/unknown-charset'
  /** Nothing says in which charset a text is, and it may be another than it was taken for. */
  | 'mail/charset-guessed'
  /** The mail only refers to a file that lies elsewhere. */
  | 'mail/attachment-missing'
  /** Too long for the inquiry's text; the original is kept whole. */
  | 'mail/text-cut'
  /** Somebody passed it on: sender, day and words are those of the mail that was passed on. */
  | 'mail/forwarded'
  /** Its lines are those of a web form, and went into the fields. */
  | 'mail/read-as-form'

export type MailMessage = {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: readonly { readonly name: string; readonly address: string }[]
  /** ISO 8601 with offset, or null where the mail has none that can be read. */
  readonly date: string | null
  readonly messageId: string | null
  readonly subject: string
  readonly text: string
  readonly attachments: readonly MailAttachment[]
  readonly warnings: readonly MailWarning[]
}

export type MailError =
  | { readonly code: 'mail/not-a-mail' }
  /** An Outlook file that is cut off or broken. */
  | { readonly code: 'mail/damaged' }
  | { readonly code: 'mail/name-too-long'; readonly limit: number }
  | { readonly code: 'mail/too-many-files'; readonly count: number; readonly limit: number }
  /** Lines of text; those of encoded files do not count. */
  | { readonly code: 'mail/too-many-lines'; readonly count: number; readonly limit: number }
  | { readonly code: 'mail/too-large'; readonly megabytes: number; readonly limit: number }
