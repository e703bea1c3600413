import type { Block, Run } from '@core/letters/letter'
import { canonicalRuns, runsText } from './runs'

/** As much of a DOM node as reading pasted text needs. */
export type PastedNode = {
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PastedNode>
  readonly getAttribute?: (name: string) => string | null
}

const paragraphs = /^(P|DIV|SECTION|ARTICLE|BLOCKQUOTE|PRE|DD|DT|ADDRESS|FIGCAPTION|CAPTION)$/
const headings = /^H[1-6]$/
const ignored = /^(SCRIPT|STYLE|HEAD|META|LINK|TITLE|XML|O:P|TEMPLATE|IFRAME|OBJECT|SVG|#COMMENT)$/

const nameOf = (node: PastedNode): string => node.nodeName.toUpperCase()
const styleOf = (node: PastedNode): string => node.getAttribute?.('style') ?? ''
const childrenOf = (node: PastedNode): PastedNode[] => [...node.childNodes]

/** Word writes a list's bullets as text, marked so that they can be left out. */
const isBullet = (node: PastedNode): boolean => /mso-list:\s*ignore/i.test(styleOf(node))
const isWordItem = (node: PastedNode): boolean => /mso-list:\s*l\d/i.test(styleOf(node))

function isBold(node: PastedNode, inherited: boolean): boolean {
  const weight = /font-weight:\s*(\w+)/i.exec(styleOf(node))?.[1]?.toLowerCase()
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return inherited || nameOf(node) === 'B' || nameOf(node) === 'STRONG'
}

function inlineRuns(node: PastedNode, inherited = false): Run[] {
  const name = nameOf(node)
  if (ignored.test(name) || isBullet(node)) return []
  const bold = isBold(node, inherited)
  if (name === '#TEXT') {
    // Line feeds in HTML are spaces; the ideographic space is text.
    return [{ text: (node.textContent ?? '').replace(/[ \t\r\n\u00a0]+/g, ' '), bold }]
  }
  if (name === 'BR') return [{ text: '\n', bold }]
  return childrenOf(node).flatMap(child => inlineRuns(child, bold))
}

function trimmed(runs: readonly Run[]): Run[] {
  const out = canonicalRuns(runs)
  const first = out[0]
  if (first) out[0] = { ...first, text: first.text.replace(/^[ \n]+/, '') }
  const last = out.at(-1)
  if (last) out[out.length - 1] = { ...last, text: last.text.replace(/[ \n]+$/, '') }
  return canonicalRuns(out)
}

const runsOf = (nodes: readonly PastedNode[]): Run[] => trimmed(nodes.flatMap(n => inlineRuns(n)))

/** Runs of an item or a cell, in which each paragraph begins a line. */
const linesOf = (nodes: readonly PastedNode[]): Run[] =>
  trimmed(
    nodes.flatMap(node =>
      isBlock(node)
        ? [{ text: '\n' }, ...linesOf(childrenOf(node)), { text: '\n' }]
        : inlineRuns(node),
    ),
  ).map(run => ({ ...run, text: run.text.replace(/ ?\n[ \n]*/g, '\n') }))

function paragraphOf(node: PastedNode): Block {
  const align = /text-align:\s*(center|right)/i.exec(styleOf(node))?.[1]?.toLowerCase()
  const runs = runsOf([node])
  return align === 'center' || align === 'right'
    ? { type: 'paragraph', runs, align }
    : { type: 'paragraph', runs }
}

const isBlock = (node: PastedNode): boolean =>
  paragraphs.test(nameOf(node)) ||
  headings.test(nameOf(node)) ||
  /^(UL|OL|LI|TABLE|BODY|HTML|MAIN)$/.test(nameOf(node)) ||
  childrenOf(node).some(isBlock)

function rowsOf(node: PastedNode): PastedNode[] {
  return childrenOf(node).flatMap(child => (nameOf(child) === 'TR' ? [child] : rowsOf(child)))
}

function tableOf(node: PastedNode): Block[] {
  const rows = rowsOf(node).map(row => childrenOf(row).filter(cell => /^T[DH]$/.test(nameOf(cell))))
  const width = Math.max(0, ...rows.map(row => row.length))
  if (width === 0) return []
  const cells = rows.map(row => {
    const filled = row.map(cell => linesOf(childrenOf(cell)))
    return [...filled, ...Array.from({ length: width - filled.length }, (): Run[] => [])]
  })
  const hasHeader = rows[0]?.every(cell => nameOf(cell) === 'TH') ?? false
  const [header = [], ...rest] = cells
  return [{ type: 'table', header: hasHeader ? header : [], rows: hasHeader ? rest : cells }]
}

/** Items of a list, those of lists inside it on the same level. */
function itemsOf(list: PastedNode): Run[][] {
  return childrenOf(list).flatMap(item => {
    const inner = childrenOf(item)
    const isList = (node: PastedNode) => /^[UO]L$/.test(nameOf(node))
    if (isList(item)) return itemsOf(item)
    const own = linesOf(inner.filter(node => !isList(node)))
    const nested = inner.filter(isList).flatMap(itemsOf)
    return own.length > 0 ? [own, ...nested] : nested
  })
}

function wordItem(node: PastedNode): Block {
  const bullet = bulletText(node)
  return { type: 'list', ordered: /[0-9a-z０-９①-⑳]/i.test(bullet), items: [runsOf([node])] }
}

const bulletText = (node: PastedNode): string =>
  isBullet(node) ? (node.textContent ?? '') : childrenOf(node).map(bulletText).join('')

function blocksOf(node: PastedNode): Block[] {
  const name = nameOf(node)
  if (ignored.test(name)) return []
  if (isWordItem(node)) return [wordItem(node)]
  if (headings.test(name)) return [{ type: 'heading', runs: runsOf([node]) }]
  if (name === 'UL' || name === 'OL') {
    return [{ type: 'list', ordered: name === 'OL', items: itemsOf(node) }]
  }
  if (name === 'TABLE') return tableOf(node)
  if (paragraphs.test(name) && !childrenOf(node).some(isBlock)) return [paragraphOf(node)]
  return mixed(childrenOf(node))
}

/** Blocks as they are; stray text between them as paragraphs. */
function mixed(nodes: readonly PastedNode[]): Block[] {
  const blocks: Block[] = []
  let stray: PastedNode[] = []
  const settle = () => {
    const runs = runsOf(stray)
    if (runs.length > 0) blocks.push({ type: 'paragraph', runs })
    stray = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) stray.push(node)
    else {
      settle()
      blocks.push(...blocksOf(node))
    }
  }
  settle()
  return blocks
}

/** Neighbouring items that Word wrote one by one become one list. */
function joined(blocks: readonly Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) {
      out[out.length - 1] = { ...last, items: [...last.items, ...block.items] }
    } else out.push(block)
  }
  return out
}

const hasText = (block: Block): boolean => !('runs' in block) || runsText(block.runs) !== ''

/** Pasted HTML, from Word or a page, reduced to the blocks a letter may have. */
export const htmlToBlocks = (body: PastedNode): Block[] =>
  joined(mixed(childrenOf(body))).filter(hasText)

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')

const runsHtml = (runs: readonly Run[]): string =>
  runs.map(run => (run.bold ? `<strong>${escaped(run.text)}</strong>` : escaped(run.text))).join('')

const row = (tag: 'th' | 'td', cells: readonly (readonly Run[])[]): string =>
  `<tr>${cells.map(cell => `<${tag}><p>${runsHtml(cell)}</p></${tag}>`).join('')}</tr>`

function listHtml(block: Extract<Block, { type: 'list' }>): string {
  const tag = block.ordered ? 'ol' : 'ul'
  return `<${tag}>${block.items.map(i => `<li><p>${runsHtml(i)}</p></li>`).join('')}</${tag}>`
}

function tableHtml(block: Extract<Block, { type: 'table' }>): string {
  const header = block.header.length > 0 ? row('th', block.header) : ''
  return `<table><tbody>${header}${block.rows.map(r => row('td', r)).join('')}</tbody></table>`
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h2>${runsHtml(block.runs)}</h2>`
    case 'list':
      return listHtml(block)
    case 'table':
      return tableHtml(block)
    case 'paragraph': {
      const style = block.align ? ` style="text-align: ${block.align}"` : ''
      return `<p${style}>${runsHtml(block.runs)}</p>`
    }
    case 'recordStart':
    case 'recordEnd':
    case 'annex':
      // Nothing from outside is one of these.
      return ''
  }
}

/** Plain HTML of a letter's blocks, for the editor to paste. */
export const blocksToHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('')
