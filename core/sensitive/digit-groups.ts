import { invisible, isDigit, maskMark } from './fold'

/** What stands between two groups of digits; `none` also where something else than a separator does. */
export type Join = 'none' | 'space' | 'hyphen' | 'dot'

export type DigitGroup = {
  readonly start: number
  readonly end: number
  /** Number of digits. 0 for a group that was masked: it still has its place, and fits nothing. */
  readonly count: number
  /** What joins it to the group before. */
  readonly join: Join
}

const joins: ReadonlyMap<string, Join> = new Map([
  [' ', 'space'],
  ['  ', 'space'],
  ['   ', 'space'],
  ['-', 'hyphen'],
  [' -', 'hyphen'],
  ['- ', 'hyphen'],
  [' - ', 'hyphen'],
  ['.', 'dot'],
])
const longestGap = 6

const mark = maskMark.charCodeAt(0)
const nothing = invisible.charCodeAt(0)

/** A masked card keeps its last four digits; next to more than that, the mark is a bullet point. */
const mostBesideMask = 4

/** The groups of digits in folded text, in order. Looks at no character more than three times. */
export function digitGroups(folded: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = []
  const add = ({ start, end, digits, marks }: Run) =>
    groups.push({
      start,
      end,
      count: marks > 0 ? 0 : digits,
      join: joinOf(folded, groups.at(-1)?.end, start),
    })
  for (const run of runs(folded, 0, { end: folded.length, marked: true })) {
    const hasBullets = run.marks > 0 && run.digits > mostBesideMask
    if (!hasBullets) add(run)
    else for (const part of runs(folded, run.start, { end: run.end, marked: false })) add(part)
  }
  return groups
}

type Run = {
  readonly start: number
  readonly end: number
  readonly digits: number
  readonly marks: number
}
type Reach = { readonly end: number; readonly marked: boolean }

function* runs(folded: string, start: number, { end, marked }: Reach): Generator<Run> {
  let at = start
  while (at < end) {
    const unit = folded.charCodeAt(at)
    if (!isDigit(unit) && !(marked && unit === mark)) {
      at++
      continue
    }
    const run = runAt(folded, at, marked)
    yield run
    at = run.end
  }
}

/** Digits, with marks or without, and invisible characters among them. */
function runAt(folded: string, start: number, marked: boolean): Run {
  let end = start
  let digits = 0
  let marks = 0
  for (let at = start; at < folded.length; at++) {
    const unit = folded.charCodeAt(at)
    if (unit === nothing) continue
    if (isDigit(unit)) digits++
    else if (unit === mark && marked) marks++
    else break
    end = at + 1
  }
  return { start, end, digits, marks }
}

function joinOf(folded: string, before: number | undefined, start: number): Join {
  if (before === undefined || start - before > longestGap) return 'none'
  const gap = folded.slice(before, start)
  return joins.get(gap) ?? joins.get(gap.replaceAll(invisible, '')) ?? 'none'
}
