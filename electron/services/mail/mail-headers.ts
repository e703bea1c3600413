import type { Address, Email } from 'postal-mime'
import type { MailMessage } from '@core/mail/mail'
import { threadKeyOf } from '@core/mail/thread'
import { dateWithOffset } from './mail-date'
import { plainLine } from './plain-text'

/** Outlook and lists put names, or the address in their place, into quotes of their own. */
export const unquoted = (name: string): string => name.replace(/^'(.*)'$/, '$1')

export function mailboxes(addresses: readonly (Address | undefined)[]): MailMessage['to'] {
  return addresses.flatMap(address => {
    if (!address) return []
    if (address.group) return mailboxes(address.group)
    const { name, address: written } = address
    return [{ name: unquoted(plainLine(name)), address: plainLine(written) }]
  })
}

const day = 24 * 60 * 60 * 1000

/** When it was sent; where the sender's program did not say or its clock was wrong, when the last server took it in. */
export function dateOf(mail: Email): string | null {
  const header = (key: string) => mail.headers.find(entry => entry.key === key)?.value ?? ''
  const received = header('received')
  const arrived = dateWithOffset(received.slice(received.lastIndexOf(';') + 1))
  // Where the sender's program names no offset, it is more likely ours than none.
  const sent = dateWithOffset(`${header('date')} ${arrived?.slice(-6) ?? ''}`)
  if (sent === null || arrived === null) return sent ?? arrived
  const underway = Date.parse(arrived) - Date.parse(sent)
  return underway < -day || underway > longestUnderway ? arrived : sent
}

/** Servers give a mail up long before this. */
const longestUnderway = 60 * day

const replies: readonly (readonly [string, RegExp])[] = [
  ['auto-submitted', /^auto-replied/i],
  ['x-autoreply', /^(?!no)./i],
  ['x-autorespond', /./],
  ['precedence', /^auto_reply/i],
  ['from', /\b(?:mailer-daemon|postmaster)@/i],
  ['content-type', /^multipart\/report/i],
  // Exchange says of an absence what it also says of what programs send.
  ['x-ms-exchange-inbox-rules-loop', /./],
  ['x-ms-exchange-generated-message-source', /rules agent/i],
]

const subjects = /^(?:automatic reply|out of (?:the )?office|自動応答|自動返信|不在通知)\s*[:：]/i

/** Whether a program answered by itself. Web forms are sent by programs too, and are none of these. */
export const isAutomatic = (mail: Email): boolean =>
  subjects.test(plainLine(mail.subject ?? '')) ||
  mail.headers.some(({ key, value }) =>
    replies.some(([header, pattern]) => key === header && pattern.test(value)),
  )

const mostAnswered = 50

/** Message-IDs of the mails that a mail answers, the nearest first, and the key of Outlook's thread. */
export function answersOf(mail: Email): readonly string[] {
  const header = (key: string) => mail.headers.find(entry => entry.key === key)?.value ?? ''
  return answered({
    inReplyTo: header('in-reply-to'),
    references: header('references'),
    index: Buffer.from(header('thread-index'), 'base64'),
  })
}

type Said = {
  readonly inReplyTo: string
  readonly references: string
  readonly index: Uint8Array
}

export function answered({ inReplyTo, references, index }: Said): readonly string[] {
  const ids = (text: string) => text.match(/<[^<>\s]{1,990}>/g) ?? []
  const all = new Set([...ids(inReplyTo), ...ids(references).toReversed()])
  const thread = threadKeyOf(index)
  return [...[...all].slice(0, mostAnswered), ...(thread ? [thread] : [])]
}
