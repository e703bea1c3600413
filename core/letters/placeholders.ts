import { Fact, printedText } from './facts'
import type { Run } from './letter'

// Private-use characters: none of them is a Liquid or Markdown mark, and templates hold none.
const open = '\uE000'
const close = '\uE001'
const hole = '\uE002'
const indent = '\uE003'

/**
 * Keeps what people typed out of Liquid's and Markdown's sight: a template is rendered with marks in
 * place of values, parsed, and only then are the values put in. Nothing typed can become markup.
 */
export type Placeholders = {
  /** The mark that stands for a value; another one for an empty value, which is a hole in the letter. */
  readonly markFor: (value: unknown) => string
  /** The text with its values: in pieces, so that a fact of the case stays known as one. */
  readonly fill: (text: string) => Run[]
}

export const isHole = (text: string): boolean => text.includes(hole)

/** Markdown would trim the full-width space that begins a Japanese paragraph. */
export const keepIndents = (template: string): string => template.replaceAll(/^　/gm, indent)

const marks = /\uE000(\d+)\uE001/

export function placeholders(): Placeholders {
  const values: Run[] = []
  const markFor = (value: unknown): string => {
    const run = runOf(value)
    if (run.text.trim() === '') return hole
    values.push(run)
    return `${open}${values.length - 1}${close}`
  }
  const fill = (text: string): Run[] =>
    text
      .replaceAll(indent, '　')
      .replaceAll(hole, '')
      // Every other piece is the number of a value.
      .split(marks)
      .map((piece, n): Run => (n % 2 === 0 ? { text: piece } : (values[Number(piece)] ?? noText)))
      .filter(run => run.text !== '')
  return { markFor, fill }
}

const noText: Run = { text: '' }

function runOf(value: unknown): Run {
  if (value instanceof Fact) return { text: printedText(value.text), field: value.field }
  if (typeof value === 'number') return { text: String(value) }
  return typeof value === 'string' ? { text: printedText(value) } : noText
}
