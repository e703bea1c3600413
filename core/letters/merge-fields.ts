import type { Party } from '@core/cases/case'
import { addresseeOf, agentOf, isAbout, principalOf } from '@core/cases/case-file'
import { authorityConfirmed, identityConfirmed, neededLevelOf } from '@core/cases/gates'
import type { PauseReason } from '@core/regimes/deadline-rules'
import { letterSpecOf, packKey, typeOf } from '@core/regimes/index'
import { appliesToType } from '@core/regimes/rule-pack'
import { letterheadOf } from '@core/settings/settings'
import type { CalendarDate } from '@core/time/calendar-date'
import { dateIn, type ComposeInput } from './compose-input'
import { addressedName } from './frame'
import { remindedOf } from './reminder'
import { isReturned } from './way-out'
import { decisionFields, type DecisionFields } from './merge-decision'
import { paperFields, type AgentPaperField, type PaperField } from './merge-papers'
import { policyInForce } from './merge-policy'
import { chosen, particularTexts, type ParticularTexts } from './merge-particulars'

/** What a template may name. Plain data in the letter's language; an optional text is empty, never absent. */
export type MergeFields = DecisionFields & {
  readonly number: string
  readonly receivedOn: string
  readonly datedOn: string
  readonly replyBy: string
  readonly closedOn: string
  /** Id of the request type, and the variant of the law (empty where it has one form), for wording only. */
  readonly type: string
  readonly variant: string
  readonly typeName: string
  readonly asked: string
  readonly methodWanted: string
  readonly searchNote: string
  readonly policyInForce: string
  readonly addressee: string
  readonly principal: string
  /** Empty where the person asks for themselves. */
  readonly agent: string
  readonly agentKind: string
  /** The data that the person gave and that we searched by. */
  readonly identifiers: readonly { readonly label: string; readonly value: string }[]
  readonly identityMissing: boolean
  readonly authorityMissing: boolean
  readonly clarificationMissing: boolean
  readonly feeMissing: boolean
  /** Our own target in days, not a period set by law; null where the pack has none. */
  readonly expectedDays: number | null
  readonly papers: readonly PaperField[]
  /** Ways to show who one is other than by sending papers. */
  readonly otherWays: readonly string[]
  readonly agentPapers: readonly AgentPaperField[]
  readonly agentPaperMaxAgeMonths: number | null
  readonly destroyCopiesAfterDays: number
  readonly destroyCopiesAfterRefusalDays: number
  /** Letters of ours that asked for something and went out. */
  readonly askedOn: readonly {
    readonly date: string
    readonly title: string
    readonly replyBy: string
  }[]
  /** The first letter that asked for the same and has had no reply; empty texts where this is the first. */
  readonly reminder: { readonly number: string; readonly sentOn: string }
  readonly organisation: OrganisationFields
  /** The authority that one may complain to. */
  readonly regulator: string
  /** Facts about the whole request. */
  readonly particulars: ParticularTexts
  /** Which choice was made where a particular is one: its id, for wording. */
  readonly choices: Readonly<Record<string, string>>
  /** The day by which the answer is due by law, or our own target; empty where there is neither. */
  readonly dueOn: string
  /** The longer period that is used; empty texts where it is not. */
  readonly extension: { readonly reason: string; readonly newDate: string }
}

type OrganisationFields = {
  readonly name: string
  readonly desk: string
  readonly postal: string
  readonly address: string
  readonly officer: string
  readonly officerTitle: string
  readonly phone: string
  readonly email: string
  readonly hours: string
  readonly complaintBody: string
}

/** Gathers what the case, the decision and the settings say, for the templates to arrange. */
export function mergeFields(input: ComposeInput): MergeFields {
  const { pack, file, requestFile, language } = input
  const dateOf = (date: CalendarDate) => dateIn(input, date)
  const { request } = requestFile
  return {
    ...decisionFields(input),
    ...paperFields(input),
    ...partyFields(input),
    number: file.case.number,
    receivedOn: dateOf(file.case.receivedOn),
    datedOn: dateOf(input.datedOn),
    replyBy: input.replyBy ? dateOf(input.replyBy) : '',
    closedOn: dateOf(file.case.closedOn ?? input.datedOn),
    type: request.type,
    variant: pack.variant ?? '',
    typeName: typeOf(pack, request.type).name[language],
    asked: request.asked.trim(),
    methodWanted: request.methodWanted.trim(),
    searchNote: request.searchNote.trim(),
    policyInForce: policyInForce(input),
    expectedDays: expectedDays(input),
    destroyCopiesAfterDays: pack.identity.destroyCopiesAfterDays,
    destroyCopiesAfterRefusalDays: pack.identity.destroyCopiesAfterRefusalDays,
    askedOn: askedOn(input),
    reminder: reminderFields(input),
    organisation: organisationFields(input),
    regulator: regulatorOf(input),
    particulars: particularTexts(input, null),
    choices: chosen(input),
    dueOn: input.dueOn ? dateOf(input.dueOn) : '',
    extension: {
      reason: requestFile.extension?.reason.trim() ?? '',
      newDate: input.extendedTo ? dateOf(input.extendedTo) : '',
    },
  }
}

function partyFields(input: ComposeInput) {
  const { pack, file, language } = input
  const agent = file.case.requesterRole === 'agent' ? agentOf(file) : undefined
  const nameOf = (party: Party | undefined) => (party ? addressedName(pack, party, language) : '')
  return {
    addressee: nameOf(addresseeOf(file)),
    principal: nameOf(principalOf(file)),
    agent: nameOf(agent),
    agentKind: pack.identity.agentKinds.find(k => k.id === agent?.agentKind)?.name[language] ?? '',
    identifiers: identifierFields(input),
    ...missingFields(input),
  }
}

/** What we still wait for. */
function missingFields({ pack, file, requestFile }: ComposeInput) {
  const isOpen = (reason: PauseReason) =>
    requestFile.pauses.some(pause => pause.reason === reason && pause.answeredOn === null)
  return {
    identityMissing: neededLevelOf(pack, file, requestFile) > 0 && !identityConfirmed(file),
    authorityMissing: !authorityConfirmed(file),
    clarificationMissing: isOpen('clarification'),
    feeMissing: isOpen('fee'),
  }
}

/** As the organisation entered it for this law, or the rules' own words. */
function regulatorOf({ pack, settings, language }: ComposeInput): string {
  return settings.regulators[packKey(pack)]?.[language].trim() || pack.regulator[language]
}

/** Our own target counts from receipt; it is the one the clock leads with. */
function expectedDays({ pack, requestFile, settings }: ComposeInput): number | null {
  const { type } = requestFile.request
  const targets = pack.deadlines.filter(
    rule =>
      rule.kind === 'internal' &&
      rule.start === 'received' &&
      rule.unit === 'calendar_days' &&
      appliesToType(rule.types, type),
  )
  const target = targets.find(rule => rule.leading) ?? targets[0]
  return target ? (settings.targets[target.id] ?? target.length) : null
}

const identifierLabels = {
  ja: { name: 'お名前', address: 'ご住所', email: '電子メールアドレス', phone: '電話番号' },
  en: { name: 'Name', address: 'Address', email: 'E-mail address', phone: 'Telephone number' },
} as const

function identifierFields({ file, language }: ComposeInput): MergeFields['identifiers'] {
  const party = principalOf(file)
  if (!party) return []
  const labels = identifierLabels[language]
  const address = [party.postalCode.trim(), party.address.trim()].filter(Boolean).join(' ')
  return [
    { label: labels.name, value: party.name.trim() },
    { label: labels.address, value: address },
    { label: labels.email, value: party.email.trim() },
    { label: labels.phone, value: party.phone.trim() },
  ].filter(({ value }) => value !== '')
}

function askedOn(input: ComposeInput) {
  const { pack, file, requestFile, language } = input
  const dateOf = (date: CalendarDate) => dateIn(input, date)
  return file.letters
    .filter(letter => isAbout(letter, requestFile))
    .flatMap(letter => {
      const spec = letterSpecOf(pack, letter.letterId)
      if (!letter.dispatch || isReturned(letter) || !spec?.asksFor) return []
      const replyBy = letter.replyBy ? dateOf(letter.replyBy) : ''
      return [{ on: letter.dispatch.sentOn, title: spec.title[language], replyBy }]
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, title, replyBy }) => ({ date: dateOf(on), title, replyBy }))
}

function reminderFields(input: ComposeInput): MergeFields['reminder'] {
  const first = remindedOf(input)
  return {
    number: first?.documentNumber ?? '',
    sentOn: first?.dispatch ? dateIn(input, first.dispatch.sentOn) : '',
  }
}

function organisationFields(input: ComposeInput): OrganisationFields {
  const { settings, language, letterheadId } = input
  const { organisation } = letterheadOf(settings, letterheadId ?? null)
  const of = (field: { readonly ja: string; readonly en: string }) => field[language].trim()
  return {
    name: of(organisation.name),
    desk: of(organisation.desk),
    postal: organisation.postalCode.trim().replace(/^〒\s*/, ''),
    address: of(organisation.address),
    officer: of(organisation.officerName),
    officerTitle: of(organisation.officerTitle),
    phone: organisation.phone.trim(),
    email: organisation.email.trim(),
    hours: of(organisation.hours),
    complaintBody: of(organisation.complaintBody),
  }
}
