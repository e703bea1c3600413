import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import type { Dispatch, LetterFrame, LetterRecord } from '@core/letters/letter'
import { releaseFacts, releaseWarnings, type ReleaseWarning } from '@core/letters/release-warnings'
import { hasTracking, isReturned, isSent } from '@core/letters/way-out'
import { err, ok } from '@core/result'
import { endsRequest } from '@core/retention/start'
import type { CalendarDate } from '@core/time/calendar-date'
import { eventsOfCase } from '@db/events'
import { updateLetter } from '@db/letters'
import type { Context } from './context'
import { openPauses, replyByOf, undoPausesOf } from './letter-replies'
import { findOpenLetter } from './letter-work'
import { replanCopies } from './retention-periods'
import { inOpenCase, type CaseWork } from './work'

export const dispatchHandlers: Pick<
  Handlers<Context>['letters'],
  'recordDispatch' | 'undoDispatch'
> = {
  recordDispatch: ({ letterRecordId: id, ...dispatch }, context) => {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    const { letter, file, settings } = found.value
    return inOpenCase(context, file.case.id, work => {
      const problem = sendingProblem(letter, dispatch, work.today)
      if (problem) return err(problem)
      const { method, sentOn } = dispatch
      const again = isReturned(letter)
      updateLetter(work.tx, id, {
        dispatch: { ...dispatch, recordedBy: work.vault.name },
        delivery: null,
        replyBy: replyByOf(work.pack, settings, letter, sentOn),
      })
      if (endsRequest(work.pack, letter)) replanCopies(work.tx, letter.caseId)
      const seen = warningsOf(work, letter, dispatch)
      const detail = { letter: id, letterId: letter.letterId, method, sentOn }
      work.record('letter/dispatched', {
        ...detail,
        ...(again ? { again } : {}),
        ...(seen.length > 0 ? { warnings: [...seen] } : {}),
      })
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
      // What became of it would be of a sending that there was not; that is taken back first.
      if (letter.delivery) return err({ code: 'letter/delivery-recorded' })
      updateLetter(work.tx, id, { dispatch: null, replyBy: null })
      if (endsRequest(work.pack, letter)) replanCopies(work.tx, letter.caseId)
      work.record('letter/dispatch-undone', { letter: id, letterId: letter.letterId }, why)
      undoPausesOf(work, letter, why)
      return ok(null)
    })
  },
}

type Sending = Omit<Dispatch, 'recordedBy'>

/** Why the letter cannot have gone out like this; undefined when it can. */
function sendingProblem(
  letter: LetterRecord,
  sending: Sending,
  today: CalendarDate,
): AppError | undefined {
  const { status, datedOn, delivery } = letter
  const { sentOn, method, tracking } = sending
  if (status !== 'issued' || !datedOn) return { code: 'letter/not-issued' }
  if (isSent(letter)) return { code: 'letter/already-sent' }
  if (sentOn < datedOn) return { code: 'letter/sent-before-issued', issuedOn: datedOn }
  if (delivery && sentOn < delivery.on) {
    return { code: 'letter/sent-before-returned', returnedOn: delivery.on }
  }
  if (sentOn > today) return { code: 'letter/sent-in-future', today }
  const isNumbered = tracking.trim() !== ''
  return isNumbered && !hasTracking(method)
    ? { code: 'input/invalid', fields: ['tracking'] }
    : undefined
}

/** What the one who sends it was asked to look at, for the history. */
function warningsOf(
  { pack, file, tx }: CaseWork,
  letter: LetterRecord,
  sending: Sending,
): readonly ReleaseWarning[] {
  const frame: LetterFrame | null = letter.frame
  if (!frame) return []
  const history = eventsOfCase(tx, file.case.id)
  return releaseWarnings(releaseFacts({ pack, file, letter, frame, history }), sending)
}
