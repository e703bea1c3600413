import { describe, expect, test } from 'vitest'
import { language } from '@core/bilingual'
import {
  helpOfDeadline,
  helpOfLetter,
  helpOfMethod,
  helpOfParticular,
  helpOfQuestion,
  type Help,
} from '@core/help/help'
import { catalogs } from '@core/i18n/catalog'
import { packKey, rulePacks } from '@core/regimes/index'
import { particularsFor } from '@core/requests/particulars'

const packs = rulePacks.map(pack => [packKey(pack), pack] as const)
const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/

/** What a help has to say, in both languages; a text that is left out says nothing wrong. */
function expectWhole({ name, source, ...help }: Help): void {
  const { meaning, lookFor, keepOut, example } = help
  const said = [name, meaning, lookFor, keepOut, example, source.law].filter(text => !!text)
  for (const text of said) {
    expect(text.en.trim().length, JSON.stringify(text)).toBeGreaterThan(0)
    expect(text.ja.trim().length, JSON.stringify(text)).toBeGreaterThan(0)
  }
  expect(meaning.ja).toMatch(japanese)
  expect(meaning.en).not.toMatch(japanese)
  expect(['V', 'S', 'K', 'D']).toContain(source.tag)
}

describe.each(packs)('whoever asks what it means, under %s', (_key, pack) => {
  test.each(pack.checklist.map(question => [question.id, question] as const))(
    '%s says it in plain words, what counts, an example of yes and no, and the law',
    (_id, question) => {
      const help = helpOfQuestion(question)
      expectWhole(help)
      expect(help.meaning).not.toEqual(help.lookFor)
      expect(help.example?.en).toMatch(/Yes.*: .*No: /s)
      expect(help.example?.ja).toMatch(/「はい.*」の例：.*「いいえ」の例：/s)
      for (const one of language.options) expect(help.example?.[one]).not.toContain('{{')
    },
  )

  test('is told of every date, every wait and every way to identify', () => {
    for (const rule of [...pack.deadlines, ...pack.pauses]) expectWhole(helpOfDeadline(rule))
    for (const method of pack.identity.methods) expectWhole(helpOfMethod(method))
  })

  test('is told of every fact an answer states, with an example, and of every letter, with its contents', () => {
    const parts: readonly string[] = Object.keys(catalogs.en.letters.part)
    for (const type of pack.requestTypes) {
      for (const particular of particularsFor(pack, type.id)) {
        const help = helpOfParticular(pack, type.id, particular)
        expectWhole(help)
        expect(help.example).toBeDefined()
      }
      for (const spec of pack.letters) {
        const help = helpOfLetter(pack, type.id, spec)
        expectWhole(help)
        expect(parts).toEqual(expect.arrayContaining([...(help.contents ?? ['none'])]))
      }
    }
  })
})
