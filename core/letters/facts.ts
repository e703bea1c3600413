import { Drop } from 'liquidjs'
import type { MergeFields } from './merge-fields'

/** A fact of the case on its way through a template: the text it is, and by which name it was asked for. */
export class Fact extends Drop {
  readonly text: string
  readonly field: string

  constructor(text: string, field: string) {
    super()
    this.text = text
    this.field = field
  }

  /** What Liquid compares, joins and filters. */
  override valueOf(): string {
    return this.text
  }
}

/** Names for the wording only, which no letter prints. */
const unprinted: readonly string[] = ['type', 'variant', 'choices']

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function mapFacts(
  values: Readonly<Record<string, unknown>>,
  path: string,
  each: (text: string, field: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = path + name
      if (unprinted.includes(field)) return [name, value]
      if (typeof value === 'string') return [name, each(value, field)]
      return [name, isGroup(value) ? mapFacts(value, `${field}.`, each) : value]
    }),
  )
}

/** The merge fields with every text outside of a list as a `Fact`. Lists are composed anew, not brought up to date. */
export const asFacts = (fields: MergeFields): Record<string, unknown> =>
  mapFacts(fields, '', (text, field) => new Fact(text, field))

/** What a letter prints of a text. */
export const printedText = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trimEnd()

/** The text of every fact outside of a list, by its name, e.g. `organisation.name`; the empty ones are left out. */
export function factTexts(fields: MergeFields): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  mapFacts(fields, '', (text, field) => {
    const printed = printedText(text)
    if (printed.trim() !== '') texts[field] = printed
    return null
  })
  return texts
}
