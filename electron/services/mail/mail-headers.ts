import type { Address, Email } from 'postal-mime'
import type { MailMessage } from '@core/mail/mail'
import { dateWithOffset } from './mail-date'
import { plainLine } from './plain-text'

export function mailboxes(addresses: readonly (Address | undefined)[]): MailMessage['to'] {
  return addresses.flatMap(address => {
    if (!address) return []
    if (address.group) return mailboxes(address.group)
    return [{ name: plainLine(address.name), address: plainLine(address.address) }]
  })
}

/** When it was sent; where the sender's program did not say, when the last server took it in. */
export function dateOf(mail: Email): string | null {
  const header = (key: string) => mail.headers.find(entry => entry.key === key)?.value ?? ''
  const received = header('received')
  const arrived = received.slice(received.lastIndexOf(';') + 1)
  return dateWithOffset(header('date')) ?? dateWithOffset(arrived)
}

const mostAnswered = 50

/** Message-IDs of the mails that a mail answers, the nearest first. */
export function answersOf(mail: Email): readonly string[] {
  const header = (key: string) => mail.headers.find(entry => entry.key === key)?.value ?? ''
  const ids = (text: string) => text.match(/<[^<>\s]{1,990}>/g) ?? []
  const all = [...ids(header('in-reply-to')), ...ids(header('references')).toReversed()]
  return [...new Set(all)].slice(0, mostAnswered)
}
