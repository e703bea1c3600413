import { passesLuhn } from './check-digits'
import { firstFrom, nameOf, nearest, type Label } from './labels'
import {
  boxes,
  candidate,
  digitsOf,
  shapesOf,
  spansAt,
  standsAlone,
  type Candidate,
  type Page,
  type Span,
} from './page'

/** 保険者番号: type of insurance (not for municipal insurance), prefecture, insurer, check digit. */
const insurerShapes = shapesOf(
  [8],
  [6],
  [2, 2, 3, 1],
  [2, 3, 1],
  [2, 6],
  [4, 4],
  boxes(8),
  boxes(6),
)

const dayOfEightDigits = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/

/** An insurer's number: named as one, or with a right check digit near the word. */
export function insurerAt(page: Page, first: number): Candidate | undefined {
  if (!page.kinds.has('insurer')) return undefined
  for (const span of spansAt(page, first, insurerShapes)) {
    const found = standsAlone(page, span) ? judge(page, span) : undefined
    if (found) return found
  }
  return undefined
}

function judge(page: Page, span: Span): Candidate | undefined {
  const name = nameOf(page, span)?.kind
  if (name !== 'insurer' && (name !== undefined || span.first !== span.last)) return undefined
  const digits = digitsOf(page, span)
  if (name === 'insurer') return candidate('insurance', span, 'named', passesLuhn(digits))
  if (dayOfEightDigits.test(digits) || !passesLuhn(digits)) return undefined
  const near = nearest(page, span, ['insurer', 'other'])
  return near === 'insurer' ? candidate('insurance', span, 'near') : undefined
}

/** 記号 and 番号 of insured persons: the digits that the word itself names. */
export function insuredNumbers(page: Page): readonly Candidate[] {
  const { kinds, labels } = page
  if (!kinds.has('insured') && !kinds.has('insurer') && !kinds.has('insurance')) return []
  return labels.flatMap(label => {
    if (label.kind !== 'insured' && label.kind !== 'insured-plain') return []
    const found = numberAfter(page, label)
    return found ? [found] : []
  })
}

/** They are at most four groups long, and two to twenty digits. */
const mostGroups = 4

function numberAfter(page: Page, label: Label): Candidate | undefined {
  const first = firstFrom(page.groups, label.end)
  const span = joinedSpan(page, first, label.kind === 'insured')
  if (!span || !standsAlone(page, span) || nameOf(page, span) !== label) return undefined
  const { length } = digitsOf(page, span)
  if (length < 2 || length > 20) return undefined
  return speaksOfInsurance(page, label) ? candidate('insurance', span, 'named') : undefined
}

/** Groups joined by hyphens; a word for both symbol and number also has them parted by a blank. */
function joinedSpan({ groups }: Page, first: number, blanks: boolean): Span | undefined {
  let last = first
  while (last - first < mostGroups - 1) {
    const join = groups[last + 1]?.join
    if (join !== 'hyphen' && !(blanks && join === 'space')) break
    last++
  }
  const [head, tail] = [groups[first], groups[last]]
  const masked = groups.slice(first, last + 1).some(group => group.count === 0)
  if (!head || !tail || masked) return undefined
  return { first, last, start: head.start, end: tail.end, join: 'none' }
}

/** Banks have a 記号 and a 番号 too: what is spoken of before the word decides. */
function speaksOfInsurance(page: Page, label: Label): boolean {
  const before = { start: label.start, end: label.start }
  if (label.kind === 'insured') {
    return nearest(page, before, ['insurer', 'insurance', 'bank']) !== 'bank'
  }
  const subject = nearest(page, before, ['insured', 'insurer', 'insurance', 'bank'])
  return subject !== undefined && subject !== 'bank'
}
