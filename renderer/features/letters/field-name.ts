import type { TFunction } from 'i18next'
import type { Bilingual } from '@core/bilingual'
import type { Particular } from '@core/regimes/rule-pack'
import { hasWords } from '@ui/app/i18n'

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
  // i18next cannot know by its type a key that is looked up.
  const key = `letterEditor.field.${field}` as 'letterEditor.field.number'
  return hasWords(key) ? t(key) : field
}
