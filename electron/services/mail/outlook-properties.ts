/** Properties (MS-OXPROPS) that the library hands over only as bytes. */
export const property = {
  sentRepresentingName: 0x0042,
  sentRepresentingAddress: 0x0065,
  conversationIndex: 0x0071,
  references: 0x1039,
  inReplyTo: 0x1042,
  html: 0x1013,
  attachMethod: 0x3705,
} as const

const kinds = { number: 0x0003, ansi: 0x001e, unicode: 0x001f, binary: 0x0102 } as const

/** An item's properties by tag (property and kind), as they are in the file. */
export type RawProperties = {
  readonly size: number
  readonly text: (property: number) => string | undefined
  readonly number: (property: number) => number | undefined
  readonly bytes: (property: number) => Uint8Array | undefined
}

export type ObservedProperties = {
  readonly note: (tag: number, value: Uint8Array) => void
  readonly read: (codePage: number) => RawProperties
}

export function observedProperties(): ObservedProperties {
  const known = new Map<number, Uint8Array>()
  return {
    note: (tag, value) => {
      // A text is in a stream of its own; the table, read after it, has 8 bytes about its length.
      if (!known.has(tag) || value.length !== 8) known.set(tag, value)
    },
    read: codePage => ({
      size: known.size,
      text: id => {
        const [unicode, ansi] = [known.get(tagOf(id, 'unicode')), known.get(tagOf(id, 'ansi'))]
        if (unicode) return untilNull(new TextDecoder('utf-16le').decode(unicode))
        return ansi && untilNull(new TextDecoder(charsetOf(codePage)).decode(ansi))
      },
      number: id => {
        const value = known.get(tagOf(id, 'number'))
        return value && new DataView(value.buffer, value.byteOffset).getUint32(0, true)
      },
      bytes: id => known.get(tagOf(id, 'binary')),
    }),
  }
}

const tagOf = (id: number, kind: keyof typeof kinds): number => id * 0x10000 + kinds[kind]
const untilNull = (text: string): string => text.split('\0', 1)[0] ?? ''

/** Windows' numbers of character sets that the platform's decoder knows. */
const charsets: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20127: 'windows-1252',
  20932: 'euc-jp',
  28591: 'windows-1252',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  54936: 'gb18030',
  65001: 'utf-8',
}

const isWindows = (codePage: number): boolean =>
  codePage === 874 || (codePage >= 1250 && codePage <= 1258)

/** Undefined for a code page that cannot be decoded. */
export const knownCharset = (codePage: number): string | undefined =>
  isWindows(codePage) ? `windows-${codePage}` : charsets[codePage]

/** Japanese Windows where nothing better is known: this program's officers work in Japan. */
export const charsetOf = (codePage: number): string => knownCharset(codePage) ?? 'shift_jis'

/** Pages that Windows writes ANSI text in, and the library's decoder knows by the same number. */
export const isAnsiPage = (codePage: number): boolean =>
  isWindows(codePage) || [932, 936, 949, 950].includes(codePage)
