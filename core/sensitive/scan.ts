import { cardAt } from './cards'
import { digitGroups } from './digit-groups'
import type { Finding } from './finding'
import { foldText } from './fold'
import { insuredNumbers, insurerAt } from './insurance'
import { findLabels } from './labels'
import { ibans, paperNumbers } from './letters-and-digits'
import { mayBegin, type Candidate, type Certainty, type Page } from './page'
import { pensionAt, ssnAt } from './social-numbers'
import { twelveDigitsAt } from './twelve-digits'

const detectors = [twelveDigitsAt, cardAt, pensionAt, insurerAt, ssnAt] as const

/**
 * The sensitive identifiers in a text, in order, none over another. Offsets are UTF-16 units of
 * `text`. The work grows with the length of the text, whatever stands in it.
 */
export function scanText(text: string): readonly Finding[] {
  const folded = foldText(text)
  const groups = digitGroups(folded)
  if (groups.length === 0) return []
  const labels = findLabels(folded)
  const page: Page = { folded, groups, labels, kinds: new Set(labels.map(({ kind }) => kind)) }
  const candidates = [...insuredNumbers(page), ...paperNumbers(page), ...ibans(page)]
  for (let first = 0; first < groups.length; first++) {
    if (!mayBegin(page, first)) continue
    for (const detect of detectors) {
      const found = detect(page, first)
      if (found) candidates.push(found)
    }
  }
  return settle(candidates, text.length)
}

const rank: Readonly<Record<Certainty, number>> = { named: 0, checked: 1, near: 2 }

/** Of findings that overlap: a valid one, then the longer one, then the surer one. */
const better = (a: Candidate, b: Candidate): number =>
  Number(b.valid) - Number(a.valid) ||
  b.end - b.start - (a.end - a.start) ||
  rank[a.certainty] - rank[b.certainty] ||
  a.start - b.start

function settle(candidates: readonly Candidate[], length: number): readonly Finding[] {
  if (candidates.length === 0) return []
  const taken = new Uint8Array(length)
  const kept: Finding[] = []
  for (const { kind, start, end, valid } of candidates.toSorted(better)) {
    if (taken.subarray(start, end).includes(1)) continue
    taken.fill(1, start, end)
    kept.push({ kind, start, end, valid })
  }
  return kept.sort((a, b) => a.start - b.start)
}
