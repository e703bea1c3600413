import { isLicence, isMyNumber } from './check-digits'
import { nameOf, nearest } from './labels'
import {
  boxes,
  candidate,
  digitsOf,
  isCrowded,
  isCut,
  shapesOf,
  spansAt,
  standsAlone,
  type Candidate,
  type Page,
  type Span,
} from './page'

const shapes = shapesOf([12], [4, 4, 4], boxes(12))
/** Ways to write it that mean something only where the number is named. */
const namedShapes = shapesOf([6, 6], [3, 3, 3, 3])

const kinds = ['my-number', 'licence'] as const
const tests = { 'my-number': isMyNumber, licence: isLicence } as const

/** A moment written as YYYYMMDDhhmm, as programs name their files. */
const moment = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/
/** The only number of equal digits whose check digit is right; people write it as an example. */
const zeros = '0'.repeat(12)

/**
 * My Numbers and driving licence numbers, which both have twelve digits. The word that names the
 * number decides. Without one, a right check digit makes it a My Number even where 免許 stands near
 * by, since the law on My Number is the stricter; a wrong one makes it what the nearest word says,
 * or nothing.
 */
export function twelveDigitsAt(page: Page, first: number): Candidate | undefined {
  const [span] = spansAt(page, first, shapes)
  if (span) return named(page, span) ?? unnamed(page, span)
  const [unusual] = spansAt(page, first, namedShapes)
  return unusual && named(page, unusual)
}

function named(page: Page, span: Span): Candidate | undefined {
  const name = nameOf(page, span)?.kind
  const kind = kinds.find(one => one === name)
  if (!kind || isCut(page, span)) return undefined
  return candidate(kind, span, 'named', tests[kind](digitsOf(page, span)))
}

function unnamed(page: Page, span: Span): Candidate | undefined {
  if (!standsAlone(page, span) || isCrowded(page, span, [1, 4])) return undefined
  const digits = digitsOf(page, span)
  if (moment.test(digits) || nameOf(page, span)?.kind === 'other') return undefined
  const near = nearest(page, span, kinds)
  const isExample = digits === zeros && near !== 'my-number'
  if (isMyNumber(digits) && !isExample) return candidate('my-number', span, 'checked')
  return near && candidate(near, span, 'near', tests[near](digits))
}
