import { isAbout, type CaseFile, type RequestFile } from '@core/cases/case-file'
import { authorityConfirmed, identityConfirmed, neededLevelOf } from '@core/cases/gates'
import { isRequestAnswered } from '@core/cases/stage'
import { replyDates } from '@core/deadlines/reply-dates'
import type { LetterRecord } from '@core/letters/letter'
import { letterSpecOf } from '@core/regimes/index'
import type { PauseReason, RulePack } from '@core/regimes/rule-pack'
import type { Settings } from '@core/settings/settings'
import type { CalendarDate } from '@core/time/calendar-date'
import { eventsOfCase } from '@db/events'
import { workingTime } from './clocks'
import { isWaitingOn, openPause, undoPause } from './pauses'
import type { CaseWork } from './work'

/** The day by which a letter that went out on this day asks for a reply; null where it asks for none. */
export const replyByOf = (
  pack: RulePack,
  settings: Settings,
  { letterId }: LetterRecord,
  sentOn: CalendarDate,
): CalendarDate | null =>
  replyDates(pack, letterId, [sentOn], workingTime(pack, settings))?.replyBy.date ?? null

/** A letter that asks for something starts a wait for each thing it asks that is still open. */
export function openPauses(work: CaseWork, letter: LetterRecord, sentOn: CalendarDate): void {
  const { pack, file } = work
  for (const reason of letterSpecOf(pack, letter.letterId)?.asksFor ?? []) {
    for (const requestFile of heldUpBy(pack, file, letter, reason)) {
      if (isWaitingOn(requestFile, reason) || isRequestAnswered(pack, file, requestFile)) continue
      const { id: requestId } = requestFile.request
      openPause(work, { requestId, reason, askedOn: sentOn, why: '' }, letter.id)
    }
  }
}

/** Who is asking concerns every request of the case; what is meant, or its fee, the letter's own. */
function heldUpBy(
  pack: RulePack,
  file: CaseFile,
  letter: LetterRecord,
  reason: PauseReason,
): readonly RequestFile[] {
  switch (reason) {
    case 'identity':
      if (identityConfirmed(file)) return []
      return file.requests.filter(r => neededLevelOf(pack, file, r) > 0)
    case 'authority':
      return authorityConfirmed(file) ? [] : file.requests
    case 'clarification':
    case 'fee':
      return file.requests.filter(requestFile => isAbout(letter, requestFile))
  }
}

/** The letter asked nobody after all: the waits that it opened, and that are still open, go. */
export function undoPausesOf(work: CaseWork, letter: LetterRecord, why: string): void {
  for (const pause of openedBy(work, letter)) undoPause(work, pause, why)
}

/** The waits that this letter opened and that are still open, as the history has it. */
function openedBy({ tx, file }: CaseWork, letter: LetterRecord) {
  const opened = new Set(
    eventsOfCase(tx, file.case.id)
      .filter(({ kind, detail }) => kind === 'pause/opened' && detail['letter'] === letter.id)
      .map(({ detail }) => detail['pause']),
  )
  return file.requests
    .flatMap(r => r.pauses)
    .filter(pause => pause.answeredOn === null && opened.has(pause.id))
}
