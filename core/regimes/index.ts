import { must } from '@core/assert'
import jpAppi from './jp_appi/rules.json'
import {
  rulePack,
  type LetterSpec,
  type Question,
  type RequestType,
  type RulePack,
} from './rule-pack'

const packs: readonly RulePack[] = [jpAppi].map(data => rulePack.parse(data))

/** Every rule pack, parsed once. */
export const rulePacks: ReadonlyMap<string, RulePack> = new Map(
  packs.map(pack => [pack.regime, pack]),
)

/** The pack of a regime that is known to exist; throws otherwise. */
export const packOf = (regime: string): RulePack => must(rulePacks.get(regime), `regime ${regime}`)

export const typeOf = (pack: RulePack, id: string): RequestType =>
  must(
    pack.requestTypes.find(type => type.id === id),
    `request type ${id}`,
  )

export const questionOf = (pack: RulePack, id: string): Question =>
  must(
    pack.checklist.find(question => question.id === id),
    `question ${id}`,
  )

export const letterSpecOf = (pack: RulePack, id: string): LetterSpec | undefined =>
  pack.letters.find(letter => letter.id === id)
