import { mergeAttributes, Node } from '@tiptap/core'
import { Fragment, type Node as DocNode, type Schema } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

export const chipName = 'chip'

export type ChipAttributes = { readonly field: string; readonly text: string }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Which fact of the case a chip states, and how. */
export const chipOf = ({ attrs }: DocNode): ChipAttributes => ({
  field: textOf(attrs['field']),
  text: textOf(attrs['text']),
})

/** The chip that is selected, if one is. */
export function selectedChip({ selection }: EditorState): ChipAttributes | undefined {
  const isChip = selection instanceof NodeSelection && selection.node.type.name === chipName
  return isChip ? chipOf(selection.node) : undefined
}

/** A text as nodes, with a line break node for each line feed. */
function textNodes(schema: Schema, { attrs, marks }: DocNode): Fragment {
  const nodes = textOf(attrs['text'])
    .split('\n')
    .flatMap((line, n): DocNode[] => [
      ...(n > 0 ? [schema.node('hardBreak', null, undefined, marks)] : []),
      ...(line ? [schema.text(line, marks)] : []),
    ])
  return Fragment.from(nodes)
}

/** The selected chip becomes text to be changed freely; undefined where none is selected. */
export function chipToText({ selection, schema, tr }: EditorState): Transaction | undefined {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== chipName) {
    return undefined
  }
  const text = textNodes(schema, selection.node)
  const change = tr.replaceWith(selection.from, selection.to, text)
  const end = selection.from + text.size
  return change.setSelection(TextSelection.create(change.doc, end)).scrollIntoView()
}

type Options = {
  /** A fact by its name in words. */
  readonly nameOf: (field: string) => string
  /** Chips are known only to the letter they belong to: pasted into another they are plain text. */
  readonly letter: string
}

/** A fact of the case within the text: one character to the keyboard, brought up to date by itself. */
export const chipNode = ({ nameOf, letter }: Options) =>
  Node.create({
    name: chipName,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    extendNodeSchema: extension =>
      extension.name === chipName ? { leafText: (node: DocNode) => chipOf(node).text } : {},
    addAttributes: () => ({
      field: {
        default: '',
        parseHTML: element => element.getAttribute('data-field') ?? '',
        renderHTML: () => ({}),
      },
      text: {
        default: '',
        parseHTML: element => element.getAttribute('data-text') ?? '',
        renderHTML: () => ({}),
      },
    }),
    parseHTML: () => [{ tag: `span[data-chip="${letter}"]` }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const { field, text } = chipOf(node)
      const name = nameOf(field)
      const marks = {
        class: 'kaiji-chip',
        role: 'group',
        'aria-label': name,
        title: name,
        'data-chip': letter,
        'data-field': field,
        'data-text': text,
      }
      return ['span', mergeAttributes(HTMLAttributes, marks), text]
    },
    renderText: ({ node }) => chipOf(node).text,
    addKeyboardShortcuts() {
      return {
        Enter: () => {
          const change = chipToText(this.editor.state)
          if (change) this.editor.view.dispatch(change)
          return change !== undefined
        },
      }
    },
  })
