import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import type { Block } from '@core/letters/letter'
import { letterText } from '@core/sensitive/letter-text'
import { scanText } from '@core/sensitive/scan'
import { blocksToDoc, docToBlocks } from '@ui/features/letters/blocks'
import { chipToText, selectedChip } from '@ui/features/letters/chip-node'
import { letterExtensions } from '@ui/features/letters/editor-nodes'
import { moveBlocks } from '@ui/features/letters/move-block'
import { partsLost } from '@ui/features/letters/part-lock'
import { putChipsBack, refreshChips } from '@ui/features/letters/refresh-chips'
import { placesOf } from '@ui/features/letters/sensitive-marks'

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
const schema = getSchema(
  letterExtensions(words, { tooLong: nothing, kept: nothing, moved: nothing }, 'letter'),
)
const stateOf = (...body: Block[]) =>
  EditorState.create({
    doc: Node.fromJSON(schema, blocksToDoc(body)),
    plugins: [history()],
  })
const blocksIn = (state: EditorState) => docToBlocks(state.doc.toJSON() as object)
const textOf = (state: EditorState) => letterText({ title: '', blocks: blocksIn(state) })
const paragraph = (text: string, part?: string): Block => ({
  type: 'paragraph',
  runs: [{ text }],
  ...(part ? { part } : {}),
})
const applied = (state: EditorState, change: Transaction | undefined) => {
  expect(change).toBeDefined()
  return state.apply(change!)
}
const inBlock = (state: EditorState, n: number) => {
  let at = 0
  for (let i = 0; i < n; i += 1) at += state.doc.child(i).nodeSize
  return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + 1))))
}

describe('a fact in the editor', () => {
  const due: Block = {
    type: 'paragraph',
    runs: [
      { text: '期限は' },
      { text: '四月一日', field: 'replyBy', bold: true },
      { text: 'です。' },
    ],
  }
  const title: Block = { type: 'annex', runs: [{ text: '四月一日', field: 'replyBy' }] }

  test('is brought up to date in one step, which undo takes back', () => {
    const state = stateOf(due, title)
    const after = applied(state, refreshChips(state, { replyBy: '五月二日' }))
    expect(textOf(after)).toBe('\n期限は五月二日です。\n五月二日')
    let undone = after
    undo(after, change => (undone = after.apply(change)))
    expect(blocksIn(undone)).toEqual([due, title])
    expect(refreshChips(after, { replyBy: '五月二日' })).toBeUndefined()
    const back = putChipsBack(after, [{ field: 'replyBy', from: '四月一日', to: '五月二日' }])
    expect(blocksIn(applied(after, back))).toEqual([due, title])
  })

  test('becomes text, line by line and as bold as it was, when it is selected and told to', () => {
    const state = stateOf({
      type: 'paragraph',
      runs: [{ text: '一\n二', field: 'asked', bold: true }],
    })
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 1)))
    expect(selectedChip(selected)).toEqual({ field: 'asked', text: '一\n二' })
    expect(blocksIn(applied(selected, chipToText(selected)))).toEqual([
      { type: 'paragraph', runs: [{ text: '一\n二', bold: true }] },
    ])
    expect(chipToText(state)).toBeUndefined()
  })

  test('is read as its text: a paragraph that is nothing else is not empty', () => {
    const state = stateOf({ type: 'paragraph', runs: [{ text: '三百円', field: 'fee' }] })
    expect(state.doc.textContent).toBe('三百円')
  })
})

describe('what the letter must say', () => {
  const heading: Block = { type: 'heading', runs: [{ text: '理由' }], part: 'reason' }
  const reason = paragraph('次のとおりです。', 'reason')
  const lost = (state: EditorState, change: Transaction) => partsLost(state.doc, change.doc)

  test('is missed when its last block goes, with its heading left or with all else', () => {
    const state = stateOf(paragraph('前文'), heading, reason, paragraph('後文'))
    const from = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize
    expect(lost(state, state.tr.delete(from, from + state.doc.child(2).nodeSize))).toEqual([
      'reason',
    ])
    expect(lost(state, state.tr.delete(0, state.doc.content.size))).toEqual(['reason'])
  })

  test('is not missed when its text is changed, emptied to be written anew, joined or moved', () => {
    const state = stateOf(paragraph('前文'), reason, paragraph('後文'))
    const at = state.doc.child(0).nodeSize
    const inside = at + 1
    const text = state.doc.child(1).content.size
    expect(lost(state, state.tr.delete(inside, inside + text))).toEqual([])
    expect(lost(state, state.tr.insertText('別の理由', inside, inside + text))).toEqual([])
    expect(lost(state, state.tr.join(at))).toEqual([])
    expect(lost(state, moveBlocks(inBlock(state, 1), 'up')!)).toEqual([])
  })
})

describe('moving', () => {
  const reason: Block[] = [
    { type: 'heading', runs: [{ text: '理由' }], part: 'reason' },
    paragraph('次のとおりです。', 'reason'),
    { type: 'list', ordered: false, items: [[{ text: '一' }]], part: 'reason' },
  ]
  const first = paragraph('前文')
  const last = paragraph('後文', 'contact')

  test('takes all of a mandatory content along, with the cursor, and undo brings it back', () => {
    const state = inBlock(stateOf(first, ...reason, last), 2)
    const down = applied(state, moveBlocks(state, 'down'))
    expect(blocksIn(down)).toEqual([first, last, ...reason])
    expect(down.selection.$from.parent.textContent).toBe('次のとおりです。')
    let undone = down
    undo(down, change => (undone = down.apply(change)))
    expect(blocksIn(undone)).toEqual([first, ...reason, last])
  })

  test('goes past a mandatory content as a whole and never into it, and stops at the edges', () => {
    const state = inBlock(stateOf(first, ...reason, last), 4)
    const up = applied(state, moveBlocks(state, 'up'))
    expect(blocksIn(up)).toEqual([first, last, ...reason])
    expect(moveBlocks(state, 'down')).toBeUndefined()
    const top = inBlock(state, 0)
    expect(moveBlocks(top, 'up')).toBeUndefined()
  })

  test('moves a marker that is selected', () => {
    const state = stateOf(first, { type: 'recordStart' }, last)
    const at = first.type === 'paragraph' ? state.doc.child(0).nodeSize : 0
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, at)))
    const up = applied(selected, moveBlocks(selected, 'up'))
    expect(blocksIn(up).map(({ type }) => type)).toEqual(['recordStart', 'paragraph', 'paragraph'])
    expect(up.selection).toBeInstanceOf(NodeSelection)
    expect(up.doc.nodeAt(up.selection.from)?.type.name).toBe('recordStart')
  })
})

describe('a number that should not be in a letter', () => {
  const number = '1234 5678 9018'
  const blocks: Block[] = [
    paragraph('前文\n二行目'),
    { type: 'annex', runs: [{ text: '別紙' }] },
    {
      type: 'table',
      header: [[{ text: '項目' }], [{ text: '内容' }]],
      rows: [[[{ text: 'マイナンバー' }], [{ text: `番号は${number}です` }]]],
    },
    {
      type: 'paragraph',
      runs: [{ text: '請求：' }, { text: `個人番号 ${number}`, field: 'asked' }],
    },
  ]
  const title = '通知書'
  const text = letterText({ title, blocks })
  const findings = scanText(text)

  test('is marked where it stands: in a cell its digits, in a fact the fact', () => {
    const { doc } = stateOf(...blocks)
    expect(findings).toHaveLength(2)
    const places = placesOf(doc, { text, title, findings })
    const said = places.map(({ from, to }) => doc.textBetween(from, to))
    expect(said).toEqual([number, `個人番号 ${number}`])
  })

  test('is not marked in a text that is another one by now', () => {
    const { doc } = stateOf(paragraph('短い'))
    expect(placesOf(doc, { text, title, findings })).toEqual([])
  })
})
