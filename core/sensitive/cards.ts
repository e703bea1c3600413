import { hasCardIssuer, isCorporateNumber, passesLuhn } from './check-digits'
import { nameOf, nearest, type LabelKind } from './labels'
import {
  boxes,
  candidate,
  digitsOf,
  isCrowded,
  shapesOf,
  spansAt,
  standsAlone,
  type Candidate,
  type Page,
  type Span,
} from './page'

/** Longer ones first: a card of nineteen digits is not one of sixteen with something behind it. */
const shapes = shapesOf(
  [4, 4, 4, 4, 3],
  [4, 4, 4, 4, 2],
  [4, 4, 4, 4, 1],
  [6, 13],
  [4, 4, 4, 4],
  [4, 6, 5],
  [4, 4, 4, 3],
  [4, 6, 4],
  [4, 4, 4, 2],
  [4, 4, 4, 1],
  ...[19, 18, 17, 16, 15, 14, 13].flatMap(digits => [[digits], boxes(digits)]),
)

/** A payment card: begins like a known brand, with a right check digit or with its word near by. */
export function cardAt(page: Page, first: number): Candidate | undefined {
  let wrong: Candidate | undefined
  for (const span of spansAt(page, first, shapes)) {
    const card = standsAlone(page, span) ? judge(page, span) : undefined
    if (card?.valid) return card
    wrong ??= card
  }
  return wrong
}

function judge(page: Page, span: Span): Candidate | undefined {
  const name = nameOf(page, span)?.kind
  if (name === 'other') return undefined
  const near = isNearWord(page, span)
  if (!near && isCrowded(page, span, [4])) return undefined
  const digits = digitsOf(page, span)
  if (!hasCardIssuer(digits) || isRatherCompany(digits, name)) return undefined
  const valid = passesLuhn(digits)
  if (name === 'card') return candidate('card', span, 'named', valid)
  if (valid) return candidate('card', span, 'checked')
  return near ? candidate('card', span, 'near', false) : undefined
}

const isNearWord = (page: Page, span: Span): boolean =>
  page.kinds.has('card') && nearest(page, span, ['card', 'other']) === 'card'

/** Cards of thirteen digits are no longer issued, while every company has a number of that length. */
const isRatherCompany = (digits: string, name: LabelKind | undefined): boolean =>
  digits.length === 13 && (name !== 'card' || isCorporateNumber(digits))
