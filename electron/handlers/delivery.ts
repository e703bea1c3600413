import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import type { Delivery, LetterRecord } from '@core/letters/letter'
import { err, ok, type Result } from '@core/result'
import { endsRequest } from '@core/retention/start'
import type { CalendarDate } from '@core/time/calendar-date'
import { updateLetter } from '@db/letters'
import type { Context } from './context'
import { openPauses, replyByOf, undoPausesOf } from './letter-replies'
import { findOpenLetter } from './letter-work'
import { replanCopies } from './retention-periods'
import { inCase, type CaseWork } from './work'

/**
 * What became of a letter. Often it is known only after the case was closed, so a closed case takes
 * it down too; a letter that came back is sent again once the case is reopened.
 */
export const deliveryHandlers: Pick<
  Handlers<Context>['letters'],
  'recordDelivery' | 'undoDelivery'
> = {
  recordDelivery: ({ letterRecordId: id, ...given }, context) => {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    const { letter, file } = found.value
    return inCase(context, file.case.id, work => {
      const sent = deliverable(letter, given.on, work.today)
      if (!sent.ok) return sent
      const delivery = { ...given, recordedBy: work.vault.name }
      if (given.outcome === 'delivered') note(work, letter, delivery)
      else cameBack(work, letter, delivery)
      return ok(null)
    })
  },

  undoDelivery: ({ letterRecordId: id, why }, context) => {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    const { letter, file, settings } = found.value
    return inCase(context, file.case.id, work => {
      const { dispatch, delivery } = letter
      if (!dispatch || !delivery) return err({ code: 'letter/delivery-not-recorded' })
      const replyBy = replyByOf(work.pack, settings, letter, dispatch.sentOn)
      updateLetter(work.tx, id, { delivery: null, replyBy })
      work.record('letter/delivery-undone', { letter: id, letterId: letter.letterId }, why)
      if (delivery.outcome === 'returned') {
        openPauses(work, letter, dispatch.sentOn)
        if (endsRequest(work.pack, letter)) replanCopies(work.tx, letter.caseId)
      }
      return ok(null)
    })
  },
}

/** Whether something can have become of the letter on this day. */
function deliverable(
  letter: LetterRecord,
  on: CalendarDate,
  today: CalendarDate,
): Result<null, AppError> {
  if (!letter.dispatch) return err({ code: 'letter/not-sent' })
  if (letter.delivery) return err({ code: 'letter/delivery-recorded' })
  const { sentOn } = letter.dispatch
  if (on < sentOn) return err({ code: 'letter/delivered-before-sent', sentOn })
  return on > today ? err({ code: 'letter/delivery-in-future', today }) : ok(null)
}

const detailOf = ({ id, letterId }: LetterRecord, { on }: Delivery) => ({
  letter: id,
  letterId,
  day: on,
})

function note({ tx, record }: CaseWork, letter: LetterRecord, delivery: Delivery): void {
  updateLetter(tx, letter.id, { delivery })
  record('letter/delivered', detailOf(letter, delivery))
}

/** Nobody has been asked or told anything: no reply is due, and nobody is waited for. */
function cameBack(work: CaseWork, letter: LetterRecord, delivery: Delivery): void {
  updateLetter(work.tx, letter.id, { delivery, replyBy: null })
  work.record('letter/returned', detailOf(letter, delivery), delivery.note)
  undoPausesOf(work, letter, delivery.note)
  if (endsRequest(work.pack, letter)) replanCopies(work.tx, letter.caseId)
}
