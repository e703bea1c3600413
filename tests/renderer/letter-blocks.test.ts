import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { en } from '@core/i18n/en'
import { letterBody, type Block, type Run } from '@core/letters/letter'
import { rulePacks } from '@core/regimes/index'
import { blocksToDoc, docToBlocks } from '@ui/features/letters/blocks'
import { letterExtensions } from '@ui/features/letters/editor-nodes'
import { blocksToHtml, htmlToBlocks, type PastedNode } from '@ui/features/letters/paste'
import { canonicalBlocks, recordBalanced, sameBody } from '@ui/features/letters/runs'

const words = {
  recordStart: '記',
  recordEnd: '以上',
  annex: '別紙',
  carries: (part: string) => part,
}
const schema = getSchema(letterExtensions(words, () => undefined))

const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  '{{ case.number }}{% raw %}',
  'a\nb',
  '\n',
  '\n\n',
  ' ',
  '　さて、',
  '#import "x"',
  '"><img src=x onerror=1>',
  '髙橋 みなみ 様',
  '🙂‍↔️',
  '\u0000\t',
)
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 }), fc.constant(''))
const bold = fc.constantFrom({}, { bold: true }, { bold: false })
const run: fc.Arbitrary<Run> = fc.tuple(text, bold).map(([t, b]) => ({ text: t, ...b }))
const runs = fc.array(run, { maxLength: 4 })
const part = fc.constantFrom({}, { part: 'ground_per_category' }, { part: '"><b>' }, { part: '' })
const withPart = <T extends object>(block: fc.Arbitrary<T>) =>
  fc.tuple(block, part).map(([b, p]) => ({ ...b, ...p }))

const align = fc.constantFrom<Pick<Extract<Block, { type: 'paragraph' }>, 'align'>>(
  {},
  { align: 'left' },
  { align: 'center' },
  { align: 'right' },
)

const block: fc.Arbitrary<Block> = fc.oneof(
  withPart(
    fc.tuple(runs, align).map(([r, align]) => ({ type: 'paragraph' as const, runs: r, ...align })),
  ),
  withPart(fc.record({ type: fc.constant('heading' as const), runs })),
  withPart(
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(runs, { maxLength: 4 }),
    }),
  ),
  withPart(
    fc.record({
      type: fc.constant('table' as const),
      header: fc.array(runs, { maxLength: 3 }),
      rows: fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 3 }),
    }),
  ),
  withPart(fc.record({ type: fc.constant('annex' as const), runs })),
  fc.constant({ type: 'recordStart' } as const),
  fc.constant({ type: 'recordEnd' } as const),
)
const blocks = fc.array(block, { maxLength: 8 })

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
      fc.property(blocks, body => {
        const back = docToBlocks(blocksToDoc(body))
        expect(back).toEqual(canonicalBlocks(body))
        expect(letterBody.safeParse({ title: '', blocks: back }).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('is a document the editor accepts, and survives being held by it', () => {
    fc.assert(
      fc.property(blocks, body => {
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
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), body => {
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
      fc.property(blocks, b => {
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

type Branch = [tag: string, style: string, ...children: Tree[]]
type Tree = string | Branch

/** The DOM of pasted text, as far as reading it goes. */
function dom(tree: Tree): PastedNode {
  if (typeof tree === 'string') return { nodeName: '#text', textContent: tree, childNodes: [] }
  const [tag, style, ...children] = tree
  const childNodes = children.map(child => dom(child))
  return {
    nodeName: tag,
    textContent: childNodes.map(child => child.textContent).join(''),
    childNodes,
    getAttribute: name => (name === 'style' ? style : null),
  }
}
const pasted = (...trees: Tree[]) => htmlToBlocks(dom(['BODY', '', ...trees]))

describe('pasted text', () => {
  test('from Word keeps words, bold, lists and tables and nothing else', () => {
    const item = (bullet: string, words: string): Tree => [
      'P',
      'mso-list:l0 level1 lfo1',
      ['SPAN', 'mso-list:Ignore', bullet, ['SPAN', 'font:7.0pt', '  ']],
      words,
    ]
    expect(
      pasted(
        ['STYLE', '', '@font-face{}'],
        [
          'P',
          'text-align:right;color:red',
          ['SPAN', 'font-size:20pt', '令和８年\r\n１１月'],
          ['O:P', '', ''],
        ],
        ['H3', '', '理由'],
        item('1.', '氏名'),
        item('2.', '住所'),
        item('·', '備考'),
        ['TABLE', '', ['TBODY', '', ['TR', '', ['TH', '', '項目']], ['TR', '', ['TD', '', 'A']]]],
        ['SCRIPT', '', 'alert(1)'],
      ),
    ).toEqual([
      { type: 'paragraph', runs: [{ text: '令和８年 １１月' }], align: 'right' },
      { type: 'heading', runs: [{ text: '理由' }] },
      { type: 'list', ordered: true, items: [[{ text: '氏名' }], [{ text: '住所' }]] },
      { type: 'list', ordered: false, items: [[{ text: '備考' }]] },
      { type: 'table', header: [[{ text: '項目' }]], rows: [[[{ text: 'A' }]]] },
    ])
  })

  test('from a page: nested boxes become paragraphs, inner lists one level, ragged tables regular', () => {
    expect(
      pasted(
        ['DIV', '', 'stray ', ['B', '', 'bold'], ['DIV', '', 'inner', ['BR', ''], 'line']],
        ['UL', '', ['LI', '', 'a', ['OL', '', ['LI', '', 'b']]]],
        ['TABLE', '', ['TR', '', ['TD', '', '1'], ['TD', '', '2']], ['TR', '', ['TD', '', '3']]],
      ),
    ).toEqual([
      { type: 'paragraph', runs: [{ text: 'stray ' }, { text: 'bold', bold: true }] },
      { type: 'paragraph', runs: [{ text: 'inner\nline' }] },
      { type: 'list', ordered: false, items: [[{ text: 'a' }], [{ text: 'b' }]] },
      {
        type: 'table',
        header: [],
        rows: [
          [[{ text: '1' }], [{ text: '2' }]],
          [[{ text: '3' }], []],
        ],
      },
    ])
  })

  test('can bring neither markup nor a marker of its own', () => {
    const allowed =
      /^<(\/?(p|h2|ul|ol|li|table|tbody|tr|th|td|strong|br)|p style="text-align: (left|center|right)")>$/
    fc.assert(
      fc.property(blocks, body => {
        const html = blocksToHtml(body)
        const tags = html.match(/<[^>]*>/g) ?? []
        for (const tag of tags) expect(tag).toMatch(allowed)
      }),
    )
  })
})

test('every mandatory content of every letter has words', () => {
  const contents = [...rulePacks.values()].flatMap(pack => pack.letters.flatMap(l => l.contents))
  expect(contents.length).toBeGreaterThan(30)
  expect(contents.filter(id => !(id in en.letters.part))).toEqual([])
})
