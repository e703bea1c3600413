import type { Party } from '@core/cases/case'
import { addresseeOf, agentOf, checkOf, principalOf } from '@core/cases/case-file'
import { letterSpecOf, typeOf } from '@core/regimes/index'
import { appliesToType, type EvidenceMethod, type RulePack } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import type { ComposeInput } from './compose-input'
import { addressedName } from './frame'
import { decisionFields, type DecisionFields } from './merge-decision'
import { letterDate } from './wareki'

type PaperField = {
  /** Method of the rule pack, for templates that word it for the person. */
  readonly id: string
  readonly strengths: readonly string[]
  readonly name: string
  /** What to cover, in the pack's words for the officer; empty where nothing needs to be. */
  readonly mask: string
  /** Null where its age does not matter. */
  readonly maxAgeMonths: number | null
}

type AgentPaperField = { readonly id: string; readonly kind: string; readonly papers: string }

/** What a template may name. Plain data in the letter's language; an optional text is empty, never absent. */
export type MergeFields = DecisionFields & {
  readonly number: string
  readonly receivedOn: string
  readonly datedOn: string
  readonly replyBy: string
  readonly closedOn: string
  readonly typeName: string
  readonly asked: string
  readonly methodWanted: string
  readonly searchNote: string
  readonly addressee: string
  readonly principal: string
  /** Empty where the person asks for themselves. */
  readonly agent: string
  readonly agentKind: string
  /** The data that the person gave and that we searched by. */
  readonly identifiers: readonly { readonly label: string; readonly value: string }[]
  readonly identityMissing: boolean
  readonly authorityMissing: boolean
  /** Our own target in days, not a period set by law; null where the pack has none. */
  readonly expectedDays: number | null
  readonly papers: readonly PaperField[]
  readonly alternatives: readonly string[]
  readonly agentPapers: readonly AgentPaperField[]
  readonly agentPaperMaxAgeMonths: number | null
  readonly destroyCopiesAfterDays: number
  /** Letters of ours that asked for something and went out. */
  readonly askedOn: readonly {
    readonly date: string
    readonly title: string
    readonly replyBy: string
  }[]
  readonly organisation: OrganisationFields
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
  const { pack, file, requestFile, settings, language } = input
  const dateOf = (date: CalendarDate) => letterDate(date, language, settings.dateStyle)
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
    typeName: typeOf(pack, request.type).name[language],
    asked: request.asked.trim(),
    methodWanted: request.methodWanted.trim(),
    searchNote: request.searchNote.trim(),
    expectedDays: expectedDays(pack, request.type),
    destroyCopiesAfterDays: pack.identity.destroyCopiesAfterDays,
    askedOn: askedOn(input),
    organisation: organisationFields(input),
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
    identityMissing: checkOf(file, 'identity')?.result !== 'confirmed',
    authorityMissing: !!agent && checkOf(file, 'authority')?.result !== 'confirmed',
  }
}

/** Our own target counts from receipt; it is the one the clock leads with. */
function expectedDays(pack: RulePack, type: string): number | null {
  const targets = pack.deadlines.filter(
    rule =>
      rule.kind === 'internal' &&
      rule.start === 'received' &&
      rule.unit === 'calendar_days' &&
      appliesToType(rule.types, type),
  )
  return (targets.find(rule => rule.leading) ?? targets[0])?.length ?? null
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

/** A paper that lends its strength by being sent; what is shown or answered in person is another way. */
const isCopyOfPaper = (method: EvidenceMethod): boolean =>
  method.group === 'document' && method.strengths.includes('second_document')

function paperFields({ pack, file, language, datedOn }: ComposeInput) {
  const usable = pack.identity.methods.filter(m => !m.invalidFrom || datedOn < m.invalidFrom)
  const paper = (method: EvidenceMethod): PaperField => ({
    id: method.id,
    strengths: method.strengths,
    name: method.name[language],
    mask: method.mustNotKeep?.[language] ?? '',
    maxAgeMonths: method.maxAgeMonths ?? null,
  })
  const kindOfAgent = agentOf(file)?.agentKind
  const kinds = pack.identity.agentKinds
  const asked = kinds.filter(kind => kind.id === kindOfAgent)
  const shown = asked.length > 0 ? asked : kinds
  const ages = usable
    .filter(m => shown.some(kind => kind.methods.includes(m.id)))
    .flatMap(m => m.maxAgeMonths ?? [])
  return {
    papers: usable.filter(isCopyOfPaper).map(paper),
    alternatives: usable
      .filter(m => m.strengths.length > 0 && !isCopyOfPaper(m))
      .map(m => m.name[language]),
    agentPapers: shown.map(k => ({
      id: k.id,
      kind: k.name[language],
      papers: k.papers[language],
    })),
    agentPaperMaxAgeMonths: ages.length > 0 ? Math.min(...ages) : null,
  }
}

function askedOn({ pack, file, requestFile, language, settings }: ComposeInput) {
  const dateOf = (date: CalendarDate) => letterDate(date, language, settings.dateStyle)
  return file.letters
    .filter(letter => letter.requestId === null || letter.requestId === requestFile.request.id)
    .flatMap(letter => {
      const spec = letterSpecOf(pack, letter.letterId)
      if (!letter.dispatch || !spec?.asksFor) return []
      const replyBy = letter.replyBy ? dateOf(letter.replyBy) : ''
      return [{ on: letter.dispatch.sentOn, title: spec.title[language], replyBy }]
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, title, replyBy }) => ({ date: dateOf(on), title, replyBy }))
}

function organisationFields({ settings, language }: ComposeInput): OrganisationFields {
  const { organisation } = settings
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
