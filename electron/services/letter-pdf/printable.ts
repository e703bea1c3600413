/** Printed in place of a character that no font of ours has, as Japanese printers do. */
const getaMark = '〓'

// Written without a glyph of their own: joiners, variation selectors, soft hyphens.
const invisible = /^[\u00AD\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]$/u

/** Directions and controls: they could make a name read as another one, or stop the typesetter. */
const unwritten = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Joins a letter to its accents, か + ゛ to が. Compatibility kanji stay as typed: a name is not rewritten. */
const composed = (text: string): string =>
  text.replaceAll(/[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]\p{M}+/gu, letter => letter.normalize('NFC'))

/** The characters of a text that cannot be printed, each once. */
export const unprintableIn = (text: string, has: (codePoint: number) => boolean): string[] => [
  ...new Set(Array.from(clean(text)).filter(character => !isPrintable(character, has))),
]

/** A text as it will be printed: line ends and spaces kept, what has no glyph shown as 〓. */
export const printable = (text: string, has: (codePoint: number) => boolean): string =>
  Array.from(clean(text), character => (isPrintable(character, has) ? character : getaMark))
    .join('')
    // Spaces at the start of a line would be dropped.
    .replaceAll(/^ +/gm, spaces => '\u00A0'.repeat(spaces.length))

const clean = (text: string): string =>
  composed(text)
    .replaceAll(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(unwritten, '')

const isPrintable = (character: string, has: (codePoint: number) => boolean): boolean =>
  character === '\n' || invisible.test(character) || has(character.codePointAt(0) ?? 0)
