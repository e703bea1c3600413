import type { Node as DocNode } from '@tiptap/pm/model'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { newTextOf, type ChipChange, type FactTexts } from '@core/letters/chips'
import type { Run } from '@core/letters/letter'
import { chipName, chipOf } from './chip-node'

/** A chip's new text; undefined where it stays. */
type NewText = (chip: { readonly field: string; readonly text: string }) => string | undefined

/** Changes every chip that has a new text, in one step of undo; undefined where none has. */
function rewritten(state: EditorState, newText: NewText): Transaction | undefined {
  const change = closeHistory(state.tr)
  state.doc.descendants((node, position) => {
    if (node.type.name === chipName) {
      const text = newText(chipOf(node))
      if (text !== undefined) change.setNodeAttribute(position, 'text', text)
    }
    const title = annexTitle(node, newText)
    if (title) change.setNodeAttribute(position, 'runs', title)
  })
  return change.docChanged ? change : undefined
}

/** An annex keeps its title as an attribute. */
function annexTitle(node: DocNode, newText: NewText): readonly Run[] | undefined {
  if (node.type.name !== 'annex') return undefined
  const runs = node.attrs['runs'] as readonly Run[] // its only writer is blocksToDoc
  const next = runs.map(run => {
    const text = run.field ? newText({ field: run.field, text: run.text }) : undefined
    return text === undefined ? run : { ...run, text }
  })
  return next.some((run, n) => run !== runs[n]) ? next : undefined
}

/** Brings every chip up to date. */
export const refreshChips = (state: EditorState, facts: FactTexts): Transaction | undefined =>
  rewritten(state, chip => newTextOf(chip, facts))

/** Gives the chips the text again that they had before they were brought up to date. */
export const putChipsBack = (
  state: EditorState,
  changes: readonly ChipChange[],
): Transaction | undefined =>
  rewritten(state, ({ field, text }) => changes.find(c => c.field === field && c.to === text)?.from)
