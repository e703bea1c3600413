import type { DigitGroup, Join } from './digit-groups'
import type { Finding, SensitiveKind } from './finding'
import { bare, isLetter } from './fold'
import type { Label, LabelKind } from './labels'

/** A text prepared for the search. Everything is of the folded text, which has the same offsets. */
export type Page = {
  readonly folded: string
  readonly groups: readonly DigitGroup[]
  readonly labels: readonly Label[]
  /** The kinds that `labels` are of: most texts have few, and need not be looked through for the rest. */
  readonly kinds: ReadonlySet<LabelKind>
}

/** How sure a finding is: its own word names it, its check digit does, or a word is near by. */
export type Certainty = 'named' | 'checked' | 'near'
export type Candidate = Finding & { readonly certainty: Certainty }

/** Groups of digits that may be one number. */
export type Span = {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** What joins its groups; `none` for a single one. */
  readonly join: Join
}

/** Counts of digits in each group: `[4, 4, 4]`. */
export type Shape = readonly number[]
/** As on a form with a box for each digit. */
export const boxes = (digits: number): Shape => Array.from({ length: digits }, () => 1)

/** Shapes by the count of their first group. */
export type Shapes = ReadonlyMap<number, readonly Shape[]>
export const shapesOf = (...shapes: readonly Shape[]): Shapes =>
  new Map(shapes.map(([count = 0]) => [count, shapes.filter(shape => shape[0] === count)] as const))

/** Whether a number may begin with this group, rather than be cut out of a longer one. */
export function mayBegin({ groups }: Page, first: number): boolean {
  const group = groups[first]
  if (!group || isTight(group.join)) return false
  // In boxes a number begins where the boxes do; this also keeps a long row of them quick.
  return group.count !== 1 || group.join === 'none' || group.join !== groups[first + 1]?.join
}

/** The spans that begin with group `first` and have one of these shapes, in the order of the shapes. */
export function spansAt(page: Page, first: number, shapes: Shapes): readonly Span[] {
  const count = page.groups[first]?.count
  const found: Span[] = []
  for (const shape of shapes.get(count ?? 0) ?? []) {
    const span = spanOf(page, first, shape)
    if (span) found.push(span)
  }
  return found
}

function spanOf({ groups }: Page, first: number, shape: Shape): Span | undefined {
  const head = groups[first]
  let tail = head
  let join: Join = 'none'
  for (let at = 1; at < shape.length; at++) {
    tail = groups[first + at]
    if (!tail || tail.count !== shape[at] || tail.join === 'none') return undefined
    // A blank among hyphens counts as blanks, which say less about what belongs together.
    if (join !== 'space') join = tail.join
  }
  if (!head || !tail) return undefined
  return { first, last: first + shape.length - 1, start: head.start, end: tail.end, join }
}

export const digitsOf = ({ folded }: Page, { start, end }: Pick<Span, 'start' | 'end'>): string =>
  bare(folded.slice(start, end))

const isTight = (join: Join | undefined): boolean => join === 'hyphen' || join === 'dot'

/** More digits hang on it by a hyphen or dot: it is part of a longer number. */
export const isCut = ({ groups }: Page, { first, last }: Span): boolean =>
  isTight(groups[first]?.join) || isTight(groups[last + 1]?.join)

/**
 * It is written with blanks, and blanks part it from groups that could belong to it. `before`: how
 * many digits such a group before it has. After it, four digits could; a masked group always.
 */
export function isCrowded(page: Page, span: Span, before: readonly number[]): boolean {
  const { groups } = page
  const next = span.last + 1
  if (span.join !== 'space') return false
  if (groups[span.first]?.join === 'space' && couldBelong(page, span.first - 1, before)) return true
  return groups[next]?.join === 'space' && couldBelong(page, next, after)
}

const after = [4]

function couldBelong(page: Page, at: number, counts: readonly number[]): boolean {
  const count = page.groups[at]?.count ?? 0
  return (count === 0 || counts.includes(count)) && !isDated(page, at) && !isHyphened(page, at)
}

function isDated({ folded, groups }: Page, at: number): boolean {
  const end = groups[at]?.end ?? 0
  return folded.startsWith('年', end) || folded.startsWith(' 年', end)
}

/** Part of a date or of another number. What is masked tells nothing of the kind. */
function isHyphened({ groups }: Page, at: number): boolean {
  const next = groups[at + 1]
  const byLast = isTight(groups[at]?.join) && groups[at - 1]?.count !== 0
  return byLast || (isTight(next?.join) && next?.count !== 0)
}

/** Letters at its side make it part of a code; `+` begins a telephone number, `¥` an amount. */
const signsBefore = '+¥$€£'
const unitsAfter = '%円年月日時分歳件個枚通条項回'

/** Nothing at its sides says that it is something else. */
export function standsAlone(page: Page, span: Span): boolean {
  const { folded } = page
  const { start, end } = span
  if (isCut(page, span)) return false
  if (start > 0 && sticks(folded, start - 1, signsBefore)) return false
  if (folded.startsWith(' 円', end)) return false
  return end >= folded.length || !sticks(folded, end, unitsAfter)
}

const sticks = (folded: string, at: number, signs: string): boolean =>
  isLetter(folded.charCodeAt(at)) || signs.includes(folded.charAt(at))

export const candidate = (
  kind: SensitiveKind,
  { start, end }: Pick<Span, 'start' | 'end'>,
  certainty: Certainty,
  valid = true,
): Candidate => ({ kind, start, end, valid, certainty })
