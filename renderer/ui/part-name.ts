import type { TFunction } from 'i18next'
import { en } from '@core/i18n/en'

type Part = keyof typeof en.letters.part

const isPart = (id: string): id is Part => id in en.letters.part

/** A mandatory content in words; a rule pack's own new part shows its id rather than nothing. */
export const partName = (t: TFunction, id: string): string =>
  isPart(id) ? t(`letters.part.${id}`) : id
