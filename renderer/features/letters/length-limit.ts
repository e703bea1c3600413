import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** Far beyond any letter; a pasted book is a document of the case, not a letter. */
export const maximumLength = 100_000
export const maximumBlocks = 2000

/** Refuses what would make the letter longer than can be kept or typeset while typing. */
export const LengthLimit = Extension.create<{ readonly tooLong: () => void }>({
  name: 'lengthLimit',
  addOptions: () => ({ tooLong: () => undefined }),
  addProseMirrorPlugins() {
    const { tooLong } = this.options
    return [
      new Plugin({
        filterTransaction: (transaction, state) => {
          if (!transaction.docChanged) return true
          const { doc } = transaction
          const grows = doc.content.size > state.doc.content.size
          const fits = doc.content.size <= maximumLength && doc.childCount <= maximumBlocks
          if (!grows || fits) return true
          tooLong()
          return false
        },
      }),
    ]
  },
})
