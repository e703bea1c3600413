import { language, type Bilingual } from '@core/bilingual'
import type { Request } from '@core/cases/case'
import { letterSpecOf } from '@core/regimes/index'
import type { LetterSpec, RulePack } from '@core/regimes/rule-pack'
import type { LetterRecord } from './letter'

type OfType = Pick<Request, 'type'>

/** The title for this request type, where the letter has one of its own for it; a reminder says that it is one. */
export const titleOf = (
  spec: LetterSpec,
  { type }: OfType,
  { isReminder = false }: { readonly isReminder?: boolean } = {},
): Bilingual =>
  (isReminder ? spec.reminderTitle : undefined) ??
  spec.titles?.find(one => one.types.includes(type))?.title ??
  spec.title

/** The title of a letter that was written, as it was composed; its own where the rules no longer have it. */
export function titleOfRecord(
  pack: RulePack,
  { letterId, composed }: Pick<LetterRecord, 'letterId' | 'composed'>,
  about: OfType | undefined,
): Bilingual {
  const spec = letterSpecOf(pack, letterId)
  if (!spec) return { ja: composed.title, en: composed.title }
  const isReminder = language.options.some(one => spec.reminderTitle?.[one] === composed.title)
  return about || isReminder ? titleOf(spec, about ?? { type: '' }, { isReminder }) : spec.title
}
