import type { Bilingual } from '@core/bilingual'
import type { PauseReason } from '@core/regimes/deadline-rules'
import type { DayOff } from '@core/time/business-days'
import type { CalendarDate } from '@core/time/calendar-date'
import type { Step, StepReason } from './step'

type Reason<K extends StepReason['kind']> = Extract<StepReason, { readonly kind: K }>

/** How a day is written inside the words of a step. */
type DayWords = (date: CalendarDate) => string

const isoDay: DayWords = date => date

/** One move of the clock in a few words, e.g. `+14 calendar days`, `back over holiday 2027-01-01`. */
export function stepText({ from, reason }: Step, dayWords = isoDay): Bilingual {
  switch (reason.kind) {
    case 'add':
      return addText(reason)
    case 'roll':
      return rollText(reason, dayWords(from))
    case 'restart':
      return restartText(reason)
    case 'standstill':
      return standstillText(reason, dayWords)
  }
}

function addText({ length, unit }: Reason<'add'>): Bilingual {
  if (length === 0) return { ja: '同じ日', en: 'the same day' }
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

function rollText({ direction, over }: Reason<'roll'>, day: string): Bilingual {
  const moved = direction === 'back' ? '前日に繰り上げ' : '翌日に繰り下げ'
  return {
    ja: `${days[over].ja}（${day}）のため${moved}`,
    en: `${direction} over ${days[over].en} ${day}`,
  }
}

const received: Readonly<Record<PauseReason, Bilingual>> = {
  identity: { ja: '本人確認の資料が届いた日', en: 'identity information was received' },
  authority: { ja: '代理権の資料が届いた日', en: 'proof of authority was received' },
  clarification: { ja: '請求内容の回答が届いた日', en: 'the clarification was received' },
  fee: { ja: '手数料が支払われた日', en: 'the fee was paid' },
}

const restartText = ({ why }: Reason<'restart'>): Bilingual => ({
  ja: `${received[why].ja}から数え直し`,
  en: `counted anew from the day ${received[why].en}`,
})

function standstillText(reason: Reason<'standstill'>, dayWords: DayWords): Bilingual {
  const count = reason.days
  const [first, last] = [dayWords(reason.first), dayWords(reason.last)]
  return {
    ja: `回答を待った${count}日（${first}から${last}まで）は数えない`,
    en: `+${count} day${count === 1 ? '' : 's'} not counted while waiting (${first} to ${last})`,
  }
}
