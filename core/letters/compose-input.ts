import type { Language } from '@core/bilingual'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import type { Decision } from '@core/decisions/decide'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Settings } from '@core/settings/settings'
import type { CalendarDate } from '@core/time/calendar-date'

/** All that a letter is made from. */
export type ComposeInput = {
  readonly pack: RulePack
  readonly file: CaseFile
  readonly requestFile: RequestFile
  readonly decision: Decision
  readonly settings: Settings
  readonly letterId: string
  readonly language: Language
  readonly datedOn: CalendarDate
  /** Null while the letter is a draft. */
  readonly documentNumber: string | null
  /** For letters that ask for something. */
  readonly replyBy?: CalendarDate
}
