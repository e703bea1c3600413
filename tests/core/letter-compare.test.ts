import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareBodies, lastIssued } from '@core/letters/compare'
import { differencesIn } from '@core/text/compare-lines'
import type { Block, LetterBody, LetterRecord } from '@core/letters/letter'
import { anyBlocks } from '@tests/support/any-blocks'

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })
const body = (...blocks: Block[]): LetterBody => ({ title: '通知書', blocks })

/** The text of one side, put together from the changes. */
const side = (changes: ReturnType<typeof compareBodies>, without: 'added' | 'removed') =>
  changes
    .map(block => block.changes.filter(({ kind }) => kind !== without).map(({ text }) => text))
    .map(texts => texts.join(''))
    .join('')

const textOf = ({ title, blocks }: LetterBody): string =>
  side(compareBodies({ title, blocks }, { title, blocks }, 'ja'), 'removed')

describe('two texts of a letter', () => {
  test('that say the same have no difference', () => {
    fc.assert(
      fc.property(anyBlocks, blocks => {
        expect(differencesIn(compareBodies(body(...blocks), body(...blocks), 'ja'))).toBe(0)
      }),
    )
  })

  test('lose no character: what was and what is can both be read back', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (a, b) => {
        const changes = compareBodies(body(...a), body(...b), 'ja')
        expect(side(changes, 'added')).toBe(textOf(body(...a)))
        expect(side(changes, 'removed')).toBe(textOf(body(...b)))
      }),
      { numRuns: 300 },
    )
  })

  test('in Japanese differ by the word, not by the sentence and not by the character', () => {
    const changes = compareBodies(
      body(paragraph('手数料は三百円です。')),
      body(paragraph('手数料は五百円です。')),
      'ja',
    )
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed'])
    const changed = changes[1]!.changes
    expect(changed[0]).toEqual({ kind: 'same', text: '手数料は' })
    expect(changed.at(-1)).toEqual({ kind: 'same', text: '円です。' })
    expect(changed.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      '三百',
      '五百',
    ])
  })

  test('show a new paragraph as new, and one of other words not as a changed one', () => {
    const greeting = paragraph('Thank you for your letter.')
    const end = paragraph('You may complain to us.')
    const added = paragraph('Call us on Mondays.')
    const kinds = (before: LetterBody, after: LetterBody) =>
      compareBodies(before, after, 'en').map(({ kind }) => kind)
    expect(kinds(body(greeting, end), body(greeting, added, end))).toEqual([
      'same',
      'same',
      'added',
      'same',
    ])
    expect(kinds(body(greeting, end), body(greeting))).toEqual(['same', 'same', 'removed'])
    expect(kinds(body(greeting), body(paragraph('我々は何も持っていません。')))).toEqual([
      'same',
      'added',
      'removed',
    ])
  })

  test('differ in the cells of a table and in the items of a list', () => {
    const table = (cell: string): Block => ({
      type: 'table',
      header: [[{ text: '項目' }], [{ text: '内容' }]],
      rows: [[[{ text: '氏名' }], [{ text: cell }]]],
    })
    const changes = compareBodies(body(table('山田 花子')), body(table('山田 太郎')), 'ja')
    expect(differencesIn(changes)).toBe(1)
    expect(changes[1]!.changes.filter(({ kind }) => kind !== 'same').map(c => c.text)).toEqual([
      '花子',
      '太郎',
    ])
  })
})

describe('the letter to compare with', () => {
  const letter = (id: string, more: Partial<LetterRecord>): LetterRecord => {
    const read = {
      id,
      letterId: 'L09',
      requestId: 'r',
      status: 'issued',
      replaces: null,
      issuedAt: '2026-11-01T00:00:00.000Z',
      ...more,
    }
    return read as LetterRecord // only what the choice reads
  }
  const draft = letter('draft', { status: 'draft', issuedAt: null })

  test('is the last issued of the same kind about the same request', () => {
    const letters = [
      draft,
      letter('first', {}),
      letter('last', { issuedAt: '2026-11-03T00:00:00.000Z' }),
      letter('other-kind', { letterId: 'L12', issuedAt: '2026-11-09T00:00:00.000Z' }),
      letter('other-request', { requestId: 's' as LetterRecord['requestId'] }),
      letter('other-draft', { status: 'draft' }),
    ]
    expect(lastIssued(letters, draft)?.id).toBe('last')
    expect(lastIssued([draft], draft)).toBeUndefined()
  })

  test('is the one it replaces, of whatever kind and though it is void', () => {
    const replaced = letter('void', { letterId: 'L12', status: 'void' })
    const replacing = { ...draft, replaces: replaced.id }
    expect(lastIssued([replacing, replaced, letter('other', {})], replacing)?.id).toBe('void')
  })
})
