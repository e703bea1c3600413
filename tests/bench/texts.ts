import { scanText } from '@core/sensitive/scan'
import { composeLetter } from '@core/letters/compose'
import { sampleLetterInput } from '@core/letters/sample'
import { packKey, rulePacks } from '@core/regimes/index'
import { valueOf } from '@core/failure'
import { findAssets } from '@main/services/assets'
import { createLetterPrinter } from '@main/services/letter-pdf/letter-printer'
import type { Benchmark } from './measure'

const twoMegabytes = 2 * 1024 * 1024
const fill = (piece: string): string =>
  piece.repeat(Math.ceil(twoMegabytes / piece.length)).slice(0, twoMegabytes)

const mail =
  'お世話になっております。会員番号は 12345、電話は 03-1234-5678 です。注文 2026-1201-0042 の件で' +
  'ご連絡しました。Please send me everything you hold on me, order 4111 1111 1111 1111, thank you.\n'

/** Looking through 2 MB: of an ordinary mail, and of text made to be hard to look through. */
export const scanBenchmarks = (): readonly Benchmark[] =>
  Object.entries({ mail, 'digits only': '1', 'digits and blanks': '12 3456-7 ' }).map(
    ([name, piece]) => {
      const text = fill(piece)
      return { name: `scan 2 MB: ${name}`, run: () => scanText(text) }
    },
  )

/** Composing a letter and typesetting it, for the letter that each law sends when it cannot act. */
export function letterBenchmarks(): readonly Benchmark[] {
  const printer = createLetterPrinter(findAssets())
  return rulePacks.flatMap(pack => {
    const input = sampleLetterInput(pack, pack.lettersByStep.notProcessed, 'en')
    const { frame, body } = valueOf(composeLetter(input))
    const createdAt = `${input.datedOn}T00:00:00Z`
    const { font } = input.settings
    const name = `${packKey(pack)} ${input.letterId}`
    return [
      { name: `compose ${name}`, run: () => composeLetter(input) },
      {
        name: `typeset ${name} as PDF`,
        run: () => printer.pdf({ frame, body, font, draft: false, createdAt }),
      },
    ]
  })
}
