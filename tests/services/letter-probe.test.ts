import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { packOf } from '@core/regimes/index'
import { composeLetter } from '@core/letters/compose'
import { sampleLetterInput } from '@core/letters/sample'
import { createLetterPrinter } from '@main/services/letter-pdf/letter-printer'
test('x', () => {
  const pack = packOf('jp_appi')
  const printer = createLetterPrinter({ fontFolders: ['node_modules/@expo-google-fonts'] })
  for (const l of pack.letters) for (const g of ['ja','en'] as const) {
    const input = sampleLetterInput(pack, l.id, g)
    const r = composeLetter(input)
    if (!r.ok) throw new Error(JSON.stringify(r))
    const letter = { ...r.value, font: 'mincho' as const, createdAt: '2026-12-14T01:02:03.000Z' }
    const t = performance.now()
    writeFileSync(`/tmp/letters-probe/out/${l.id}.${g}.pdf`, printer.pdf(letter))
    const t2 = performance.now()
    const pages = printer.pages(letter)
    console.log(l.id, g, pages.length, Math.round(t2 - t), Math.round(performance.now() - t2), printer.unprintable(letter))
    pages.forEach((p, i) => writeFileSync(`/tmp/letters-probe/out/${l.id}.${g}.${i + 1}.svg`, p))
  }
})
