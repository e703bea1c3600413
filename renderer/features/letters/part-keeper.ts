import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'

type Carrier = { readonly part: string; readonly text: string; readonly end: number }

/** Paragraphs that carry a mandatory content, with the position of their end; a heading alone carries none. */
function carriersOf(doc: Node): Carrier[] {
  const found: Carrier[] = []
  doc.descendants((node, position) => {
    const part: unknown = node.attrs['part']
    if (node.type.name === 'paragraph' && typeof part === 'string' && node.textContent.trim()) {
      found.push({ part, text: node.textContent, end: position + node.nodeSize - 1 })
    }
  })
  return found
}

/**
 * Joining a mandatory sentence onto the paragraph before it would drop its mark, and the letter
 * would be said to lack what it says. The mark moves to the block that now holds the whole text.
 */
export function keepParts(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  if (!transactions.some(transaction => transaction.docChanged)) return null
  const present = new Set(carriersOf(after.doc).map(carrier => carrier.part))
  const change = after.tr
  for (const { part, text, end } of carriersOf(before.doc)) {
    if (present.has(part)) continue
    const position = transactions.reduce((at, { mapping }) => mapping.map(at, -1), end)
    const $end = after.doc.resolve(position)
    const { type, textContent, attrs } = $end.parent
    if (type.name !== 'paragraph' || !textContent.includes(text) || attrs['part'] !== null) continue
    change.setNodeAttribute($end.before(), 'part', part)
    present.add(part)
  }
  return change.docChanged ? change : null
}

export const PartKeeper = Extension.create({
  name: 'partKeeper',
  addProseMirrorPlugins: () => [new Plugin({ appendTransaction: keepParts })],
})
