import type { AuditEvent } from '@core/audit/event'
import { addresseeOf, checkOf, isAbout, type CaseFile } from '@core/cases/case-file'
import { isAnswer } from '@core/cases/stage'
import { showsAuthority } from '@core/identity/identity'
import type { RulePack } from '@core/regimes/rule-pack'
import { entryText, statedIn } from '@core/requests/chosen-entries'
import { letterText } from '@core/sensitive/letter-text'
import { fold } from '@core/text/fold'
import { addressLines, type Dispatch, type LetterFrame, type LetterRecord } from './letter'

/** What is known of a letter's way to its addressee, before anybody says how it goes. */
export type ReleaseFacts = {
  /** As on the envelope, with the form of address. */
  readonly recipient: string
  /** As on the envelope, without the name; empty where no address is known. */
  readonly address: string
  readonly email: string
  /** The address or name was changed after identity had been confirmed. */
  readonly changedSinceCheck: boolean
  readonly agent: boolean
  /** Of an agent who receives an answer: whether a paper shows that they may act at all. */
  readonly mandate: 'not-needed' | 'shown' | 'not-shown'
  readonly specialCare: boolean
  /** Codes of purposes and recipients that have no words in the letter's language and stand in it in the other one. */
  readonly inOtherLanguage: readonly string[]
}

export type ReleaseWarning =
  | 'changed-since-check'
  | 'agent-receipt'
  | 'agent-not-shown'
  | 'other-language'
  | 'no-address'
  | 'address-differs'
  | 'recipient-differs'
  | 'special-care-unlocked'

export type Way = Pick<Dispatch, 'method' | 'recipient' | 'address' | 'locked'>

const withoutName = ({ language, addressee }: LetterFrame): readonly string[] =>
  addressLines({ language, addressee: addressee.slice(0, -1) })

/** `history`: the case's events, newest first. */
export function releaseFacts(input: {
  readonly pack: RulePack
  readonly file: CaseFile
  readonly letter: LetterRecord
  readonly frame: LetterFrame
  readonly history: readonly AuditEvent[]
}): ReleaseFacts {
  const { pack, file, letter, frame, history } = input
  const party = addresseeOf(file)
  const agent = file.case.requesterRole === 'agent'
  const receives = agent && isAnswer(pack, letter.letterId)
  const authority = file.evidence.filter(piece => piece.subject === 'authority')
  return {
    recipient: frame.addressee.at(-1) ?? '',
    address: party?.address.trim() ? withoutName(frame).join('\n') : '',
    email: party?.email.trim() ?? '',
    changedSinceCheck: changedSinceCheck(file, history),
    agent,
    mandate: mandateOf(receives, showsAuthority(pack, authority)),
    specialCare: file.requests
      .filter(requestFile => isAbout(letter, requestFile))
      .some(({ items }) => items.some(item => item.specialCare)),
    inOtherLanguage: inOtherLanguage(file, letter),
  }
}

function inOtherLanguage(file: CaseFile, letter: LetterRecord): readonly string[] {
  const { language } = letter
  const text = letterText(letter.body)
  const codes = file.requests
    .filter(requestFile => isAbout(letter, requestFile))
    .flatMap(({ particulars }) => particulars.flatMap(({ value }) => statedIn(value).chosen))
    .filter(entry => entry.text[language].trim() === '')
    .filter(entry => text.includes(entryText(entry, language)))
    .map(({ code }) => code)
  return [...new Set(codes)]
}

function mandateOf(receives: boolean, shown: boolean): ReleaseFacts['mandate'] {
  if (!receives) return 'not-needed'
  return shown ? 'shown' : 'not-shown'
}

const ofAddress = ['name', 'organisation', 'postalCode', 'address', 'email']

/** Identity was compared with the address of that day; one that came later was compared with nothing. */
function changedSinceCheck(file: CaseFile, history: readonly AuditEvent[]): boolean {
  const role = file.case.requesterRole
  const check = checkOf(file, role === 'agent' ? 'authority' : 'identity')
  if (check?.result !== 'confirmed' || check.decidedAt === null) return false
  const { decidedAt } = check
  return history.some(({ kind, at, detail }) => {
    if (kind !== 'party/changed' || detail['role'] !== role || at <= decidedAt) return false
    const fields = Array.isArray(detail['fields']) ? detail['fields'] : []
    return fields.some(field => ofAddress.includes(field))
  })
}

/** What somebody has to look at once more before the letter leaves; `way` once it is known how. */
export function releaseWarnings(facts: ReleaseFacts, way?: Way): readonly ReleaseWarning[] {
  const all: readonly (readonly [ReleaseWarning, boolean])[] = [
    ['changed-since-check', facts.changedSinceCheck],
    ['agent-not-shown', facts.mandate === 'not-shown'],
    ['agent-receipt', facts.mandate === 'shown'],
    ['other-language', facts.inOtherLanguage.length > 0],
    ...(way ? ofWay(facts, way) : []),
  ]
  return all.flatMap(([warning, holds]) => (holds ? [warning] : []))
}

function ofWay(
  facts: ReleaseFacts,
  { method, recipient, address, locked }: Way,
): readonly (readonly [ReleaseWarning, boolean])[] {
  const known = expectedAddress(facts, method)
  const asked = known !== undefined
  return [
    ['recipient-differs', bareName(recipient) !== bareName(facts.recipient)],
    ['no-address', asked && address.trim() === ''],
    ['address-differs', asked && address.trim() !== '' && plain(address) !== plain(known)],
    ['special-care-unlocked', method === 'email' && facts.specialCare && locked !== true],
  ]
}

/** Where the case says that it goes by this method; undefined where no address is written on it. */
export function expectedAddress(facts: ReleaseFacts, method: Way['method']): string | undefined {
  if (method === 'email') return facts.email
  return method === 'in_person' || method === 'portal' ? undefined : facts.address
}

const plain = (text: string): string => fold(text).replace(/[\s　〒]/g, '')

const bareName = (text: string): string => plain(text).replace(/(様|さま|殿|御中|先生)$/, '')
