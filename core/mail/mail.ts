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
  | 'mail/no-date'
  | 'mail/no-sender'
  | 'mail/empty-body'
  /** The file ends before the mail does. */
  | 'mail/truncated'
  /** The charset named in the mail is unknown, so some characters may be wrong. */
  | 'mail/unknown-charset'

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
  | { readonly code: 'mail/too-large'; readonly megabytes: number; readonly limit: number }
