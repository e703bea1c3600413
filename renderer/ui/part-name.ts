import type { TFunction } from 'i18next'
import type { Catalog } from '@core/i18n/catalog'
import { hasWords } from '@ui/app/i18n'

type Part = keyof Catalog['letters']['part']

const isPart = (id: string): id is Part => hasWords(`letters.part.${id}`)

/** A mandatory content in words; a rule pack's own new part shows its id rather than nothing. */
export const partName = (t: TFunction, id: string): string =>
  isPart(id) ? t(`letters.part.${id}`) : id
