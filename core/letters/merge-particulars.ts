import type { RequestFile } from '@core/cases/case-file'
import type { Particular, RulePack } from '@core/regimes/rule-pack'
import { statedText } from '@core/requests/chosen-entries'
import { particularText } from '@core/requests/particulars'
import { calendarDate } from '@core/time/calendar-date'
import { dateIn, type ComposeInput } from './compose-input'

/**
 * Every particular of the rule pack by its id, as a letter prints it; empty where nothing was entered
 * or the request's type has no such fact, so that a template shared by several types can ask.
 */
export type ParticularTexts = Readonly<Record<string, string>>

export type ParticularSource = Pick<ComposeInput, 'pack' | 'requestFile' | 'language' | 'settings'>

/** The particulars of an item, or of the whole request where `itemId` is null. */
export function particularTexts(source: ParticularSource, itemId: string | null): ParticularTexts {
  const here = source.pack.particulars.filter(
    particular => (particular.per === 'item') === (itemId !== null),
  )
  return Object.fromEntries(
    here.map(particular => {
      const value = particularText(source.requestFile, particular.id, itemId)
      return [particular.id, printed(particular, value, source)]
    }),
  )
}

function printed({ kind, choices }: Particular, value: string, source: ParticularSource): string {
  if (kind === 'choice') return choices?.find(c => c.id === value)?.name[source.language] ?? ''
  if (kind !== 'date') return statedText(value, source.language)
  const date = calendarDate.safeParse(value)
  return date.success ? dateIn(source, date.data) : ''
}

/** The ids of the choices made for the whole request, by particular. */
export const chosen = ({
  pack,
  requestFile,
}: {
  readonly pack: RulePack
  readonly requestFile: RequestFile
}): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pack.particulars
      .filter(particular => particular.kind === 'choice' && particular.per === 'request')
      .map(({ id }) => [id, particularText(requestFile, id, null)]),
  )
