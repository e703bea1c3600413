import { Liquid } from 'liquidjs'
import type { Language } from '@core/bilingual'
import { blocksOf, type ParsedTemplate } from './blocks-of'
import { asFacts } from './facts'
import type { MergeFields } from './merge-fields'
import { keepIndents, placeholders } from './placeholders'

/**
 * Fills a template and reads it into blocks. Liquid sees no file system and no inherited property; an
 * unknown field or filter throws, for it is a mistake in the template. Values are printed as typed.
 */
export function renderTemplate(input: {
  readonly template: string
  /** Templates that may be included, by name. */
  readonly shared: Record<string, string>
  readonly fields: MergeFields
  readonly language: Language
}): ParsedTemplate {
  const values = placeholders()
  const engine = new Liquid({
    templates: input.shared,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: values.markFor,
    // A template that somebody adapted must not be able to hang the program.
    renderLimit: 2000,
    memoryLimit: 20_000_000,
  })
  const rendered: unknown = engine.parseAndRenderSync(input.template, asFacts(input.fields))
  return blocksOf(keepIndents(String(rendered)), input.language, values)
}
