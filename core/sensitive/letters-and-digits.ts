import { isIban } from './check-digits'
import { bare, isDigit, isLetter } from './fold'
import { nameOf, nearest, type LabelKind } from './labels'
import { candidate, type Candidate, type Page } from './page'

/** Both have fixed lengths, so the patterns look at a few characters from each place. */
const edgeBefore = '(?<![0-9a-z＊])'
const edgeAfter = '(?![0-9a-z＊])'
const residenceCard = new RegExp(`${edgeBefore}[a-z]{2}[ -]?[0-9]{8}[ -]?[a-z]{2}${edgeAfter}`, 'g')
const passport = new RegExp(
  `${edgeBefore}(?!no)(?:[a-z]{2}[ -]?[0-9]{7}|[a-z][0-9]{8})${edgeAfter}`,
  'g',
)
const ibanHead = new RegExp(`${edgeBefore}[a-z]{2}[0-9]{2}(?=[ -]?[0-9a-z])`, 'g')

/** Numbers of residence cards and passports: in their exact form, where their word stands near by. */
export const paperNumbers = (page: Page): readonly Candidate[] => [
  ...nearWord(page, residenceCard, 'residence-card'),
  ...nearWord(page, passport, 'passport'),
]

function nearWord(
  page: Page,
  pattern: RegExp,
  kind: LabelKind & Candidate['kind'],
): readonly Candidate[] {
  if (!page.kinds.has(kind)) return []
  return [...page.folded.matchAll(pattern)].flatMap(({ 0: number, index }) => {
    const span = { start: index, end: index + number.length }
    if (nameOf(page, span)?.kind === kind) return [candidate(kind, span, 'named')]
    return nearest(page, span, [kind, 'other']) === kind ? [candidate(kind, span, 'near')] : []
  })
}

/** Length of the account numbers of each country, by the registry of ISO 13616. */
const ibanLengths: ReadonlyMap<string, number> = new Map(
  (
    'ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 ' +
    'dk18 do28 ee20 eg29 es24 fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ' +
    'ie22 il23 iq23 is26 it27 jo30 kw30 kz20 lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 ' +
    'mk19 mn20 mr27 mt31 mu30 ni28 nl18 no15 om23 pk24 pl28 ps29 pt25 qa29 ro24 rs22 ru33 sa24 ' +
    'sc31 sd18 se24 si19 sk24 sm27 so23 st25 sv28 ti23 tl23 tn24 tr26 ua29 va22 vg24 xk20 ye30'
  )
    .split(' ')
    .map(entry => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** International bank account numbers: a right check number, or the word IBAN near by. */
export const ibans = (page: Page): readonly Candidate[] =>
  [...page.folded.matchAll(ibanHead)].flatMap(({ 0: head, index }) => {
    const length = ibanLengths.get(head.slice(0, 2))
    const end = length === undefined ? undefined : endOfIban(page.folded, index, length)
    if (end === undefined) return []
    const span = { start: index, end }
    if (isIban(bare(page.folded.slice(index, end)))) return [candidate('iban', span, 'checked')]
    return nearest(page, span, ['iban']) ? [candidate('iban', span, 'near', false)] : []
  })

/** Where `length` letters and digits end that single blanks or hyphens may part; none if they do not. */
function endOfIban(folded: string, start: number, length: number): number | undefined {
  let left = length
  let at = start
  while (left > 0) {
    if (isAlphanumeric(folded, at)) left--
    else if (!isBetween(folded, at)) return undefined
    at++
  }
  return isAlphanumeric(folded, at) ? undefined : at
}

function isAlphanumeric(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at)
  return isDigit(unit) || isLetter(unit)
}

const isBetween = (folded: string, at: number): boolean =>
  ' -'.includes(folded.charAt(at)) && isAlphanumeric(folded, at + 1)
