import { z } from 'zod'
import type { ChosenEntry } from '@core/requests/chosen-entries'
import { fold } from '@core/text/fold'
import { inOneLanguage } from './register'

/** As the organisation's published purposes number them, e.g. A1, B3-2 or (4). */
export const entryCode = z.string().regex(/^[^\s\p{Cc}]{1,20}$/u)

/** A purpose of use (利用目的), as it is published. */
export const purpose = z.object({ code: entryCode, text: inOneLanguage })
export type Purpose = Readonly<z.infer<typeof purpose>>

/**
 * What it is to us decides what its receiving is: entrustment and joint use are no provision to a third
 * party (APPI Art. 27(5)). A module in an app or page sends to its provider by itself.
 */
export const recipientKind = z.enum(['third_party', 'processor', 'joint_user', 'module'])
export type RecipientKind = z.infer<typeof recipientKind>

/** Who receives data from us (提供先). */
export const recipient = z.object({ code: entryCode, name: inOneLanguage, kind: recipientKind })
export type Recipient = Readonly<z.infer<typeof recipient>>

/** Two codes that a reader takes for one, such as A1 and Ａ１. */
export const isSameCode = (a: string, b: string): boolean => fold(a) === fold(b)

const eachCodeOnce = (entries: readonly { readonly code: string }[]): boolean =>
  new Set(entries.map(entry => fold(entry.code))).size === entries.length

/** Far more than anybody publishes. */
export const largestRegister = 300

/** In the order in which they are offered and printed. */
export const purposes = z.array(purpose).max(largestRegister).refine(eachCodeOnce)
export const recipients = z.array(recipient).max(largestRegister).refine(eachCodeOnce)

/** What a letter adds to the name; a third party is what "recipient" means by itself. */
const roles: Readonly<Record<RecipientKind, { readonly ja: string; readonly en: string } | null>> =
  {
    third_party: null,
    processor: { ja: '（委託先）', en: ' (acting on our behalf)' },
    module: {
      ja: '（情報収集モジュールの提供者）',
      en: ' (provider of a module in our app or site)',
    },
    joint_user: { ja: '（共同利用者）', en: ' (using the data jointly with us)' },
  }

type Registers = {
  readonly purposes: readonly Purpose[]
  readonly recipients: readonly Recipient[]
}

/** What can be chosen from one of the registers, in the words that a letter would print. */
export function entriesOf(
  registers: Registers,
  register: 'purposes' | 'recipients',
): readonly ChosenEntry[] {
  if (register === 'purposes') return registers.purposes
  return registers.recipients.map(({ code, name, kind }) => {
    const inFull = (language: 'ja' | 'en') =>
      name[language].trim() === '' ? '' : name[language].trim() + (roles[kind]?.[language] ?? '')
    return { code, text: { ja: inFull('ja'), en: inFull('en') } }
  })
}
