import type { Bilingual } from '@core/bilingual'
import { typeOf } from '@core/regimes/index'
import type {
  DeadlineRule,
  EvidenceMethod,
  LetterSpec,
  Particular,
  PauseRule,
  Question,
  RulePack,
  RuleSource,
} from '@core/regimes/rule-pack'

/** What somebody is told who asks what a thing on screen means. Every word of it is data of the rule pack. */
export type Help = {
  readonly name: Bilingual
  readonly meaning: Bilingual
  /** What counts and what does not. */
  readonly lookFor?: Bilingual
  /** What must be masked or never kept. */
  readonly keepOut?: Bilingual
  readonly example?: Bilingual
  /** Parts that a letter must have, by the names the catalogs know them by. */
  readonly contents?: readonly string[]
  /** The right that it belongs to, where the source is that right's. */
  readonly right?: Bilingual
  readonly source: RuleSource
}

export const helpOfQuestion = (question: Question): Help => ({
  name: question.label,
  meaning: question.meaning,
  lookFor: question.hint,
  example: question.example,
  source: question.source,
})

export const helpOfDeadline = ({ name, meaning, source }: DeadlineRule | PauseRule): Help => ({
  name,
  meaning,
  source,
})

export const helpOfMethod = ({ name, proves, mustNotKeep, source }: EvidenceMethod): Help => ({
  name,
  meaning: proves,
  ...(mustNotKeep ? { keepOut: mustNotKeep } : {}),
  source,
})

/** A fact that the answer states is asked for by the right that it answers. */
export const helpOfParticular = (pack: RulePack, type: string, particular: Particular): Help => ({
  name: particular.label,
  meaning: particular.hint,
  example: exampleOf(particular),
  ...rightOf(pack, type),
})

export const helpOfLetter = (pack: RulePack, type: string, spec: LetterSpec): Help => ({
  name: spec.titles?.find(({ types }) => types.includes(type))?.title ?? spec.title,
  meaning: spec.purpose,
  contents: spec.contents,
  ...rightOf(pack, type),
})

function rightOf(pack: RulePack, type: string): Pick<Help, 'right' | 'source'> {
  const { name, source } = typeOf(pack, type)
  return { right: name, source }
}

/** A sample of a choice is its id: the example is what the choice is called. */
const exampleOf = ({ choices, sample }: Particular): Bilingual =>
  choices?.find(({ id }) => id === sample.en)?.name ?? sample
