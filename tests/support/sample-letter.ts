import { composeLetter } from '@core/letters/compose'
import { sampleLetterInput } from '@core/letters/sample'
import { packOf } from '@core/regimes/index'
import type { PrintableLetter } from '@main/handlers/context'

/** A letter of the built-in sample case, as the printer takes it. */
export function sampleLetter(
  letterId: string,
  language: 'ja' | 'en' = 'ja',
  law: Parameters<typeof packOf>[0] = { regime: 'jp_appi', variant: null },
): PrintableLetter {
  const letter = composeLetter(sampleLetterInput(packOf(law), letterId, language))
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return { ...letter.value, font: 'mincho', draft: false, createdAt: '2026-12-11T01:02:03.000Z' }
}
