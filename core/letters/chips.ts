import type { Block, LetterBody, Run } from './letter'
import { sameBody } from './same-body'

/** The text that each fact of the case has now, by its name among the merge fields; empty ones are left out. */
export type FactTexts = Readonly<Record<string, string>>

/** A fact that the letter states and that is another one in the case by now. */
export type ChipChange = { readonly field: string; readonly from: string; readonly to: string }

export type Refreshed = {
  readonly body: LetterBody
  /** Each fact once, in the order of the letter. */
  readonly changes: readonly ChipChange[]
  /** Facts that the case no longer has; what the letter says of them stays. */
  readonly gone: readonly string[]
}

/** The text that a chip should have now; undefined where it is right or the case no longer says. */
export function newTextOf(
  { field, text }: { readonly field: string; readonly text: string },
  facts: FactTexts,
): string | undefined {
  const now = factOf(facts, field)
  return now === undefined || now === text ? undefined : now
}

const factOf = (facts: FactTexts, field: string): string | undefined =>
  Object.hasOwn(facts, field) ? facts[field] : undefined

/** The body with every fact as the case has it now. Text that is no chip is never touched. */
export function refreshed(body: LetterBody, facts: FactTexts): Refreshed {
  const changes = new Map<string, ChipChange>()
  const gone = new Set<string>()
  const refresh = (run: Run): Run => {
    const { field, text } = run
    if (!field) return run
    if (factOf(facts, field) === undefined) gone.add(field)
    const to = newTextOf({ field, text }, facts)
    if (to === undefined) return run
    if (!changes.has(field)) changes.set(field, { field, from: text, to })
    return { ...run, text: to }
  }
  const blocks = body.blocks.map(block => mapRuns(block, runs => runs.map(refresh)))
  return { body: { ...body, blocks }, changes: [...changes.values()], gone: [...gone] }
}

/** What in the letter is another fact in the case by now. */
export const chipsOutOfDate = (body: LetterBody, facts: FactTexts): readonly ChipChange[] =>
  refreshed(body, facts).changes

/** Whether the officer changed what the template made; facts that were brought up to date are no such change. */
export const isTyped = (
  { body, composed }: { readonly body: LetterBody; readonly composed: LetterBody },
  facts: FactTexts,
): boolean => !sameBody(refreshed(body, facts).body, refreshed(composed, facts).body)

/** Whether the letter, written anew, would say something else than it was made to say, beyond its facts. */
export const isOutdated = (composed: LetterBody, written: LetterBody, facts: FactTexts): boolean =>
  !sameWords(refreshed(composed, facts).body, written)

/** Drafts of the first versions know none of their facts; the same words are the same letter. */
const sameWords = (a: LetterBody, b: LetterBody): boolean => sameBody(asText(a), asText(b))

const asText = (body: LetterBody): LetterBody => ({
  ...body,
  blocks: body.blocks.map(block =>
    mapRuns(block, runs => runs.map(({ text, bold }) => (bold ? { text, bold } : { text }))),
  ),
})

function mapRuns(block: Block, map: (runs: readonly Run[]) => Run[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'annex':
      return { ...block, runs: map(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(map) }
    case 'table':
      return { ...block, header: block.header.map(map), rows: block.rows.map(row => row.map(map)) }
    case 'recordStart':
    case 'recordEnd':
      return block
  }
}
