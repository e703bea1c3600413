import type { Bilingual } from '@core/bilingual'
import type { DayOff } from '@core/time/business-days'
import type { Step } from './deadlines'

type Add = Extract<Step['reason'], { readonly kind: 'add' }>
type Roll = Extract<Step['reason'], { readonly kind: 'roll' }>

/** One move of the clock in a few words, e.g. `+14 calendar days`, `back over holiday 2027-01-01`. */
export function stepText({ from, reason }: Step): Bilingual {
  return reason.kind === 'add' ? addText(reason) : rollText(reason, from)
}

function addText({ length, unit }: Add): Bilingual {
  const more = length === 1 ? '' : 's'
  switch (unit) {
    case 'calendar_days':
      return { ja: `暦日で${length}日後`, en: `+${length} calendar day${more}` }
    case 'business_days':
      return { ja: `${length}営業日後`, en: `+${length} business day${more}` }
    case 'months':
      return { ja: `${length}か月後`, en: `+${length} month${more}` }
    case 'none':
      return { ja: '同じ日', en: 'the same day' }
  }
}

const days: Readonly<Record<DayOff, Bilingual>> = {
  weekend: { ja: '土日', en: 'weekend' },
  holiday: { ja: '祝日', en: 'holiday' },
  closure: { ja: '休業日', en: 'closure' },
}

function rollText({ direction, over }: Roll, day: string): Bilingual {
  const moved = direction === 'back' ? '前日に繰り上げ' : '翌日に繰り下げ'
  return {
    ja: `${days[over].ja}（${day}）のため${moved}`,
    en: `${direction} over ${days[over].en} ${day}`,
  }
}
