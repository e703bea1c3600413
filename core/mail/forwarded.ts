import type { MailMessage } from './mail'

/** What a colleague has passed on, as the mail's own lines tell it. */
export type Forwarded = {
  readonly from: MailMessage['from']
  /** As it is written there. */
  readonly date: string
  readonly subject: string
  readonly text: string
}

type Said = Pick<MailMessage, 'subject' | 'text'> & Partial<Pick<MailMessage, 'from' | 'to'>>

const passesOn = /^\s*(?:fwd?|転送|wg|tr)\s*[:：]/i
const announced =
  /^[ \t>*-]*(?:forwarded message|begin forwarded message|weitergeleitete nachricht|転送(?:された)?メ(?:ッセージ|ール))/im

const labels = {
  from: /^(?:from|差出人|送信者|送信元|von)$/i,
  date: /^(?:date|sent|日付|日時|送信日時|送信日|gesendet|datum)$/i,
  to: /^(?:to|cc|宛先|an)$/i,
  subject: /^(?:subject|件名|題名|betreff)$/i,
} as const
type Label = keyof typeof labels
const labelled = /^[\s>*]*([^\s:：*][^:：*]{0,11}?)\s*\*?\s*[:：]\s*\*?\s*(.*)$/u
const moreReceivers = /^[\s>]+\S+@/

/** A mail may be built to be long to read; what somebody passed on is none of that. */
const mostOfHead = 30
const longestLine = 500
const mostPassedOn = 5

type Line = { readonly label: Label | undefined; readonly value: string }

function lineOf(line: string): Line {
  const [, word = '', value = ''] = labelled.exec(line) ?? []
  const found = (Object.keys(labels) as Label[]).find(name => labels[name].test(word))
  return { label: found, value: value.trim() }
}

type Head = {
  readonly said: ReadonlyMap<Label, string>
  readonly start: number
  readonly end: number
}

/** Lines such as From, Sent, To, Subject, one under the other, as mail programs put them above what they pass on. */
function headAt(lines: readonly string[], start: number): Head | undefined {
  const said = new Map<Label, string>()
  let at = start
  for (const whole of lines.slice(start, start + mostOfHead)) {
    const line = whole.slice(0, longestLine)
    const { label, value } = lineOf(line)
    if (label === undefined && !(said.size > 0 && moreReceivers.test(line))) break
    if (label !== undefined && !said.has(label)) said.set(label, value)
    at += 1
  }
  const isHead = said.has('from') && said.has('date') && said.size >= 3
  return isHead ? { said, start, end: at } : undefined
}

function firstHead(lines: readonly string[]): Head | undefined {
  for (const at of lines.keys()) {
    const head = headAt(lines, at)
    if (head) return head
  }
  return undefined
}

const address = /[^\s<>()[\]"',;:（）]+@[^\s<>()[\]"',;:（）]+/

function mailboxOf(text: string): MailMessage['from'] {
  const [found = ''] = address.exec(text) ?? []
  const name = text
    .replace(/[<([（【]\s*(?:mailto:)?[^<>()[\]（）]*@.*$/i, '')
    .replace(found, '')
    .replace(/["'“”*]/g, '')
    .trim()
  return { name, address: found }
}

/** A mail that Apple Mail passes on is quoted as a whole. */
const unquoted = (lines: readonly string[]): readonly string[] =>
  lines.every(line => line.trim() === '' || line.startsWith('>'))
    ? lines.map(line => line.replace(/^> ?/, ''))
    : lines

const domainOf = (mailAddress: string): string =>
  mailAddress.slice(mailAddress.lastIndexOf('@') + 1).toLowerCase()

const isWithin = (domain: string, home: string): boolean =>
  domain === home || domain.endsWith(`.${home}`)

/** What people write above a mail that they pass on, and that asks for nothing by itself. */
const courtesy =
  /お疲れ|お世話|よろしく|宜しく|転送|共有|ご確認|ご対応|fyi|forward|see below|please (?:find|handle)/i
const divider = /^[\s>]*[-_=*]{3}/
const notOwn = [courtesy, divider, announced]
const fewestOwnWords = 8

/**
 * Somebody from outside who passes our own mail back, or writes above what they pass on what they want,
 * asks by themselves: “stop these mailings”, with the mailing below.
 */
function asksThemselves(
  { from, to = [] }: Said,
  sender: string,
  above: readonly string[],
): boolean {
  const homes = to.map(receiver => domainOf(receiver.address)).filter(Boolean)
  const isOurs = (mailAddress: string) => homes.some(home => isWithin(domainOf(mailAddress), home))
  if (!from || isOurs(from.address)) return false
  const own = above.filter(line => !notOwn.some(pattern => pattern.test(line)))
  const words = own.join('').replace(/[\s\p{P}\p{S}]+/gu, '')
  return isOurs(sender) || words.length >= fewestOwnWords
}

/**
 * What was passed on with a mail that says so by its subject or its words; of mails that were passed on
 * several times, the first. Undefined for others, also for answers that quote, and where whoever passes it
 * on asks by themselves.
 */
export function forwardedIn(mail: Said, times = mostPassedOn): Forwarded | undefined {
  if (!passesOn.test(mail.subject) && !announced.test(mail.text)) return undefined
  const lines = mail.text.split('\n')
  const head = firstHead(lines)
  if (!head) return undefined
  const said = (label: Label): string => head.said.get(label) ?? ''
  const subject = said('subject')
  const text = unquoted(lines.slice(head.end)).join('\n').trim()
  const from = mailboxOf(said('from'))
  if (asksThemselves(mail, from.address, lines.slice(0, head.start))) return undefined
  const isPassedOn = times > 1 && passesOn.test(subject)
  const inner = isPassedOn ? forwardedIn({ subject, text }, times - 1) : undefined
  if (inner) return inner
  const isSomebody = `${from.name}${from.address}` !== ''
  return isSomebody ? { from, date: said('date'), subject, text } : undefined
}
