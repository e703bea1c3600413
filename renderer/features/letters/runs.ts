import type { Block, Run } from '@core/letters/letter'

export { canonicalBlocks, canonicalRuns, sameBody } from '@core/letters/same-body'

export const runsText = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

/** Whether every 記 has its 以上, in that order and not one inside the other. */
export function recordBalanced(blocks: readonly Block[]): boolean {
  let open = false
  for (const { type } of blocks) {
    if (type === 'recordStart' && open) return false
    if (type === 'recordEnd' && !open) return false
    if (type === 'recordStart') open = true
    if (type === 'recordEnd') open = false
  }
  return !open
}
