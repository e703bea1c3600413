import { z } from 'zod'
import { shortText } from '@core/cases/case'
import { closure } from '@core/time/business-days'

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

export const dateStyle = z.enum(['wareki', 'western'])
export type DateStyle = z.infer<typeof dateStyle>

export const settings = z.object({
  organisation,
  /** Wareki (令和8年) or Western years in Japanese letters. */
  dateStyle,
  font: z.enum(['mincho', 'gothic']),
  closures: z.array(closure).max(100),
  /** The laws that requests come in under, by pack key; the first is the one taken for a new inquiry. */
  regimesInUse: z.array(shortText).min(1).default(['jp_appi']),
  /** The holiday calendar chosen for a law, by pack key, where it has several. */
  calendars: z.record(shortText, shortText).default({}),
  /** The authority that letters under a law name, by pack key; the rule pack's where none is entered. */
  regulators: z.record(shortText, bothLanguages).default({}),
})
export type Settings = Readonly<z.infer<typeof settings>>

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
  closures: [],
  regimesInUse: ['jp_appi'],
  calendars: {},
  regulators: {},
})
