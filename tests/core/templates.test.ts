import { describe, expect, test } from 'vitest'
import { must } from '@core/assert'
import { language } from '@core/bilingual'
import { composeLetter } from '@core/letters/compose'
import { sampleLetterInput } from '@core/letters/sample'
import { pieceNames, sharedTemplates, templateOf } from '@core/letters/templates'
import { packOf, rulePacks } from '@core/regimes/index'
import type { TemplateKey } from '@core/templates/template'
import { checkTemplate, lettersWith, sampleLetter } from '@core/letters/check-template'

const japan = packOf({ regime: 'jp_appi', variant: null })
const key: TemplateKey = { regime: 'jp_appi', letterId: 'L09', language: 'ja' }
const builtIn = must(templateOf('jp_appi', 'L09', 'ja'), 'L09')
const check = (text: string, of = key) => checkTemplate({ key: of, text, adapted: {} })

describe('the check of an adapted template', () => {
  test.each(
    [...new Set(rulePacks.map(pack => pack.regime))].flatMap(regime =>
      language.options.map(one => [regime, one] as const),
    ),
  )('finds nothing wrong with the built-in texts and pieces (%s, %s)', (regime, one) => {
    const pack = packOf({ regime, variant: null })
    const pieces = sharedTemplates(regime, one)
    for (const { id } of pack.letters) {
      const text = must(templateOf(regime, id, one), id)
      const problems = checkTemplate({
        key: { regime, letterId: id, language: one },
        text,
        adapted: {},
      })
      expect([id, problems]).toEqual([id, []])
    }
    for (const name of pieceNames(regime, one)) {
      const text = must(pieces[name.slice(1)], name)
      const problems = checkTemplate({
        key: { regime, letterId: name, language: one },
        text,
        adapted: {},
      })
      expect([name, problems]).toEqual([name, []])
    }
  })

  test('says in which line a mark is not closed', () => {
    expect(check(`${builtIn}\n{% if agent != '' %}`)).toMatchObject([{ code: 'template/syntax' }])
    const [problem] = check(`拝啓\n\n{{ number`)
    expect(problem).toMatchObject({ code: 'template/syntax', line: 3 })
  })

  test('names a field that no letter has, also where the sample would not come by it', () => {
    expect(check(`${builtIn}\n\n{{ birthday }}`)).toEqual([
      { code: 'template/unknown-field', field: 'birthday' },
    ])
    expect(check(`${builtIn}\n\n{% if agent != '' %}{{ birthday }}{% endif %}`)).toEqual([
      { code: 'template/unknown-field', field: 'birthday' },
    ])
  })

  test('names the mandatory contents that are gone', () => {
    expect(check('拝啓\n\n敬具')).toEqual([
      {
        code: 'template/missing-content',
        letterId: 'L09',
        parts: must(
          japan.letters.find(letter => letter.id === 'L09'),
          'L09',
        ).contents,
      },
    ])
  })

  test('refuses what a letter is not made of', () => {
    expect(check(`${builtIn}\n\n- 一つ\n  - その中`)).toMatchObject([
      { code: 'template/not-allowed' },
    ])
  })

  test('a template that would go on for ever is stopped', () => {
    const endless = '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}'
    expect(check(`${builtIn}${endless}`)).toMatchObject([{ code: 'template/syntax' }])
  })

  test('a piece is tried in every letter that includes it', () => {
    const letters = lettersWith(japan, { letterId: '_contact', language: 'ja' }, {})
    expect(letters.length).toBeGreaterThan(20)
    const problems = check('', { ...key, letterId: '_contact' })
    expect(problems.length).toBeGreaterThan(1)
    expect(check('{{ birthday }}', { ...key, letterId: '_contact' })).toEqual([
      { code: 'template/unknown-field', field: 'birthday' },
    ])
  })
})

describe('an adapted template', () => {
  const input = sampleLetterInput(japan, 'L09', 'ja')
  const words = '平素より格別のご高配を賜り'

  test('is what the letter is written from', () => {
    const text = builtIn.replace('拝啓', `拝啓　${words}`)
    const composed = composeLetter({ ...input, adapted: { L09: text } })
    expect(JSON.stringify(composed)).toContain(words)
    expect(JSON.stringify(composeLetter({ ...input, adapted: { L10: text } }))).not.toContain(words)
  })

  test('that cannot be filled is an error and no crash', () => {
    const adapted = { L09: `${builtIn}\n{% for item in granted %}{{ item.nothing }}{% endfor %}` }
    expect(composeLetter({ ...input, adapted })).toEqual({
      ok: false,
      error: { code: 'letter/template-fails', letterId: 'L09' },
    })
  })

  test('prints what people typed as typed', () => {
    const { file } = input
    const typed = '{{ number }} **太字** <b>'
    const asked = { ...file.requests[0]!, request: { ...input.requestFile.request, asked: typed } }
    const adapted = { L09: `${builtIn}\n\n{{ asked }}` }
    const composed = composeLetter({ ...input, requestFile: asked, adapted })
    expect(composed.ok && JSON.stringify(composed.value.body)).toContain(
      JSON.stringify(typed).slice(1, -1),
    )
  })

  test('shows on the sample case', () => {
    const sample = sampleLetter({ pack: japan, letterId: 'L09', language: 'ja', adapted: {} })
    expect('body' in sample && sample.body.title).toContain('保有個人データ開示通知書')
  })
})
