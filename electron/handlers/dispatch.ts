import { isAbout, type CaseFile, type RequestFile } from '@core/cases/case-file'
import { authorityConfirmed, identityConfirmed, neededLevelOf } from '@core/cases/gates'
import { isRequestAnswered } from '@core/cases/stage'
import { replyDates } from '@core/deadlines/reply-dates'
import type { Handlers } from '@core/ipc/contract'
import type { LetterRecord } from '@core/letters/letter'
import { letterSpecOf } from '@core/regimes/index'
import type { PauseReason, RulePack } from '@core/regimes/rule-pack'
import { err, ok } from '@core/result'
import { endsRequest } from '@core/retention/start'
import type { CalendarDate } from '@core/time/calendar-date'
import { eventsOfCase } from '@db/events'
import { updateLetter } from '@db/letters'
import { workingTime } from './clocks'
import type { Context } from './context'
import { findOpenLetter } from './letter-work'
import { isWaitingOn, openPause, undoPause } from './pauses'
import { replanCopies } from './retention-periods'
import { inOpenCase, type CaseWork } from './work'

export const dispatchHandlers: Pick<
  Handlers<Context>['letters'],
  'recordDispatch' | 'undoDispatch'
> = {
  recordDispatch: ({ letterRecordId: id, ...dispatch }, context) => {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    return inOpenCase(context, found.value.file.case.id, work => {
      const { letter, settings } = found.value
      const { pack, tx } = work
      const { method, sentOn } = dispatch
      if (letter.status !== 'issued' || !letter.datedOn) return err({ code: 'letter/not-issued' })
      if (sentOn < letter.datedOn) {
        return err({ code: 'letter/sent-before-issued', issuedOn: letter.datedOn })
      }
      if (sentOn > work.today) return err({ code: 'letter/sent-in-future', today: work.today })
      const due = replyDates(pack, letter.letterId, [sentOn], workingTime(pack, settings))?.replyBy
      const recorded = { ...dispatch, recordedBy: work.vault.name }
      updateLetter(tx, id, { dispatch: recorded, replyBy: due?.date ?? null })
      if (endsRequest(pack, letter)) replanCopies(tx, letter.caseId)
      work.record('letter/dispatched', { letter: id, letterId: letter.letterId, method, sentOn })
      openPauses(work, letter, sentOn)
      return ok(null)
    })
  },

  undoDispatch: ({ letterRecordId: id, why }, context) => {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    return inOpenCase(context, found.value.file.case.id, work => {
      const { letter } = found.value
      if (!letter.dispatch) return err({ code: 'letter/not-sent' })
      updateLetter(work.tx, id, { dispatch: null, replyBy: null })
      if (endsRequest(work.pack, letter)) replanCopies(work.tx, letter.caseId)
      work.record('letter/dispatch-undone', { letter: id, letterId: letter.letterId }, why)
      for (const pause of openedBy(work, letter)) undoPause(work, pause, why)
      return ok(null)
    })
  },
}

/** A letter that asks for something starts a wait for each thing it asks that is still open. */
function openPauses(work: CaseWork, letter: LetterRecord, sentOn: CalendarDate): void {
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
