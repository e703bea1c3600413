import type { Bilingual } from '@core/bilingual'
import { letterSpecOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'

/** A letter's title as it is for this kind of request; its id where the rules no longer have it. */
export function letterTitle(pack: RulePack, letterId: string, type: string | undefined): Bilingual {
  const spec = letterSpecOf(pack, letterId)
  const own = spec?.titles?.find(one => type !== undefined && one.types.includes(type))
  return own?.title ?? spec?.title ?? { ja: letterId, en: letterId }
}
