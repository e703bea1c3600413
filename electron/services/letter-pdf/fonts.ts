import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@core/bilingual'
import type { Settings } from '@core/settings/settings'
import { must } from '@core/assert'

type LetterFont = Settings['font']

/** Whole TrueType files: they are embedded as real fonts, so that text can be read back from the PDF. */
const files = {
  mincho: ['BIZUDPMincho_400Regular.ttf', 'BIZUDPMincho_700Bold.ttf'],
  gothic: ['BIZUDPGothic_400Regular.ttf', 'BIZUDPGothic_700Bold.ttf'],
  /** Has rare kanji that the others lack. */
  spare: ['NotoSansJP_400Regular.ttf', 'NotoSansJP_700Bold.ttf'],
} as const

const spareFamily = 'Noto Sans JP'
const japaneseFamily: Readonly<Record<LetterFont, string>> = {
  mincho: 'BIZ UDPMincho',
  gothic: 'BIZ UDPGothic',
}

/** Font families in the order they are tried. English reads better in the spare font, whose Latin is not so wide. */
export const familiesOf = (font: LetterFont, language: Language): readonly string[] =>
  language === 'ja' ? [japaneseFamily[font], spareFamily] : [spareFamily, japaneseFamily[font]]

export type LetterFonts = {
  readonly blobs: readonly Buffer[]
  /** Whether a letter in this font can print a character (a code point). */
  readonly has: (font: LetterFont, codePoint: number) => boolean
}

/** Reads the fonts from the folders and all below them. Throws when one is missing: the installation is broken. */
export function readFonts(folders: readonly string[]): LetterFonts {
  const paths = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  const read = (name: string) => {
    const path = paths.find(p => p.endsWith(name))
    return readFileSync(must(path, `font ${name}`))
  }
  const mincho = files.mincho.map(read)
  const gothic = files.gothic.map(read)
  const spare = files.spare.map(read)
  const covered = {
    mincho: coverage(mincho, spare),
    gothic: coverage(gothic, spare),
  }
  return {
    blobs: [...mincho, ...gothic, ...spare],
    has: (font, codePoint) => covered[font].has(codePoint),
  }
}

const coverage = (own: readonly Buffer[], spare: readonly Buffer[]): ReadonlySet<number> => {
  const [regular] = own
  const [spareRegular] = spare
  return new Set([regular, spareRegular].flatMap(font => (font ? [...codePointsOf(font)] : [])))
}

/** Code points that a TrueType font maps to a glyph: its `cmap` table, formats 4 and 12 (OpenType 1.9, cmap). */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const points = new Set<number>()
  const cmap = tableOffset(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  for (let i = 0; i < count; i += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 4) addSegments(font, subtable, points)
    if (format === 12) addGroups(font, subtable, points)
  }
  return points
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let i = 0; i < count; i += 1) {
    const record = 12 + i * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no ${tag} table`)
}

function addSegments(font: Buffer, at: number, points: Set<number>): void {
  const segments = font.readUInt16BE(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const ranges = deltas + segments * 2
  for (let i = 0; i < segments; i += 1) {
    const last = font.readUInt16BE(ends + i * 2)
    const delta = font.readUInt16BE(deltas + i * 2)
    const rangeAt = ranges + i * 2
    const range = font.readUInt16BE(rangeAt)
    const first = font.readUInt16BE(starts + i * 2)
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const glyph =
        range === 0
          ? (point + delta) & 0xffff
          : font.readUInt16BE(rangeAt + range + (point - first) * 2)
      if (glyph !== 0) points.add(point)
    }
  }
}

function addGroups(font: Buffer, at: number, points: Set<number>): void {
  const count = font.readUInt32BE(at + 12)
  for (let i = 0; i < count; i += 1) {
    const group = at + 16 + i * 12
    const last = font.readUInt32BE(group + 4)
    for (let point = font.readUInt32BE(group); point <= last; point += 1) points.add(point)
  }
}
