import type { Language } from '@core/bilingual'
import type { IntakeDraft } from '@core/cases/contract'
import { emptyDraft } from '@core/cases/empty-draft'
import { packKey } from '@core/regimes/index'
import type { RequestType, RulePack } from '@core/regimes/rule-pack'
import { diceOf } from '@core/seed/dice'
import { personOf } from '@core/seed/people'
import type { CalendarDate } from '@core/time/calendar-date'
import { practiceInquiry } from './inquiry'

type Wanted = {
  readonly pack: RulePack
  readonly type: RequestType
  readonly language: Language
  readonly receivedOn: CalendarDate
}

/** An inquiry for this right as it might be written down: all that registering needs. */
export function exampleDraft({ pack, type, language, receivedOn }: Wanted): IntakeDraft {
  const place = pack.requestTypes.indexOf(type) + packKey(pack).length * 100
  const principal = personOf(language, diceOf(7, place), 1000 + place)
  return {
    ...emptyDraft(pack),
    receivedOn,
    channel: 'web_form',
    language,
    principal,
    subject: type.name[language],
    inquiry: practiceInquiry(type, principal, language),
    types: [type.id],
    asked: type.plain[language],
  }
}
