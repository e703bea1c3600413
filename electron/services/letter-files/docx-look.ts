import { AlignmentType, LevelFormat, TextRun } from 'docx'
import type {
  INumberingOptions,
  IRunOptions,
  IRunStylePropertiesOptions,
  IStylesOptions,
} from 'docx'
import type { Run } from '@core/letters/letter'
import { must } from '@core/assert'
import type { WordLetter } from '@main/handlers/context'

/** Twentieths of a point, Word's measure of lengths. */
export const points = (length: number): number => Math.round(length * 20)
export const millimetres = (length: number): number => points((length / 25.4) * 72)

const paper = {
  a4: { width: 210, height: 297 },
  us_letter: { width: 215.9, height: 279.4 },
} as const
/** Millimetres. */
export const marginSide = 25
export const marginTop = 22

export const bodySize = 10.5
export const recordIndent = points(1.2 * bodySize)

/** Page and text widths of the letter's paper in twips. */
export function pageOf({ frame }: WordLetter) {
  const { width, height } = paper[frame.letterhead?.paper ?? 'a4']
  const [side, end] = [marginSide, marginTop]
  const margin = { top: end, bottom: end, left: side, right: side, header: 12, footer: 12 }
  return {
    size: { width: millimetres(width), height: millimetres(height) },
    margin: {
      top: millimetres(margin.top),
      bottom: millimetres(margin.bottom),
      left: millimetres(margin.left),
      right: millimetres(margin.right),
      header: millimetres(margin.header),
      footer: millimetres(margin.footer),
    },
  }
}
export function textWidth(letter: WordLetter): number {
  const { size, margin } = pageOf(letter)
  return size.width - margin.left - margin.right
}

/**
 * `instead`: what Word takes where a computer does not have the first font, in this order. `latin`:
 * for English letters, because Japanese fonts have wide Latin ones; `latinWidth` is how wide, on the
 * whole, by the letters' size.
 */
export const families = {
  mincho: {
    name: 'BIZ UDPMincho',
    instead: ['ＭＳ 明朝', 'MS Mincho', '游明朝', 'Yu Mincho'],
    latin: 'Times New Roman',
    latinWidth: 0.46,
  },
  gothic: {
    name: 'BIZ UDPGothic',
    instead: ['ＭＳ ゴシック', 'MS Gothic', '游ゴシック', 'Yu Gothic'],
    latin: 'Arial',
    latinWidth: 0.51,
  },
} as const

const languageOf = ({ frame, english }: WordLetter) => ({
  value: frame.language === 'ja' ? 'ja-JP' : english,
  // Japanese names stand in English letters too.
  eastAsia: 'ja-JP',
})

const fontOf = ({ font, frame }: WordLetter) => {
  const { name, latin } = families[font]
  const western = frame.language === 'ja' ? name : latin
  return { ascii: western, hAnsi: western, eastAsia: name, cs: western }
}

/** Each text in its language and font, so that a reader's voice and Word's spelling know both. */
export type Typed = (
  text: string,
  look?: { readonly bold?: boolean; readonly size?: number },
) => TextRun[]

/** `print` maps a text to how it is printed. Line ends become breaks; everything else stays text. */
export function typing(letter: WordLetter, print: (text: string) => string): Typed {
  const language = languageOf(letter)
  const font = fontOf(letter)
  return (text, look = {}) => {
    const same: IRunOptions = {
      language,
      font,
      ...(look.bold === undefined ? {} : { bold: look.bold }),
      ...(look.size === undefined ? {} : { size: look.size * 2 }),
    }
    const lines = print(text).split('\n')
    return lines.map((line, at) => new TextRun({ ...same, text: line, ...(at > 0 && lineBreak) }))
  }
}

const lineBreak = { break: 1 } as const

export const typedRuns = (typed: Typed, runs: readonly Run[], size?: number): TextRun[] =>
  runs.flatMap(run =>
    typed(run.text, {
      ...(run.bold === undefined ? {} : { bold: run.bold }),
      ...(size === undefined ? {} : { size }),
    }),
  )

const black = '000000'

/** Word's own styles for the title and headings, so that its outline and a screen reader find them. */
export function stylesOf(letter: WordLetter): IStylesOptions {
  const japanese = letter.frame.language === 'ja'
  const run = (
    size: number,
    more: IRunStylePropertiesOptions = {},
  ): IRunStylePropertiesOptions => ({
    font: fontOf(letter),
    language: languageOf(letter),
    size: size * 2,
    color: black,
    ...more,
  })
  const line = { line: points(japanese ? 15.75 : 14), lineRule: 'atLeast' as const }
  return {
    default: {
      document: {
        run: run(japanese ? bodySize : 11),
        paragraph: { spacing: { ...line, before: 0, after: japanese ? 0 : points(3) } },
      },
      title: {
        run: run(14, { bold: true }),
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { ...line, before: points(16), after: points(8) },
        },
      },
      heading1: {
        run: run(bodySize, { bold: true }),
        paragraph: { keepNext: true, spacing: { ...line, before: points(9), after: points(2) } },
      },
    },
  }
}

export const orderedList = 'ordered'
export const bulletList = 'bullets'

/** The two kinds of list, numbered as the letter's own pages are: (1) (2), and ・ or •. */
export function numberingOf({ frame }: WordLetter): INumberingOptions {
  const level = (text: string, format: 'decimal' | 'bullet', hanging: number) => ({
    level: 0,
    text,
    format: format === 'decimal' ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: points(hanging), hanging: points(hanging) } } },
  })
  const mark = frame.language === 'ja' ? '・' : '•'
  return {
    config: [
      { reference: orderedList, levels: [level('(%1)', 'decimal', 25)] },
      { reference: bulletList, levels: [level(mark, 'bullet', 14)] },
    ],
  }
}

const japaneseLatinWidth = 0.56

/** The width that a line of the letter takes at this size, nearly, in twips: kanji are square and Latin about half of it. */
export function roughWidth({ font, frame }: WordLetter, line: string, size: number): number {
  const latin = frame.language === 'ja' ? japaneseLatinWidth : families[font].latinWidth
  const widths = Array.from(line, character => (isWide(character) ? size : size * latin))
  return points(widths.reduce((a, b) => a + b, 0))
}

const isWide = (character: string): boolean => must(character.codePointAt(0), 'character') >= 0x2e80
