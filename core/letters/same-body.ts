import type { Block, LetterBody, Run } from './letter'

/** Runs as the editor keeps them: no empty run, no two neighbours alike. Prints the same. A fact of the case stays a run of its own. */
export function canonicalRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = out.at(-1)
    const alike = last && last.bold === (run.bold === true ? true : undefined)
    if (alike && !last.field && !run.field) {
      out[out.length - 1] = { ...last, text: last.text + run.text }
    } else out.push(plainRun(run))
  }
  return out
}

const plainRun = ({ text, bold, field }: Run): Run => ({
  text,
  ...(bold ? { bold } : {}),
  ...(field ? { field } : {}),
})

const prints = (block: Block): boolean => {
  if (block.type === 'list') return block.items.length > 0
  if (block.type === 'table') return block.header.length + block.rows.length > 0
  return true
}

function canonicalBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'annex':
      return { ...block, runs: canonicalRuns(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(canonicalRuns) }
    case 'table':
      return {
        ...block,
        header: block.header.map(canonicalRuns),
        rows: block.rows.map(row => row.map(canonicalRuns)),
      }
    case 'recordStart':
    case 'recordEnd':
      return block
  }
}

/** The one spelling of a body among those that print alike; lists and tables of nothing go. An empty letter is one empty paragraph. */
export function canonicalBlocks(blocks: readonly Block[]): Block[] {
  const out = blocks.filter(prints).map(canonicalBlock)
  return out.length > 0 ? out : [{ type: 'paragraph', runs: [] }]
}

/** Whether two bodies say and look the same. */
export const sameBody = (a: LetterBody, b: LetterBody): boolean =>
  a.title === b.title && spelled(a.blocks) === spelled(b.blocks)

/** Keys in one order, so that equal blocks are equal text. */
const spelled = (blocks: readonly Block[]): string =>
  JSON.stringify(canonicalBlocks(blocks), (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
