import { Extension, mergeAttributes, Node, type Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { TextAlign } from '@tiptap/extension-text-align'
import { StarterKit } from '@tiptap/starter-kit'
import type { Run } from '@core/letters/letter'
import { headingLevel } from './blocks'
import { chipNode } from './chip-node'
import { LengthLimit } from './length-limit'
import { MoveBlock, type Direction } from './move-block'
import { PartKeeper } from './part-keeper'
import { PartLock, type Kept } from './part-lock'
import { runsText } from './runs'
import { SensitiveMarks } from './sensitive-marks'

/** What the editor writes around the letter's own words. */
export type EditorWords = {
  readonly recordStart: string
  readonly recordEnd: string
  readonly annex: string
  readonly slip: string
  /** What a lock means: which mandatory content the text carries. */
  readonly carries: (part: string) => string
  /** A fact of the case by its name among the merge fields. */
  readonly field: (field: string) => string
  /** What is wrong with a number that should not be in a letter. */
  readonly sensitive: string
}

/** What the editor tells of. */
export type EditorNews = {
  /** A change was refused for the letter's length. */
  readonly tooLong: () => void
  /** A change was refused because the letter must say what would have gone. */
  readonly kept: (kept: Kept) => void
  readonly moved: (direction: Direction) => void
}

/** Unlike the usual item it holds no further list: a letter's list has one level. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})

/** Tab moves from cell to cell and, after the last, out of the editor: the keyboard is never trapped. */
const LetterTable = Table.extend({
  content: 'tableRow+',
  addKeyboardShortcuts() {
    return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell() }
  },
})

const parts = (words: EditorWords) =>
  Extension.create({
    name: 'parts',
    addGlobalAttributes: () => [
      {
        types: ['paragraph', 'heading', 'table', 'annex'],
        attributes: {
          part: {
            default: null,
            // Text typed after a mandatory sentence is not that sentence.
            keepOnSplit: false,
            parseHTML: element => element.getAttribute('data-part'),
            renderHTML: ({ part }) =>
              typeof part === 'string' ? { 'data-part': part, title: words.carries(part) } : {},
          },
        },
      },
    ],
  })

/** 記, 以上 and 別紙: stand as they are, to be moved or removed whole. */
const marker = (name: 'recordStart' | 'recordEnd', hint: string) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    selectable: true,
    parseHTML: () => [{ tag: `div[data-marker="${name}"]` }],
    renderHTML: () => ['div', { 'data-marker': name }, hint],
  })

const annex = (words: EditorWords) =>
  Node.create({
    name: 'annex',
    group: 'block',
    atom: true,
    selectable: true,
    addAttributes: () => ({
      runs: {
        default: [],
        parseHTML: element => [{ text: element.getAttribute('data-title') ?? '' }],
        renderHTML: () => ({}),
      },
      slip: {
        default: null,
        parseHTML: element => element.hasAttribute('data-slip') || null,
        renderHTML: ({ slip }) => (slip === true ? { 'data-slip': '' } : {}),
      },
    }),
    parseHTML: () => [{ tag: 'div[data-marker="annex"]' }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const title = runsText(node.attrs['runs'] as readonly Run[]) // its only writer is blocksToDoc
      const marks = { 'data-marker': 'annex', 'data-title': title }
      const label = node.attrs['slip'] === true ? words.slip : words.annex
      return ['div', mergeAttributes(HTMLAttributes, marks), `${label}　${title}`]
    },
  })

/** The editor's parts, limited to a letter's blocks; `letter` is the id of the letter, whose chips they are. */
export const letterExtensions = (
  words: EditorWords,
  news: EditorNews,
  letter: string,
): Extensions => [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: { levels: [headingLevel] },
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  ListItem,
  LetterTable.configure({ resizable: false, View: null }),
  TableRow,
  TableHeader.extend({ content: 'paragraph+' }),
  TableCell.extend({ content: 'paragraph+' }),
  TextAlign.configure({ types: ['paragraph'], alignments: ['left', 'center', 'right'] }),
  parts(words),
  marker('recordStart', words.recordStart),
  marker('recordEnd', words.recordEnd),
  annex(words),
  chipNode({ nameOf: words.field, letter }),
  PartKeeper,
  PartLock.configure({ kept: news.kept }),
  MoveBlock.configure({ moved: news.moved }),
  SensitiveMarks.configure({ hint: words.sensitive }),
  LengthLimit.configure({ tooLong: news.tooLong }),
]
