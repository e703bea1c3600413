import { packOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { ClockScenario, ReplyScenario } from '../clock-scenario'
import { britain } from './britain'
import { britainWaits } from './britain-waits'
import { california } from './california'
import { europe } from './europe'
import { europeWaits } from './europe-waits'
import { japan } from './japan'
import { californianReplies, japaneseReplies } from './replies'

export type Table = {
  readonly name: string
  readonly pack: RulePack
  readonly clock: readonly ClockScenario[]
  readonly replies: readonly ReplyScenario[]
}

/** Every scenario, by law and variant. */
export const tables: readonly Table[] = [
  {
    name: 'Japan',
    pack: packOf({ regime: 'jp_appi', variant: null }),
    clock: japan,
    replies: japaneseReplies,
  },
  {
    name: 'the European Union',
    pack: packOf({ regime: 'gdpr', variant: 'eu' }),
    clock: [...europe, ...europeWaits],
    replies: [],
  },
  {
    name: 'the United Kingdom',
    pack: packOf({ regime: 'gdpr', variant: 'uk' }),
    clock: [...britain, ...britainWaits],
    replies: [],
  },
  {
    name: 'California',
    pack: packOf({ regime: 'us_ca_ccpa', variant: null }),
    clock: california,
    replies: californianReplies,
  },
]
