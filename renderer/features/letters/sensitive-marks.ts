import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Run } from '@core/letters/letter'
import type { Finding } from '@core/sensitive/finding'
import { runsText } from './runs'

/** A piece of the letter's text: where it begins there, how long it is, and where it stands in the editor. */
type Piece = {
  readonly at: number
  readonly length: number
  readonly from: number
  readonly size: number
}

const wordsOf = (node: Node): string =>
  node.type.name === 'hardBreak' ? '\n' : (node.text ?? node.type.spec.leafText?.(node) ?? '')

/** The letter's text after its title, as `letterText` gives it, with the place of each piece in the editor. */
function piecesOf(doc: Node): { readonly text: string; readonly pieces: readonly Piece[] } {
  let text = ''
  const pieces: Piece[] = []
  const add = (words: string, from: number, size: number) => {
    pieces.push({ at: text.length, length: words.length, from, size })
    text += words
  }
  doc.descendants((node, position) => {
    if (node.type.name === 'annex') {
      text += '\n'
      add(runsText(node.attrs['runs'] as readonly Run[]), position, node.nodeSize) // written by blocksToDoc
      return false
    }
    if (!node.isTextblock) return true
    text += '\n'
    node.forEach((child, offset) => {
      add(wordsOf(child), position + 1 + offset, child.nodeSize)
    })
    return false
  })
  return { text, pieces }
}

/** Whether a piece's characters are places of their own; a chip is one place whatever it says. */
const isText = ({ length, size }: Piece): boolean => length === size

/** Where in the editor a stretch of the letter's text stands. */
function placeOf(pieces: readonly Piece[], start: number, end: number) {
  const first = pieces.find(({ at, length }) => start < at + length)
  const last = pieces.findLast(({ at }) => at < end)
  if (!first || !last) return undefined
  return {
    from: isText(first) ? first.from + Math.max(0, start - first.at) : first.from,
    to: isText(last) ? last.from + Math.min(last.size, end - last.at) : last.from + last.size,
  }
}

export type Marked = {
  /** The letter's whole text that the findings are of. */
  readonly text: string
  readonly title: string
  readonly findings: readonly Finding[]
}

/** The place of each finding; none where the editor holds another text by now. */
export function placesOf(doc: Node, { text, title, findings }: Marked) {
  const found = piecesOf(doc)
  if (title + found.text !== text) return []
  return findings.flatMap(
    ({ start, end }) => placeOf(found.pieces, start - title.length, end - title.length) ?? [],
  )
}

const key = new PluginKey<DecorationSet>('sensitiveMarks')

/** Marks numbers that should not be in a letter where they stand. They move along while one types. */
export const SensitiveMarks = Extension.create<{ readonly hint: string }>({
  name: 'sensitiveMarks',
  addOptions: () => ({ hint: '' }),
  addProseMirrorPlugins() {
    const { hint } = this.options
    const marks = (doc: Node, marked: Marked) =>
      DecorationSet.create(
        doc,
        placesOf(doc, marked).map(({ from, to }) =>
          Decoration.inline(from, to, { class: 'kaiji-letter-sensitive', title: hint }),
        ),
      )
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (change, shown) => {
            const marked = change.getMeta(key) as Marked | undefined // set by `markSensitive` only
            return marked ? marks(change.doc, marked) : shown.map(change.mapping, change.doc)
          },
        },
        props: { decorations: state => key.getState(state) },
      }),
    ]
  },
})

/** The meta under which an editor is told what to mark. */
export const sensitiveMarksKey = key
