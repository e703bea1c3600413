import type { Bilingual } from '@core/bilingual'
import { titleOf } from '@core/letters/title'
import { letterSpecOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'

/** A letter's title as it is for this kind of request; its id where the rules no longer have it. */
export function letterTitle(
  pack: RulePack,
  letterId: string,
  type: string,
  reminder: { readonly isReminder?: boolean } = {},
): Bilingual {
  const spec = letterSpecOf(pack, letterId)
  return spec ? titleOf(spec, { type }, reminder) : { ja: letterId, en: letterId }
}
