import { must } from '@core/assert'
import { unanswered } from '@core/cases/asked'
import { checkOf, isAbout, type CaseFile, type RequestFile } from '@core/cases/case-file'
import type { CaseView } from '@core/cases/contract'
import { neededLevelOf } from '@core/cases/gates'
import type { ReplyWait } from '@core/cases/next-step'
import { isAnswer, isRequestAnswered, openQuestion } from '@core/cases/stage'
import { deadlinesOf, type Clock, type ClockInput } from '@core/deadlines/deadlines'
import { replyDates } from '@core/deadlines/reply-dates'
import type { LetterRecord } from '@core/letters/letter'
import { isSent } from '@core/letters/way-out'
import { packKey } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { extensionState, type ExtensionState } from '@core/requests/extension'
import type { Settings } from '@core/settings/settings'
import type { WorkingTime } from '@core/time/business-days'
import { laterOf, type CalendarDate } from '@core/time/calendar-date'
import { calendarOf } from '@core/time/calendars/index'

/** The holidays and closures that a law's dates are counted by, with the calendar the organisation chose. */
export const workingTime = (pack: RulePack, settings: Settings): WorkingTime => {
  const chosen = settings.calendars[packKey(pack)]
  const calendar = chosen !== undefined && pack.calendars.includes(chosen) ? chosen : pack.calendar
  return {
    calendar: must(calendarOf(calendar), `calendar ${calendar}`),
    closures: settings.closures,
    targets: settings.targets,
  }
}

/** The day from which nothing was missing any more; undefined while something is. */
export function completeOn(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
): CalendarDate | undefined {
  const days: (CalendarDate | null)[] = requestFile.pauses.map(pause => pause.answeredOn)
  if (neededLevelOf(pack, file, requestFile) > 0) days.push(confirmedOn(file, 'identity'))
  if (file.case.requesterRole === 'agent') days.push(confirmedOn(file, 'authority'))
  let latest = file.case.receivedOn
  for (const day of days) {
    if (day === null) return undefined
    latest = laterOf(latest, day)
  }
  return latest
}

function confirmedOn(file: CaseFile, subject: 'identity' | 'authority'): CalendarDate | null {
  const check = checkOf(file, subject)
  return check?.result === 'confirmed' ? check.decidedOn : null
}

/** The day on which the last answer to a request went out; undefined before that. */
export function answeredOn(
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
): CalendarDate | undefined {
  if (!isRequestAnswered(pack, file, requestFile)) return undefined
  return file.letters
    .filter(letter => isAnswer(pack, letter.letterId) && isAbout(letter, requestFile))
    .filter(isSent)
    .flatMap(letter => letter.dispatch?.sentOn ?? [])
    .toSorted()
    .at(-1)
}

/** The first day on which the person was told of the longer period; null before that. */
const extensionToldOn = (
  pack: RulePack,
  file: CaseFile,
  requestFile: RequestFile,
): CalendarDate | null =>
  file.letters
    .filter(letter => pack.lettersByStep.extension.includes(letter.letterId))
    .filter(letter => isSent(letter) && isAbout(letter, requestFile))
    .flatMap(letter => letter.dispatch?.sentOn ?? [])
    .toSorted()[0] ?? null

/** What the dates of a request are worked out from, as its file stands. */
export function clockInput(
  { pack, file, settings, today }: ClockSource,
  requestFile: RequestFile,
): Omit<ClockInput, 'extended'> {
  return {
    pack,
    type: requestFile.request.type,
    receivedOn: file.case.receivedOn,
    completeOn: completeOn(pack, file, requestFile),
    doneOn: answeredOn(pack, file, requestFile),
    waits: requestFile.pauses,
    today,
    time: workingTime(pack, settings),
  }
}

export type ClockSource = {
  readonly pack: RulePack
  readonly file: CaseFile
  readonly settings: Settings
  readonly today: CalendarDate
}

/** A request's dates, and how far its extension has come. */
export function clockOf(
  source: ClockSource,
  requestFile: RequestFile,
): { readonly clock: Clock; readonly extension: ExtensionState } {
  const input = clockInput(source, requestFile)
  const ordinary = deadlinesOf({ ...input, extended: false })
  const extension = extensionState(ordinary, requestFile.extension, {
    noticeOn: extensionToldOn(source.pack, source.file, requestFile),
    today: source.today,
  })
  const clock = extension.kind === 'in-force' ? deadlinesOf({ ...input, extended: true }) : ordinary
  return { clock, extension }
}

/** The reply we wait for: what was asked, when, whether we reminded, and the dates that follow. */
export function waitingFor(
  pack: RulePack,
  file: CaseFile,
  settings: Settings,
): CaseView['waiting'] {
  const letter = openQuestion(pack, file)
  if (!letter?.dispatch) return null
  const sentOn = askedBy(pack, file, letter)
    .flatMap(l => l.dispatch?.sentOn ?? [])
    .toSorted()
  const [first, ...more] = sentOn
  if (!first) return null
  const dates = replyDates(pack, letter.letterId, [first, ...more], workingTime(pack, settings))
  return {
    letterId: letter.letterId,
    sentOn: sentOn.at(-1) ?? first,
    reminded: more.length > 0,
    dates: dates ?? null,
  }
}

/** A letter and its reminders; what was replied to before is over. */
function askedBy(pack: RulePack, file: CaseFile, letter: LetterRecord): readonly LetterRecord[] {
  const requestFile = file.requests.find(r => isAbout(letter, r))
  const asking = requestFile ? unanswered(pack, file, requestFile, letter.letterId) : []
  return asking.length > 0 ? asking : [letter]
}

/** The same, as the next step needs it. */
export function replyWait(waiting: CaseView['waiting']): ReplyWait | undefined {
  if (!waiting?.dates) return undefined
  const { replyBy, after } = waiting.dates
  return {
    replyBy: replyBy.date,
    reminded: waiting.reminded,
    endFrom: after.at(-1)?.date ?? null,
  }
}
