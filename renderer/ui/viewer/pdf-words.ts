/** A place of found words: the page, counted from 1, and which of its finds. */
export type FoundPlace = { readonly page: number; readonly at: number }

/** Of each character that counts, where it stands in the text. Blanks do not: words break over lines. */
type Squeezed = { readonly text: string; readonly places: readonly number[] }

/** Full-width letters as half-width ones, capitals as small ones; one character stays one. */
function folded(character: string): string {
  const other = character.normalize('NFKC').toLowerCase()
  return other.length === 1 ? other : character
}

function squeeze(text: string): Squeezed {
  const places: number[] = []
  let squeezed = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = folded(text.charAt(at))
    if (/\s/.test(character)) continue
    squeezed += character
    places.push(at)
  }
  return { text: squeezed, places }
}

/** Where the words stand in a text, from (included) and to (included). */
export function findIn(
  text: string,
  words: string,
): readonly { readonly from: number; readonly to: number }[] {
  const { text: wanted } = squeeze(words)
  if (wanted === '') return []
  const { text: hay, places } = squeeze(text)
  const found: { from: number; to: number }[] = []
  for (let at = hay.indexOf(wanted); at >= 0; at = hay.indexOf(wanted, at + wanted.length)) {
    const [from, to] = [places[at], places[at + wanted.length - 1]]
    if (from !== undefined && to !== undefined) found.push({ from, to })
  }
  return found
}

/** The elements of a page's text, in their order, as one text. */
const textOf = (elements: readonly HTMLElement[]): string =>
  elements.map(element => element.textContent).join('')

/** The finds on a page as ranges of its text layer. */
export function rangesOf(elements: readonly HTMLElement[], words: string): readonly Range[] {
  return findIn(textOf(elements), words).flatMap(({ from, to }) => {
    const start = placeOf(elements, from)
    const end = placeOf(elements, to)
    if (!start || !end) return []
    const range = new Range()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset + 1)
    return [range]
  })
}

function placeOf(elements: readonly HTMLElement[], at: number) {
  let before = 0
  for (const { firstChild, textContent } of elements) {
    const { length } = textContent
    if (at < before + length && firstChild instanceof Text) {
      return { node: firstChild, offset: at - before }
    }
    before += length
  }
  return undefined
}
