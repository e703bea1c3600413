import { describe, expect, test } from 'vitest'
import { language } from '@core/bilingual'
import { composeLetter } from '@core/letters/compose'
import { dateIn, type ComposeInput } from '@core/letters/compose-input'
import { sampleLetterInput } from '@core/letters/sample'
import { titleOfRecord } from '@core/letters/title'
import { letterSpecOf, packKey, rulePacks } from '@core/regimes/index'
import { letterText } from '@core/sensitive/letter-text'
import { aLetter, day } from '@tests/support/a-case-file'

const number = '個情第2026-0007号'
const sentOn = day('2026-12-03')

const reminding = rulePacks.flatMap(pack =>
  pack.letters
    .filter(letter => letter.reminderTitle)
    .flatMap(({ id }) =>
      language.options.map(one => ({
        law: packKey(pack),
        pack,
        id,
        language: one,
      })),
    ),
)

/** The sample, whose letter went out once already and was not replied to. */
function sentBefore(input: ComposeInput): ComposeInput {
  const { caseId, id: requestId } = input.requestFile.request
  const first = {
    ...aLetter('L01', 'sent'),
    ...{ caseId, requestId, letterId: input.letterId, documentNumber: number },
    dispatch: { ...aLetter('L01', 'sent').dispatch!, sentOn },
  }
  return { ...input, file: { ...input.file, letters: [first] } }
}

const composed = (input: ComposeInput) => {
  const result = composeLetter(input)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.body
}

describe('every letter that asks for papers or words, sent a second time', () => {
  test.each(reminding)('$law: $id in $language', ({ pack, id, language: lang }) => {
    const input = sampleLetterInput(pack, id, lang)
    const first = composed(input)
    const again = composed(sentBefore(input))
    expect(again.title).toMatch(lang === 'ja' ? /（再通知）$/ : /^Reminder: /)
    expect(letterText(again)).toContain(number)
    expect(letterText(again)).toContain(dateIn(input, sentOn))
    const { replyBy } = input
    if (replyBy) expect(letterText(again).split(dateIn(input, replyBy)).length).toBeGreaterThan(2)
    expect(letterText(first)).not.toMatch(/再度お願い|reminder/i)

    const title = (body: typeof first) =>
      titleOfRecord(pack, { letterId: id, composed: body }, input.requestFile.request)[lang]
    expect(title(first)).toBe(first.title)
    expect(title(again)).toBe(again.title)
  })

  test('there are some under every law', () => {
    expect(new Set(reminding.map(({ pack }) => pack.regime))).toEqual(
      new Set(rulePacks.map(pack => pack.regime)),
    )
  })
})

test('a letter that the rules no longer have keeps its own title', () => {
  const [pack] = rulePacks
  const composedBody = { title: '旧い書面', blocks: [] }
  const record = { letterId: 'gone', composed: composedBody }
  expect(letterSpecOf(pack!, 'gone')).toBeUndefined()
  expect(titleOfRecord(pack!, record, undefined).ja).toBe('旧い書面')
})
