import type { Language } from '@core/bilingual'
import type { Settings } from '@core/settings/settings'
import type { Instant } from '@core/time/calendar-date'
import { familiesOf } from './fonts'

export type LabelSheet = {
  readonly language: Language
  /** a4_12: two by six labels of 86.4 × 42.3 mm; the others are envelopes, one a page. */
  readonly paper: 'a4_12' | 'naga3' | 'dl'
  /** The lines of each, the last the name. */
  readonly addresses: readonly (readonly string[])[]
  /** Printed small on envelopes, on the side. */
  readonly sender: readonly string[]
  /** How many labels of the first sheet are used already. */
  readonly skip?: number
  readonly font: Settings['font']
  readonly createdAt: Instant
}

const titles = {
  ja: { a4_12: '宛名ラベル', naga3: '封筒', dl: '封筒' },
  en: { a4_12: 'Address labels', naga3: 'Envelope', dl: 'Envelope' },
} as const

/** What labels.typ reads: plain data. `print` maps every text to how it is printed. */
export const labelData = (sheet: LabelSheet, print: (text: string) => string) => ({
  language: sheet.language,
  title: titles[sheet.language][sheet.paper],
  fonts: familiesOf(sheet.font, sheet.language),
  created: (sheet.createdAt.match(/\d+/g) ?? []).slice(0, 6).map(Number),
  paper: sheet.paper,
  skip: (sheet.skip ?? 0) % 12,
  sender: sheet.sender.map(print),
  addresses: sheet.addresses.filter(lines => lines.length > 0).map(lines => lines.map(print)),
})
