import type { TFunction } from 'i18next'
import type { Bilingual } from '@core/bilingual'
import { en } from '@core/i18n/en'
import type { Particular } from '@core/regimes/rule-pack'

/** Whether the catalog has words at a path such as `organisation.name`. */
function hasWords(path: string): boolean {
  let at: unknown = en.letterEditor.field
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return false
    at = (at as Readonly<Record<string, unknown>>)[name] // an object, as was just seen
  }
  return typeof at === 'string'
}

const particularsPath = 'particulars.'

type Source = {
  readonly t: TFunction
  readonly pick: (text: Bilingual) => string
  readonly particulars: readonly Particular[]
}

/** A fact of the case in words; one of a rule pack's own by the words of its question. */
export function fieldName({ t, pick, particulars }: Source, field: string): string {
  if (field.startsWith(particularsPath)) {
    const id = field.slice(particularsPath.length)
    const asked = particulars.find(particular => particular.id === id)
    return asked ? pick(asked.label) : id
  }
  // The key was looked up above; i18next cannot know it by its type.
  return hasWords(field) ? t(`letterEditor.field.${field}` as 'letterEditor.field.number') : field
}
