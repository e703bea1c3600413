import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, Plugin } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { en } from '@core/i18n/en'
import { letterBody, type Block, type Run } from '@core/letters/letter'
import { rulePacks } from '@core/regimes/index'
import { blocksToDoc, docToBlocks } from '@ui/features/letters/blocks'
import { letterExtensions } from '@ui/features/letters/editor-nodes'
import { keepParts } from '@ui/features/letters/part-keeper'
import { anyBlock, anyBlocks } from '@tests/support/any-blocks'
import { canonicalBlocks, recordBalanced, sameBody } from '@ui/features/letters/runs'

const words = {
  recordStart: '記',
  recordEnd: '以上',
  annex: '別紙',
  slip: '返送用紙',
  carries: (part: string) => part,
  field: (field: string) => field,
  sensitive: '番号',
}
const nothing = () => undefined
const news = { tooLong: nothing, kept: nothing, moved: nothing }
const schema = getSchema(letterExtensions(words, news, 'letter'))

/** Every character a body prints, with whether it is bold, by block. */
const printed = (body: readonly Block[]): unknown =>
  body.map(b => {
    const characters = (r: readonly Run[]) =>
      r.flatMap(({ text: t, bold: is }) => Array.from(t, c => `${is ? 'B' : '-'}${c}`)).join('')
    if (b.type === 'list') return b.items.map(characters)
    if (b.type === 'table') return [b.header, ...b.rows].map(row => row.map(characters))
    return 'runs' in b ? characters(b.runs) : b.type
  })

const holdsSomething = (b: Block): boolean => {
  if (b.type === 'list') return b.items.length > 0
  if (b.type === 'table') return b.header.length + b.rows.length > 0
  return true
}

describe('a letter in the editor', () => {
  test('comes back from the editor as it went in, whatever it holds', () => {
    fc.assert(
      fc.property(anyBlocks, body => {
        const back = docToBlocks(blocksToDoc(body))
        expect(back).toEqual(canonicalBlocks(body))
        expect(letterBody.safeParse({ title: '', blocks: back }).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('is a document the editor accepts, and survives being held by it', () => {
    fc.assert(
      fc.property(anyBlocks, body => {
        const node = Node.fromJSON(schema, blocksToDoc(body))
        node.check()
        // ProseMirror's own JSON: what `editor.getJSON()` gives.
        expect(docToBlocks(node.toJSON() as object)).toEqual(canonicalBlocks(body))
      }),
      { numRuns: 300 },
    )
  })

  test('loses no character, no weight of type and no block that prints', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 8 }), body => {
        const kept = body.filter(holdsSomething)
        fc.pre(kept.length > 0)
        expect(printed(docToBlocks(blocksToDoc(body)))).toEqual(printed(kept))
      }),
    )
  })

  test('keeps the marks of mandatory contents on every kind of block', () => {
    const body: Block[] = [
      { type: 'paragraph', runs: [], part: 'reason' },
      { type: 'heading', runs: [{ text: '見出し' }], part: 'decision' },
      { type: 'list', ordered: true, items: [[{ text: '一' }], []], part: 'items' },
      { type: 'table', header: [], rows: [[[{ text: '住所' }]]], part: 'items_disclosed' },
      { type: 'annex', runs: [{ text: '別紙', bold: true }], part: 'annex' },
    ]
    expect(docToBlocks(blocksToDoc(body))).toEqual(body)
  })

  test('of no block at all is one empty paragraph', () => {
    expect(docToBlocks(blocksToDoc([]))).toEqual([{ type: 'paragraph', runs: [] }])
  })
})

describe('changed by you', () => {
  const body = (...b: Block[]) => ({ title: '通知書', blocks: b })

  test('is not said of a letter that only came back from the editor', () => {
    fc.assert(
      fc.property(anyBlocks, b => {
        const composed = { title: 'T', blocks: b }
        expect(sameBody(composed, { title: 'T', blocks: docToBlocks(blocksToDoc(b)) })).toBe(true)
      }),
    )
  })

  test('is said when a word, its weight, its place or the title changed', () => {
    const before = body({ type: 'paragraph', runs: [{ text: '開示します。' }] })
    expect(sameBody(before, { ...before, title: '別の題' })).toBe(false)
    expect(
      sameBody(before, body({ type: 'paragraph', runs: [{ text: '開示します。', bold: true }] })),
    ).toBe(false)
    expect(
      sameBody(
        before,
        body({ type: 'paragraph', runs: [{ text: '開示します。' }], align: 'right' }),
      ),
    ).toBe(false)
  })
})

describe('記 and 以上', () => {
  const start: Block = { type: 'recordStart' }
  const end: Block = { type: 'recordEnd' }

  test('belong together in this order', () => {
    expect(recordBalanced([])).toBe(true)
    expect(recordBalanced([start, end, start, end])).toBe(true)
    for (const wrong of [[start], [end], [end, start], [start, start, end], [start, end, end]]) {
      expect(recordBalanced(wrong)).toBe(false)
    }
  })
})

test('every mandatory content of every letter has words', () => {
  const contents = [...rulePacks.values()].flatMap(pack => pack.letters.flatMap(l => l.contents))
  expect(contents.length).toBeGreaterThan(30)
  expect(contents.filter(id => !(id in en.letters.part))).toEqual([])
})

describe('while editing', () => {
  const stateOf = (...body: Block[]) =>
    EditorState.create({
      doc: Node.fromJSON(schema, blocksToDoc(body)),
      plugins: [new Plugin({ appendTransaction: keepParts })],
    })
  const partsIn = (state: EditorState) =>
    docToBlocks(state.doc.toJSON() as object).flatMap(b => ('part' in b ? [b.part] : []))
  const reason: Block = {
    type: 'paragraph',
    runs: [{ text: '理由は次のとおりです。' }],
    part: 'reason',
  }

  test('a mandatory sentence joined onto the paragraph before it keeps its mark', () => {
    const before: Block = { type: 'paragraph', runs: [{ text: '前文。' }] }
    const state = stateOf(before, reason)
    const joined = state.apply(state.tr.join(state.doc.child(0).nodeSize))
    expect(joined.doc.childCount).toBe(1)
    expect(partsIn(joined)).toEqual(['reason'])
  })

  test('a mandatory sentence that was deleted leaves no mark on another', () => {
    const state = stateOf(reason, { type: 'paragraph', runs: [{ text: '後文。' }] })
    const deleted = state.apply(state.tr.delete(0, state.doc.child(0).nodeSize))
    expect(partsIn(deleted)).toEqual([])
  })
})
