import type { JSONContent } from '@tiptap/core'
import type { Block, Run } from '@core/letters/letter'
import { chipName } from './chip-node'
import { canonicalBlocks, canonicalRuns } from './runs'

/** Level under which the editor keeps the letter's one kind of heading. */
export const headingLevel = 2

type Attributes = Readonly<Record<string, unknown>>

const bold = [{ type: 'bold' }]

/** A run's text, with a line break node for each line feed; both bold where the run is. A fact of the case is one node. */
function runContent(run: Run): JSONContent[] {
  const marks = run.bold ? { marks: bold } : {}
  if (run.field) {
    return [{ type: chipName, attrs: { field: run.field, text: run.text }, ...marks }]
  }
  return run.text
    .split('\n')
    .flatMap((text, n): JSONContent[] => [
      ...(n > 0 ? [{ type: 'hardBreak', ...marks }] : []),
      ...(text ? [{ type: 'text', text, ...marks }] : []),
    ])
}

function textblock(type: string, runs: readonly Run[], attrs: Attributes): JSONContent {
  const content = canonicalRuns(runs).flatMap(runContent)
  return { type, attrs: { ...attrs }, ...(content.length > 0 ? { content } : {}) }
}

const cell = (type: 'tableHeader' | 'tableCell') => (runs: readonly Run[]) => ({
  type,
  content: [textblock('paragraph', runs, {})],
})

const row = (cells: JSONContent[]): JSONContent => ({ type: 'tableRow', content: cells })

const partAttribute = (block: Block): string | null =>
  'part' in block ? (block.part ?? null) : null

/** The mark goes on a list's items: it stays with the text when the list is taken apart. */
const listNode = (block: Extract<Block, { type: 'list' }>): JSONContent => ({
  type: block.ordered ? 'orderedList' : 'bulletList',
  content: block.items.map(item => ({
    type: 'listItem',
    content: [textblock('paragraph', item, { part: partAttribute(block) })],
  })),
})

function tableNode(block: Extract<Block, { type: 'table' }>): JSONContent {
  const header = block.header.map(cell('tableHeader'))
  const rows = block.rows.map(cells => row(cells.map(cell('tableCell'))))
  const content = header.length > 0 ? [row(header), ...rows] : rows
  return { type: 'table', attrs: { part: partAttribute(block) }, content }
}

function nodeOf(block: Block): JSONContent {
  const part = partAttribute(block)
  switch (block.type) {
    case 'paragraph':
      return textblock('paragraph', block.runs, { part, textAlign: block.align ?? null })
    case 'heading':
      return textblock('heading', block.runs, { part, level: headingLevel })
    case 'list':
      return listNode(block)
    case 'table':
      return tableNode(block)
    case 'annex':
      return {
        type: 'annex',
        attrs: { part, runs: canonicalRuns(block.runs), slip: block.slip ?? null },
      }
    case 'recordStart':
    case 'recordEnd':
      return { type: block.type }
  }
}

/** The editor's document for a letter's blocks. */
export const blocksToDoc = (blocks: readonly Block[]): JSONContent => ({
  type: 'doc',
  content: canonicalBlocks(blocks).map(nodeOf),
})

const children = (node: JSONContent): readonly JSONContent[] => node.content ?? []

function runsOf(node: JSONContent): Run[] {
  const runs = children(node).map((child): Run => {
    const run = runOf(child)
    return child.marks?.some(mark => mark.type === 'bold') ? { ...run, bold: true } : run
  })
  return canonicalRuns(runs)
}

function runOf(child: JSONContent): Run {
  if (child.type === 'hardBreak') return { text: '\n' }
  if (child.type !== chipName) return { text: child.text ?? '' }
  const field = textAttribute(child, 'field')
  const text = textAttribute(child, 'text') ?? ''
  return field ? { text, field } : { text }
}

/** The runs of an item or a cell; should it hold several paragraphs, each begins a line. */
const linesOf = (node: JSONContent): Run[] =>
  canonicalRuns(
    children(node).flatMap((paragraph, n) => [
      ...(n > 0 ? [{ text: '\n' }] : []),
      ...runsOf(paragraph),
    ]),
  )

const alignments = ['left', 'center', 'right'] as const

const textAttribute = (node: JSONContent | undefined, name: string): string | undefined => {
  const value: unknown = node?.attrs?.[name]
  return typeof value === 'string' ? value : undefined
}

/** The mandatory content a node says it carries. */
function partOf(node: JSONContent | undefined): { readonly part?: string } {
  const part = textAttribute(node, 'part')
  return part === undefined ? {} : { part }
}

function listOf(node: JSONContent): Block {
  const items = children(node)
  const marked = items.flatMap(children).find(p => textAttribute(p, 'part') !== undefined)
  return {
    type: 'list',
    ordered: node.type === 'orderedList',
    items: items.map(linesOf),
    ...partOf(marked),
  }
}

function tableOf(node: JSONContent): Block {
  const rows = children(node)
  const [first, ...rest] = rows
  const top = first ? children(first) : []
  const hasHeader = top.length > 0 && top.every(c => c.type === 'tableHeader')
  const cellsOf = (r: JSONContent) => children(r).map(linesOf)
  return {
    type: 'table',
    header: hasHeader && first ? cellsOf(first) : [],
    rows: (hasHeader ? rest : rows).map(cellsOf),
    ...partOf(node),
  }
}

function paragraphOf(node: JSONContent): Block {
  const align = alignments.find(a => a === textAttribute(node, 'textAlign'))
  return { type: 'paragraph', runs: runsOf(node), ...(align ? { align } : {}), ...partOf(node) }
}

/** An annex keeps its title as an attribute, which only `nodeOf` writes. */
const annexOf = (node: JSONContent): Block => ({
  type: 'annex',
  runs: Array.isArray(node.attrs?.['runs']) ? (node.attrs['runs'] as Run[]) : [], // written by nodeOf
  ...(node.attrs?.['slip'] === true ? { slip: true } : {}),
  ...partOf(node),
})

function blockOf(node: JSONContent): Block {
  switch (node.type) {
    case 'heading':
      return { type: 'heading', runs: runsOf(node), ...partOf(node) }
    case 'bulletList':
    case 'orderedList':
      return listOf(node)
    case 'table':
      return tableOf(node)
    case 'annex':
      return annexOf(node)
    case 'recordStart':
    case 'recordEnd':
      return { type: node.type }
    default:
      return paragraphOf(node)
  }
}

/** The letter's blocks, from the editor's document. `docToBlocks(blocksToDoc(b))` is `canonicalBlocks(b)`. */
export const docToBlocks = (doc: JSONContent): Block[] => children(doc).map(blockOf)
