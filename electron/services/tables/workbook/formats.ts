/** What a number is shown as by the code of its format. */
export type Format =
  | { readonly kind: 'number' }
  | { readonly kind: 'day' }
  /** Digits in places, such as the zeros and hyphens of a telephone number or a postcode. */
  | { readonly kind: 'places'; readonly sections: readonly Section[] }

type Section = { readonly holds: (value: number) => boolean; readonly places: readonly Place[] }
type Place = { readonly text: string; readonly isDigit: boolean }

const quoted = /"[^"]*"|\\[^]|[_*][^]/g
const inBrackets = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi

/** What stands for a part of a day or a time: 令和 is written g or e. */
const ofDays = /[dmyhsg]|e(?![+-])/i

export function formatOf(code: string): Format {
  const [first = ''] = sectionsOf(code)
  const signs = first
    .replace(quoted, '')
    .replace(inBrackets, '')
    .replace(/general/gi, '')
  if (ofDays.test(signs)) return { kind: 'day' }
  const sections = sectionsOf(code).flatMap(section => placesIn(section) ?? [])
  return sections.length > 0 ? { kind: 'places', sections } : { kind: 'number' }
}

const sectionsOf = (code: string): readonly string[] =>
  code.match(/(?:"[^"]*"|\\[^]|[^;"\\])+/g) ?? []

const compared: Readonly<Record<string, (value: number, other: number) => boolean>> = {
  '<': (value, other) => value < other,
  '<=': (value, other) => value <= other,
  '>': (value, other) => value > other,
  '>=': (value, other) => value >= other,
  '=': (value, other) => value === other,
}

/** Undefined for a format of amounts, and for one that shows a number as it is. */
function placesIn(section: string): Section | undefined {
  const [, sign = '', limit = ''] = /\[([<>=]+)(\d+)\]/.exec(section) ?? []
  const compare = compared[sign]
  const bare = section.replace(inBrackets, '')
  const signs = bare.match(/"[^"]*"|\\[^]|[^]/g) ?? []
  const places = signs.map(placeOf)
  const digits = places.filter(place => place?.isDigit)
  if (places.includes(undefined) || digits.length < 2) return undefined
  const isPlain = places.length === digits.length && digits.every(place => place?.text === '#')
  if (isPlain) return undefined
  return {
    holds: value => compare?.(value, Number(limit)) ?? true,
    places: places.flatMap(place => place ?? []),
  }
}

/** Undefined for what is part of an amount, a fraction or a text. */
function placeOf(sign: string): Place | undefined {
  if (/^[0#]$/.test(sign)) return { text: sign, isDigit: true }
  if (/^[-\s()/+]$/.test(sign)) return { text: sign, isDigit: false }
  const [, text] = /^(?:"([^"]*)"|\\[^])$/.exec(sign) ?? []
  if (/^["\\]/.test(sign)) return { text: text ?? sign.slice(1), isDigit: false }
  return undefined
}

/** Undefined where the number has another shape than the format's. */
export function inPlaces(value: number, sections: readonly Section[]): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0) return undefined
  const section = sections.find(({ holds }) => holds(value))
  if (!section) return undefined
  const digits = Array.from(value.toFixed(0))
  const out: string[] = []
  const wanted = section.places.filter(({ isDigit }) => isDigit).length
  let left = wanted
  for (const { text, isDigit } of section.places.toReversed()) {
    if (!isDigit) out.push(text)
    else {
      left -= 1
      out.push(digits.pop() ?? (text === '0' ? '0' : ''))
      // What has no place of its own stands before the first.
      if (left === 0) out.push(...digits.toReversed())
    }
  }
  return out.toReversed().join('')
}

const dayMs = 86_400_000
/** The last day of 1899, and the first of 1904: what Excel's days are counted from. */
const begins = { usual: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) }
/** Its day 60 is one that never was. */
const never = 60

/** A day as Excel counts it, with the time where it has one; a time alone is one. */
export function dayText(value: number, from1904: boolean): string {
  if (!(value >= 0) || value > 2_958_466) return ''
  const days = Math.floor(value)
  // Within a second; never of the next day.
  const seconds = Math.min(Math.round((value - days) * 86_400), 86_399)
  const begin = from1904 ? begins.from1904 : begins.usual
  const early = !from1904 && days < never ? 1 : 0
  const date = new Date(begin + (days + early) * dayMs + seconds * 1000).toISOString()
  const clock = date.slice(11, 16)
  if (days === 0 && !from1904) return clock
  return clock === '00:00' ? date.slice(0, 10) : `${date.slice(0, 10)} ${clock}`
}
