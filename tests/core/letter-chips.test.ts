import { describe, expect, test } from 'vitest'
import { caseNow } from '@core/letters/case-now'
import { chipsOutOfDate, isOutdated, isTyped, refreshed } from '@core/letters/chips'
import { composeLetter, type ComposeInput } from '@core/letters/compose'
import { factTexts } from '@core/letters/facts'
import type { Block, LetterBody, Run } from '@core/letters/letter'
import { mergeFields } from '@core/letters/merge-fields'
import { sampleLetterInput } from '@core/letters/sample'
import { packKey, packOf, rulePacks } from '@core/regimes/index'
import { maskLetter, letterText } from '@core/sensitive/letter-text'
import { scanText } from '@core/sensitive/scan'
import { calendarDate } from '@core/time/calendar-date'

const pack = packOf({ regime: 'jp_appi', variant: null })
const languages = ['ja', 'en'] as const
const everyLetter = rulePacks.flatMap(rules =>
  rules.letters.flatMap(({ id }) =>
    languages.map(language => ({ rules, law: packKey(rules), id, language })),
  ),
)

function bodyOf(input: ComposeInput): LetterBody {
  const letter = composeLetter(input)
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return letter.value.body
}

function runsOf(body: LetterBody): readonly Run[] {
  return body.blocks.flatMap((block: Block) => {
    if (block.type === 'list') return block.items.flat()
    if (block.type === 'table') return [...block.header, ...block.rows.flat()].flat()
    return 'runs' in block ? block.runs : []
  })
}

const chipsIn = (body: LetterBody) => runsOf(body).filter(run => run.field !== undefined)
const factsOf = (input: ComposeInput) => factTexts(mergeFields(input))
const payment = sampleLetterInput(pack, 'L05', 'ja')
const paidBy = (day: string): ComposeInput => ({ ...payment, replyBy: calendarDate.parse(day) })

describe('a letter composed from a case', () => {
  test.each(everyLetter)(
    '$law: $id in $language knows its facts, each with the text of the case',
    place => {
      const input = sampleLetterInput(place.rules, place.id, place.language)
      const facts = factsOf(input)
      const chips = chipsIn(bodyOf(input))
      for (const { field, text } of chips) expect(facts[field!]).toBe(text)
      expect(chipsOutOfDate(bodyOf(input), facts)).toEqual([])
    },
  )

  test('names the day to reply by, the fee and the desk as facts, and no item of a list', () => {
    const fields = new Set(chipsIn(bodyOf(payment)).map(run => run.field))
    expect(fields).toContain('replyBy')
    expect(fields).toContain('particulars.fee_amount')
    expect(fields).toContain('organisation.phone')
    const listed = chipsIn(bodyOf(sampleLetterInput(pack, 'L12', 'ja'))).map(run => run.field)
    expect(listed.filter(field => field?.startsWith('item'))).toEqual([])
  })
})

describe('a draft whose case changed', () => {
  const before = bodyOf(payment)
  const later = paidBy('2027-03-31')

  test('takes the new fact wherever it states it, and says which it was', () => {
    const { body, changes } = refreshed(before, factsOf(later))
    expect(body).toEqual(bodyOf(later))
    expect(changes).toEqual([
      {
        field: 'replyBy',
        from: factsOf(payment)['replyBy'],
        to: factsOf(later)['replyBy'],
      },
    ])
  })

  test('keeps what the officer wrote around a fact, and in its place', () => {
    const own: Block = {
      type: 'paragraph',
      runs: [
        { text: '期限は' },
        { text: 'いつでも', field: 'replyBy', bold: true },
        { text: '。' },
      ],
    }
    const typed: Block = { type: 'paragraph', runs: [{ text: factsOf(payment)['replyBy']! }] }
    const { body } = refreshed({ ...before, blocks: [own, typed] }, factsOf(later))
    expect(body.blocks).toEqual([
      {
        ...own,
        runs: [
          { text: '期限は' },
          { text: factsOf(later)['replyBy'], field: 'replyBy', bold: true },
          { text: '。' },
        ],
      },
      typed,
    ])
  })

  test('keeps a fact that the case no longer has, and names it', () => {
    const rest = Object.fromEntries(
      Object.entries(factsOf(payment)).filter(([field]) => field !== 'replyBy'),
    )
    const { body, changes, gone } = refreshed(before, rest)
    expect(body).toEqual(before)
    expect(changes).toEqual([])
    expect(gone).toEqual(['replyBy'])
    const inherited: Block = { type: 'paragraph', runs: [{ text: 'x', field: 'constructor' }] }
    expect(refreshed({ ...before, blocks: [inherited] }, rest).gone).toEqual(['constructor'])
  })

  test('is not one that the officer changed, though its facts are others', () => {
    const facts = factsOf(later)
    expect(isTyped({ body: before, composed: before }, facts)).toBe(false)
    expect(isTyped({ body: refreshed(before, facts).body, composed: before }, facts)).toBe(false)
    const typed = { ...before, blocks: before.blocks.slice(1) }
    expect(isTyped({ body: typed, composed: before }, facts)).toBe(true)
  })

  test('would be another letter only where more than its facts changed', () => {
    const now = caseNow(later)
    expect(isOutdated(before, now.body!, now.facts)).toBe(false)
    const disclosed = sampleLetterInput(pack, 'L09', 'ja')
    const [item] = disclosed.requestFile.items
    const renamed = {
      ...disclosed.requestFile,
      items: disclosed.requestFile.items.map(one =>
        one === item ? { ...one, name: '購入の履歴' } : one,
      ),
    }
    const after = caseNow({ ...disclosed, requestFile: renamed })
    expect(isOutdated(bodyOf(disclosed), after.body!, after.facts)).toBe(true)
  })

  test('of the first versions, which knew no facts, is compared by its words', () => {
    const old = JSON.parse(
      JSON.stringify(before, (key, value: unknown) => (key === 'field' ? undefined : value)),
    ) as LetterBody
    const same = caseNow(payment)
    expect(isOutdated(old, same.body!, same.facts)).toBe(false)
    const other = caseNow(later)
    expect(isOutdated(old, other.body!, other.facts)).toBe(true)
  })
})

test('a fact whose number was masked is no fact any more, which would bring the number back', () => {
  const body: LetterBody = {
    title: '通知',
    blocks: [
      {
        type: 'paragraph',
        runs: [
          { text: '内容：' },
          { text: 'マイナンバー 1234 5678 9018', field: 'asked' },
          { text: '髙橋', field: 'addressee' },
        ],
      },
    ],
  }
  const found = scanText(letterText(body))
  expect(found).toHaveLength(1)
  const [, masked, name] = runsOf(maskLetter(body, found))
  expect(masked?.text).not.toContain('1234')
  expect(masked?.field).toBeUndefined()
  expect(name).toEqual({ text: '髙橋', field: 'addressee' })
})
