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
  readonly fill: (text: string) => string
}

export const isHole = (text: string): boolean => text.includes(hole)

/** Markdown would trim the full-width space that begins a Japanese paragraph. */
export const keepIndents = (template: string): string => template.replaceAll(/^　/gm, indent)

export function placeholders(): Placeholders {
  const values: string[] = []
  const markFor = (value: unknown): string => {
    const text = textOf(value)
    if (text.trim() === '') return hole
    values.push(text)
    return `${open}${values.length - 1}${close}`
  }
  const fill = (text: string): string =>
    text
      .replaceAll(indent, '　')
      .replaceAll(hole, '')
      .replaceAll(/\uE000(\d+)\uE001/g, (_, index: string) => values[Number(index)] ?? '')
  return { markFor, fill }
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  return value.replaceAll(/\r\n?/g, '\n').trimEnd()
}
