import { Liquid, LiquidError } from 'liquidjs'
import type { Language } from '@core/bilingual'
import { composeOrThrow } from '@core/letters/compose'
import type { ComposeInput } from '@core/letters/compose-input'
import type { LetterBody, LetterFrame } from '@core/letters/letter'
import { mergeFields } from '@core/letters/merge-fields'
import { sampleLetterInput } from '@core/letters/sample'
import { piecesIn, sharedTemplates, templateOf } from '@core/letters/templates'
import { rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { isPiece, type AdaptedTemplates, type TemplateKey } from '@core/templates/template'

/** Why a template cannot be used. Lines count from 1. */
export type TemplateProblem =
  | { readonly code: 'template/syntax'; readonly line: number; readonly detail: string }
  | { readonly code: 'template/unknown-field'; readonly field: string }
  /** It holds something a letter is not made of. */
  | { readonly code: 'template/not-allowed'; readonly detail: string }
  | {
      readonly code: 'template/missing-content'
      readonly letterId: string
      readonly parts: readonly string[]
    }

/** A text on trial: what would be in use if it were saved. */
type Trial = {
  readonly key: TemplateKey
  readonly text: string
  /** The other adapted texts of this law and language. */
  readonly adapted: AdaptedTemplates
}

/** Tries a text on the sample case of every letter that it is part of, in every form of the law. */
export function checkTemplate({ key, text, adapted }: Trial): readonly TemplateProblem[] {
  const trial: AdaptedTemplates = { ...adapted, [key.letterId]: text }
  const mistake = mistakeIn(key, text, trial)
  if (mistake) return [mistake]
  const problems = packsOf(key.regime).flatMap(pack =>
    lettersWith(pack, key, trial).flatMap(letterId => {
      const tried = sampleLetter({ pack, letterId, language: key.language, adapted: trial })
      return 'code' in tried ? [tried] : []
    }),
  )
  // The forms of a law share most letters, and so their problems.
  return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()]
}

type Sample = {
  readonly pack: RulePack
  readonly letterId: string
  readonly language: Language
  readonly adapted: AdaptedTemplates
}

/** The letter of the built-in sample case with these adapted texts, or why it cannot be written. */
export function sampleLetter({
  adapted,
  ...place
}: Sample): { readonly frame: LetterFrame; readonly body: LetterBody } | TemplateProblem {
  const { pack, letterId, language } = place
  const input: ComposeInput = { ...sampleLetterInput(pack, letterId, language), adapted }
  try {
    const composed = composeOrThrow(input)
    if (composed.ok) return composed.value
    const parts = 'parts' in composed.error ? composed.error.parts : []
    return { code: 'template/missing-content', letterId, parts }
  } catch (cause) {
    return problemOf(cause)
  }
}

/** The letters of a form of the law that a text is part of: itself, or all that include the piece. */
export function lettersWith(
  pack: RulePack,
  { letterId, language }: Pick<TemplateKey, 'letterId' | 'language'>,
  adapted: AdaptedTemplates,
): readonly string[] {
  const ids = pack.letters.map(letter => letter.id)
  if (!isPiece(letterId)) return ids.filter(id => id === letterId)
  const pieces = { ...sharedTemplates(pack.regime, language), ...piecesIn(adapted) }
  const includes = (text: string, seen: readonly string[]): boolean =>
    [...text.matchAll(/\{%-?\s*include\s+'([^']+)'/g)].some(([, name = '']) => {
      if (`_${name}` === letterId) return true
      return !seen.includes(name) && includes(pieces[name] ?? '', [...seen, name])
    })
  return ids.filter(id => includes(adapted[id] ?? templateOf(pack.regime, id, language) ?? '', []))
}

const packsOf = (regime: string): readonly RulePack[] =>
  rulePacks.filter(pack => pack.regime === regime)

/** What can be seen without a case: marks that do not fit, fields that no letter has, in any branch. */
function mistakeIn(
  { regime, letterId, language }: TemplateKey,
  text: string,
  adapted: AdaptedTemplates,
): TemplateProblem | undefined {
  const [pack] = packsOf(regime)
  const [letter] = pack?.letters ?? []
  if (!pack || !letter) return undefined
  const fields = mergeFields(sampleLetterInput(pack, letter.id, language))
  const pieces = { ...sharedTemplates(regime, language), ...piecesIn(adapted) }
  const engine = new Liquid({ templates: pieces })
  // A piece may name what the letters around it gave a name.
  const letters = lettersWith(pack, { letterId, language }, adapted)
  const texts = letters.map(id => adapted[id] ?? templateOf(regime, id, language) ?? '')
  try {
    engine.parse(text)
    const named = texts.flatMap(one => engine.globalVariableSegmentsSync(engine.parse(one)))
    const field = named.find(([first]) => !Object.hasOwn(fields, String(first)))
    return field && { code: 'template/unknown-field', field: field.join('.') }
  } catch (cause) {
    return problemOf(cause)
  }
}

function problemOf(cause: unknown): TemplateProblem {
  if (!LiquidError.is(cause)) return { code: 'template/not-allowed', detail: messageOf(cause) }
  const { originalError } = cause
  if (originalError && 'variableName' in originalError) {
    return { code: 'template/unknown-field', field: String(originalError.variableName) }
  }
  const [line = 1] = cause.token.getPosition()
  return { code: 'template/syntax', line, detail: cause.message }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : '')
