/** What is said of a mail that cannot be read. */
export const mailErrors = {
  'mail/not-a-mail': 'This file is not a mail. Use a mail saved as .eml or .msg.',
  'mail/damaged':
    'This Outlook mail file is damaged or cut off and cannot be read. Save the mail once more, or ask for it again.',
  'mail/name-too-long':
    'The name of this file is too long. Shorten it to at most {{limit}} characters and try again.',
  'mail/too-many-files':
    'The mail has {{count}} attachments. Up to {{limit}} can be read. Ask the sender to send them in several mails, or as one file.',
  'mail/too-many-lines':
    'The mail has {{count}} lines of text. Up to {{limit}} can be read. Ask the sender to attach the text as a file.',
  'mail/too-large': 'The mail is too large: {{megabytes}} MB. Up to {{limit}} MB can be read.',
} as const
