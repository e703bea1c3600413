import type { AddressSheet } from '@main/handlers/context'
import { familiesOf } from './fonts'

const titles = {
  ja: { a4_12: '宛名ラベル', naga3: '封筒', dl: '封筒' },
  en: { a4_12: 'Address labels', naga3: 'Envelope', dl: 'Envelope' },
} as const

/** What labels.typ reads: plain data. `print` maps every text to how it is printed. */
export const labelData = (sheet: AddressSheet, print: (text: string) => string) => ({
  language: sheet.language,
  title: titles[sheet.language][sheet.paper],
  fonts: familiesOf(sheet.font, sheet.language),
  created: (sheet.createdAt.match(/\d+/g) ?? []).slice(0, 6).map(Number),
  paper: sheet.paper,
  skip: (sheet.skip ?? 0) % 12,
  sender: sheet.sender.map(print),
  addresses: sheet.addresses.filter(lines => lines.length > 0).map(lines => lines.map(print)),
})
