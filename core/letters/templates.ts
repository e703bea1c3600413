import type { Language } from '@core/bilingual'
import { isPiece, type AdaptedTemplates } from '@core/templates/template'

const files = import.meta.glob<string>('../regimes/*/letters/*.md', {
  eager: true,
  import: 'default',
  query: '?raw',
})

const pathOf = (regime: string, name: string, language: Language): string =>
  `../regimes/${regime}/letters/${name}.${language}.md`

/** A letter's template as text, or undefined where the regime has none in this language. */
export const templateOf = (
  regime: string,
  letterId: string,
  language: Language,
): string | undefined => files[pathOf(regime, letterId, language)]

/** Pieces that several letters share, in files that begin with `_`, by their name. */
export function sharedTemplates(regime: string, language: Language): Record<string, string> {
  const start = pathOf(regime, '_', language).replace(`.${language}.md`, '')
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(start) && path.endsWith(`.${language}.md`))
      .map(([path, text]) => [path.slice(start.length).split('.')[0] ?? '', text.trimEnd()]),
  )
}

/** Adapted pieces by the name that templates include them by. */
export const piecesIn = (adapted: AdaptedTemplates): Record<string, string> =>
  Object.fromEntries(
    Object.entries(adapted)
      .filter(([name]) => isPiece(name))
      .map(([name, text]) => [name.slice(1), text.trimEnd()]),
  )

/** Names of the built-in pieces of a law in a language, as `_name`. */
export const pieceNames = (regime: string, language: Language): readonly string[] =>
  Object.keys(sharedTemplates(regime, language)).map(name => `_${name}`)
