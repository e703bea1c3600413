import { checkOf } from '@core/cases/case-file'
import { isAnswer } from '@core/cases/stage'
import type { CaseFile } from '@core/cases/case-file'
import type { CheckSubject } from '@core/identity/identity'
import type { LetterRecord } from '@core/letters/letter'
import { isSent } from '@core/letters/way-out'
import type { RulePack } from '@core/regimes/rule-pack'
import { dayAt, laterOf, type CalendarDate, type Instant } from '@core/time/calendar-date'
import type { StartEvent } from './period'

export type Started = { readonly event: StartEvent; readonly on: CalendarDate }

/** An answer, or the letter that ends the procedure because nobody replied. */
export const endsRequest = (pack: RulePack, { letterId }: Pick<LetterRecord, 'letterId'>) =>
  isAnswer(pack, letterId) || letterId === pack.lettersByStep.noReply

type About = {
  readonly pack: RulePack
  readonly file: CaseFile
  /** Whose confirmation counts. */
  readonly subject?: CheckSubject | undefined
  /** When the document came, for one. */
  readonly createdAt?: Instant | undefined
}

/**
 * The day that a period from this event counts from; undefined while it has not come. A case that
 * was closed without a last letter, or without identity confirmed, counts from its closing.
 */
export function startOf(event: StartEvent, about: About): Started | undefined {
  const { closedOn } = about.file.case
  const on = dayOf(event, about)
  if (on) return { event, on }
  return closedOn ? { event: 'case-closed', on: closedOn } : undefined
}

function dayOf(event: StartEvent, about: About): CalendarDate | undefined {
  const { pack, file } = about
  switch (event) {
    case 'case-closed':
      return undefined
    case 'last-letter':
      return lastLetter(pack, file)
    case 'identity-confirmed': {
      const check = checkOf(file, about.subject ?? 'identity')
      return check?.result === 'confirmed' ? (check.decidedOn ?? undefined) : undefined
    }
    case 'document-received': {
      if (about.createdAt === undefined) return file.case.receivedOn
      // A paper typed in late was received with its inquiry; one of before is kept from then on.
      return laterOf(dayAt(about.createdAt, pack.timeZone), file.case.receivedOn)
    }
  }
}

/** The day the last letter that ends a request went out. */
const lastLetter = (pack: RulePack, file: CaseFile): CalendarDate | undefined =>
  file.letters
    .filter(letter => endsRequest(pack, letter) && isSent(letter))
    .flatMap(letter => letter.dispatch?.sentOn ?? [])
    .toSorted()
    .at(-1)
