import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import {
  NodeSelection,
  TextSelection,
  type EditorState,
  type Selection,
  type Transaction,
} from '@tiptap/pm/state'

export type Direction = 'up' | 'down'

/** Neighbouring blocks that move as one: all that carry the same mandatory content. */
type Group = { readonly from: number; readonly to: number }

/** The mandatory content of a block; a list carries its mark on its items. */
function partOf(block: Node): string | null {
  const own: unknown = block.attrs['part']
  if (typeof own === 'string') return own
  const inner: unknown = block.firstChild?.firstChild?.attrs['part']
  return block.type.name.endsWith('List') && typeof inner === 'string' ? inner : null
}

/** The blocks as groups of positions, in order and without gaps. */
function groupsOf(doc: Node): Group[] {
  const groups: Group[] = []
  let last: string | null = null
  doc.forEach((block, from) => {
    const part = partOf(block)
    const to = from + block.nodeSize
    const before = groups.at(-1)
    if (before && part !== null && part === last) groups[groups.length - 1] = { ...before, to }
    else groups.push({ from, to })
    last = part
  })
  return groups
}

function movedSelection(selection: Selection, doc: Node, by: number): Selection {
  if (selection instanceof NodeSelection) return NodeSelection.create(doc, selection.from + by)
  return TextSelection.between(doc.resolve(selection.anchor + by), doc.resolve(selection.head + by))
}

/** Moves the blocks at the cursor past their neighbour, in one step of undo; undefined at the letter's edge. */
export function moveBlocks(
  { doc, selection, tr }: EditorState,
  direction: Direction,
): Transaction | undefined {
  const groups = groupsOf(doc)
  const first = groups.findIndex(({ to }) => selection.from < to)
  const last = groups.findIndex(({ to }) => selection.to <= to)
  const begin = groups[first]
  const end = groups[last]
  const other = direction === 'up' ? groups[first - 1] : groups[last + 1]
  if (!begin || !end || !other) return undefined
  const moved = doc.slice(begin.from, end.to).content
  const passed = doc.slice(other.from, other.to).content
  const [from, to] = direction === 'up' ? [other.from, end.to] : [begin.from, other.to]
  const content = direction === 'up' ? moved.append(passed) : passed.append(moved)
  const change = tr.replaceWith(from, to, content)
  const by = direction === 'up' ? -passed.size : passed.size
  return change.setSelection(movedSelection(selection, change.doc, by)).scrollIntoView()
}

/** Alt and an arrow move what stands at the cursor, whole. */
export const MoveBlock = Extension.create<{ readonly moved: (direction: Direction) => void }>({
  name: 'moveBlock',
  addOptions: () => ({ moved: () => undefined }),
  addKeyboardShortcuts() {
    const move = (direction: Direction) => () => {
      const change = moveBlocks(this.editor.state, direction)
      if (change) {
        this.editor.view.dispatch(change)
        this.options.moved(direction)
      }
      return true
    }
    return { 'Alt-ArrowUp': move('up'), 'Alt-ArrowDown': move('down') }
  },
})
