import { Extension } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'

/** What would have gone out of the letter, and the way to take it out all the same. */
export type Kept = { readonly parts: readonly string[]; readonly removal: Transaction }

const unlocked = 'kaijiUnlocked'

/** The texts of the blocks that carry each mandatory content; a heading alone carries none. */
function carriedIn(doc: Node): Map<string, string[]> {
  const found = new Map<string, string[]>()
  doc.descendants(node => {
    const part: unknown = node.attrs['part']
    const carries = node.type.name === 'paragraph' || node.type.name === 'table'
    if (!carries || typeof part !== 'string') return
    found.set(part, [...(found.get(part) ?? []), node.textContent.trim()])
  })
  return found
}

/**
 * The mandatory contents whose last block goes with a change. Emptying a block to write it anew
 * leaves its mark, and joining it onto another keeps its text (see PartKeeper): neither loses it.
 */
export function partsLost(before: Node, after: Node): readonly string[] {
  const left = carriedIn(after)
  const textblocks: string[] = []
  after.descendants(node => {
    if (node.isTextblock) textblocks.push(node.textContent)
  })
  const stands = (text: string) => text !== '' && textblocks.some(block => block.includes(text))
  return [...carriedIn(before)]
    .filter(([part, texts]) => !left.has(part) && texts.some(Boolean) && !texts.some(stands))
    .map(([part]) => part)
}

/** Whether a change is the officer's own deed: not undo, and not a text that the program puts in. */
const isEdit = (change: Transaction): boolean =>
  change.docChanged &&
  change.getMeta(unlocked) !== true &&
  change.getMeta('preventUpdate') === undefined &&
  !isHistoryTransaction(change)

/** What a letter must say does not go by accident: the change is refused, and told. */
export const PartLock = Extension.create<{ readonly kept: (kept: Kept) => void }>({
  name: 'partLock',
  addOptions: () => ({ kept: () => undefined }),
  addProseMirrorPlugins() {
    const { kept } = this.options
    return [
      new Plugin({
        filterTransaction: (change, state) => {
          if (!isEdit(change)) return true
          const parts = partsLost(state.doc, change.doc)
          if (parts.length === 0) return true
          kept({ parts, removal: change })
          return false
        },
      }),
    ]
  },
})

/** The refused change, to be made after all. */
export const unlock = ({ removal }: Kept): Transaction => removal.setMeta(unlocked, true)
