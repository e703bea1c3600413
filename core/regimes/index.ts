import { must } from '@core/assert'
import type { CalendarDate } from '@core/time/calendar-date'
import gdprIdentity from './gdpr/identity.json'
import gdprLetters from './gdpr/letters.json'
import gdprRules from './gdpr/rules.json'
import jpIdentity from './jp_appi/identity.json'
import jpLetters from './jp_appi/letters.json'
import jpRules from './jp_appi/rules.json'
import { resolveVariants, type RulePackFile } from './resolve-variants'
import ccpaIdentity from './us_ca_ccpa/identity.json'
import ccpaLetters from './us_ca_ccpa/letters.json'
import ccpaRules from './us_ca_ccpa/rules.json'
import type { LetterSpec, Question, RequestType, RulePack } from './rule-pack'

/** The laws as their files have them. */
export const lawFiles = [
  { ...jpRules, ...jpIdentity, ...jpLetters },
  { ...gdprRules, ...gdprIdentity, ...gdprLetters },
  { ...ccpaRules, ...ccpaIdentity, ...ccpaLetters },
]

/** Every rule pack: one for each variant of each law. The first of a regime is its default. */
export const rulePacks: readonly RulePack[] = lawFiles.flatMap(file =>
  // A test reads them as `rulePackFile`: at each start that would take as long as all else of the program.
  resolveVariants(file as unknown as RulePackFile),
)

/** The law and the form of it that a request is worked under. */
export type RegimeRef = { readonly regime: string; readonly variant: string | null }

/** A name for a regime in one of its forms, for settings kept for each. */
export const packKey = ({ regime, variant }: RegimeRef): string =>
  variant === null ? regime : `${regime}/${variant}`

/** The pack of a regime and variant, or undefined where there is none; a null variant means the default. */
export const findPack = ({ regime, variant }: RegimeRef): RulePack | undefined =>
  rulePacks.find(pack => pack.regime === regime && (variant === null || pack.variant === variant))

/** The pack of a regime and variant that are known to exist; throws otherwise. */
export const packOf = (ref: RegimeRef): RulePack =>
  must(findPack(ref), `regime ${ref.regime} ${ref.variant ?? ''}`)

export const typeOf = (pack: RulePack, id: string): RequestType =>
  must(
    pack.requestTypes.find(type => type.id === id),
    `request type ${id}`,
  )

/** The request types that the law has for a request received on this day. */
export const typesOn = (pack: RulePack, receivedOn: CalendarDate): readonly RequestType[] =>
  pack.requestTypes.filter(type => !type.enabledFrom || type.enabledFrom <= receivedOn)

export const questionOf = (pack: RulePack, id: string): Question =>
  must(
    pack.checklist.find(question => question.id === id),
    `question ${id}`,
  )

export const letterSpecOf = (pack: RulePack, id: string): LetterSpec | undefined =>
  pack.letters.find(letter => letter.id === id)
