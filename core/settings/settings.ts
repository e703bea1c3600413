import { z } from 'zod'
import { shortText } from '@core/cases/case'
import { letterheadLook } from '@core/letters/letterhead'
import { closure } from '@core/time/business-days'
import { policyVersions } from './privacy-policies'
import { purposes, recipients } from './purposes'
import { dataSystems } from './systems'
import { targets } from './targets'

const bothLanguages = z.object({ ja: shortText, en: shortText })

/** The organisation as its letters show it. Each field may be empty until the officer fills it in. */
export const organisation = z.object({
  name: bothLanguages,
  postalCode: shortText,
  address: bothLanguages,
  /** The desk that answers, e.g. 個人情報お問い合わせ窓口. */
  desk: bothLanguages,
  officerTitle: bothLanguages,
  officerName: bothLanguages,
  phone: shortText,
  email: shortText,
  hours: bothLanguages,
  /** 文書番号: {year}, {wareki} and {n} are filled in, e.g. 個情第{n}号. */
  documentNumbering: shortText,
  /** Where complaints about our handling go beyond ourselves; empty prints nothing. */
  complaintBody: bothLanguages,
})
export type Organisation = Readonly<z.infer<typeof organisation>>

/** Another sender than the organisation itself, such as a group company, with a paper of its own. */
export const letterhead = z.object({
  id: shortText.min(1),
  /** What officers choose it by. */
  name: shortText.min(1),
  organisation,
  look: letterheadLook,
})
export type Letterhead = Readonly<z.infer<typeof letterhead>>

const plainLook = { paper: 'a4', window: 'none', logo: null, seal: null } as const

export const dateStyle = z.enum(['wareki', 'western'])
export type DateStyle = z.infer<typeof dateStyle>

export const settings = z.object({
  organisation,
  /** Wareki (令和8年) or Western years in Japanese letters. */
  dateStyle,
  font: letterheadLook.shape.font,
  /** The paper of the organisation's own letters; their font is `font`. */
  look: letterheadLook.omit({ font: true }).default(plainLook),
  /** Further senders; the organisation itself is always the first. */
  letterheads: z.array(letterhead).max(20).default([]),
  closures: z.array(closure).max(100),
  /** The laws that requests come in under, by pack key; the first is the one taken for a new inquiry. */
  regimesInUse: z.array(shortText).min(1).default(['jp_appi']),
  /** The holiday calendar chosen for a law, by pack key, where it has several. */
  calendars: z.record(shortText, shortText).default({}),
  /** The authority that letters under a law name, by pack key; the rule pack's where none is entered. */
  regulators: z.record(shortText, bothLanguages).default({}),
  /** What letters may name by its code; a case keeps what was chosen for it in the words of that day. */
  purposes: purposes.default([]),
  recipients: recipients.default([]),
  /** Where personal data is held: what cases tick off as searched. */
  systems: dataSystems.default([]),
  /** Versions of the published privacy policy and procedures. */
  policies: policyVersions.default([]),
  /** Own lengths of targets; those that are not here are as the rules have them. */
  targets: targets.default({}),
})
export type Settings = Readonly<z.infer<typeof settings>>

/** The sender and paper with this id; the organisation's own where it is null or gone. */
export function letterheadOf(settings: Settings, id: string | null): Letterhead {
  const own: Letterhead = {
    id: 'own',
    name: settings.organisation.name.ja,
    organisation: settings.organisation,
    look: { ...settings.look, font: settings.font },
  }
  return settings.letterheads.find(one => one.id === id) ?? own
}

const empty = { ja: '', en: '' }

/** What a new vault starts with, given the name its founder typed. */
export const initialSettings = (organisationName: string, officerName: string): Settings => ({
  organisation: {
    name: { ja: organisationName, en: organisationName },
    postalCode: '',
    address: empty,
    desk: { ja: '個人情報お問い合わせ窓口', en: 'Personal Information Desk' },
    officerTitle: { ja: '個人情報保護管理者', en: 'Personal Information Protection Manager' },
    officerName: { ja: officerName, en: officerName },
    phone: '',
    email: '',
    hours: empty,
    documentNumbering: '個情第{year}-{n}号',
    complaintBody: empty,
  },
  dateStyle: 'wareki',
  font: 'mincho',
  look: plainLook,
  letterheads: [],
  closures: [],
  regimesInUse: ['jp_appi'],
  calendars: {},
  regulators: {},
  purposes: [],
  recipients: [],
  systems: [],
  policies: [],
  targets: {},
})
