import { isPossibleSsn } from './check-digits'
import { nameOf, nearest } from './labels'
import {
  boxes,
  candidate,
  digitsOf,
  shapesOf,
  spansAt,
  standsAlone,
  type Candidate,
  type Certainty,
  type Page,
  type Span,
} from './page'

/** The number alone, in one piece, or with the code of the certificate behind it. */
const pensionShapes = shapesOf([4, 6, 4], [4, 6], [10], boxes(10))

const year = /^(?:19|20)/

/** 基礎年金番号: ten digits where a word for pensions names them or stands near by. */
export function pensionAt(page: Page, first: number): Candidate | undefined {
  if (!page.kinds.has('pension') && !page.kinds.has('pension-number')) return undefined
  return firstFound(page, first, pensionShapes, span => {
    const certainty = pensionCertainty(page, span)
    return certainty && candidate('pension', span, certainty)
  })
}

function pensionCertainty(page: Page, span: Span): Certainty | undefined {
  const name = nameOf(page, span)?.kind
  if (name === 'pension-number' || name === 'pension') return 'named'
  const inOnePiece = span.first === span.last
  if (name === 'other' || !(inOnePiece || span.join === 'hyphen')) return undefined
  const near = nearest(page, span, ['pension-number', 'pension', 'other'])
  if (near === 'pension-number') return 'near'
  return near === 'pension' && !isElse(digitsOf(page, span), inOnePiece) ? 'near' : undefined
}

/** Ten digits from 0 on are a telephone number; after a year and a hyphen, the number of a document. */
const isElse = (digits: string, inOnePiece: boolean): boolean =>
  digits.startsWith('0') || (!inOnePiece && year.test(digits))

const ssnShapes = shapesOf([3, 2, 4], [9])

/** A number of the US social security that can exist; without hyphens, only near its word. */
export const ssnAt = (page: Page, first: number): Candidate | undefined =>
  firstFound(page, first, ssnShapes, span => {
    const certainty = ssnCertainty(page, span)
    return certainty && candidate('us-ssn', span, certainty)
  })

function ssnCertainty(page: Page, span: Span): Certainty | undefined {
  if (!isPossibleSsn(digitsOf(page, span))) return undefined
  const name = nameOf(page, span)?.kind
  if (name === 'us-ssn') return 'named'
  if (name === 'other') return undefined
  const isWritten = span.join === 'hyphen'
  return isWritten || nearest(page, span, ['us-ssn', 'other']) === 'us-ssn' ? 'near' : undefined
}

function firstFound(
  page: Page,
  first: number,
  shapes: typeof ssnShapes,
  judge: (span: Span) => Candidate | undefined,
): Candidate | undefined {
  for (const span of spansAt(page, first, shapes)) {
    const found = standsAlone(page, span) ? judge(span) : undefined
    if (found) return found
  }
  return undefined
}
