import type { Language } from '@core/bilingual'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import type { Decision } from '@core/decisions/decision'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Settings } from '@core/settings/settings'
import type { AdaptedTemplates } from '@core/templates/template'
import type { CalendarDate } from '@core/time/calendar-date'
import type { LetterRecord } from './letter'
import { letterDate } from './wareki'

/** A date as this letter prints it. */
export const dateIn = (
  { pack, settings, language }: Pick<ComposeInput, 'pack' | 'settings' | 'language'>,
  date: CalendarDate,
): string => letterDate(date, language, { ja: settings.dateStyle, en: pack.english })

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
  /** Templates that the organisation adapted, in this law and language. */
  readonly adapted?: AdaptedTemplates
  /** The sender and paper; null or left out is the organisation's own. */
  readonly letterheadId?: string | null
  /** For letters that ask for something. */
  readonly replyBy?: CalendarDate
  /** The day by which the answer is due: by law, or our own target. */
  readonly dueOn?: CalendarDate
  /** The letter that this one is sent in the place of. */
  readonly replaces?: LetterRecord
  /** The day to which the law's longer period moves it. */
  readonly extendedTo?: CalendarDate
}
