import { expect, test } from 'vitest'
import { packOf } from '@core/regimes/index'
import { createTypesetter } from '@main/services/letter-pdf/typesetter'
import { createLetterPrinter } from '@main/services/letter-pdf/letter-printer'
import { sampleLetter } from '@tests/support/sample-letter'

const fontFolders = ['node_modules/@expo-google-fonts']
const printer = createLetterPrinter({ fontFolders })
const { typeset } = createTypesetter(fontFolders)

/** How many pages a letter has with easy and with tight lines, and how the printer thinks it will be set. */
function pagesOf(letterId: string, language: 'ja' | 'en') {
  const { source, inputs } = printer.source(sampleLetter(letterId, language))
  const pages = (density: 'easy' | 'tight') =>
    typeset({ source, inputs: { ...inputs, density } }, ({ document }) => document.numOfPages)
  return { expected: inputs.density, easy: pages('easy'), tight: pages('tight') }
}

test('a letter is set tightly at once only where that is what saves its second page', () => {
  const { letters } = packOf({ regime: 'jp_appi', variant: null })
  const found = (['ja', 'en'] as const).flatMap(language =>
    letters.map(({ id }) => ({ id, language, ...pagesOf(id, language) })),
  )
  const tight = found.filter(({ expected }) => expected === 'tight')
  expect(tight.filter(({ easy, tight }) => !(easy === 2 && tight === 1))).toEqual([])
  // The letter written most spills a few lines: foreseen or found out, it comes out on one page.
  expect(tight).toContainEqual({ id: 'L01', language: 'ja', expected: 'tight', easy: 2, tight: 1 })
  for (const language of ['ja', 'en'] as const) {
    expect(printer.pages(sampleLetter('L01', language))).toHaveLength(1)
  }
})
