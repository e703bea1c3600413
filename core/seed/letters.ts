import { letterRecordId, requestId } from '@core/ids'
import { frameOf } from '@core/letters/frame'
import type { Dispatch, LetterRecord } from '@core/letters/letter'
import { addDays } from '@core/time/calendar-date'
import { momentOn, type Making } from './making'
import type { SceneLetter } from './scenes'

/** A letter of an invented case that is still being written. */
export function draftLetter(
  { plan, id, idOf, filled }: Making,
  { letterId, body: sample }: SceneLetter,
  part: number,
): LetterRecord {
  const body = filled(sample)
  const notYet = { documentNumber: null, datedOn: null, issuedAt: null, issuedBy: null }
  const none = { documentId: null, sha256: null, approval: null, enclosures: [], voided: null }
  return {
    id: letterRecordId.parse(idOf(part)),
    caseId: id,
    requestId: requestId.parse(idOf(3)),
    letterId,
    language: plan.scene.language,
    status: 'draft',
    ...{ body, composed: body, frame: null, ...notYet, ...none },
    ...{ letterheadId: null, templateId: null, dispatch: null, delivery: null, replyBy: null },
    replaces: null,
  }
}

/** The same, issued five days after receipt, and sent the day after where it is. */
export function issuedLetter(
  making: Making,
  letter: SceneLetter,
  { part, sent }: { readonly part: number; readonly sent: boolean },
): LetterRecord {
  const { plan, office, person, filled } = making
  const { input, language, asking } = plan.scene
  const datedOn = addDays(plan.receivedOn, letter === asking ? 2 : 5)
  const number = office.letterNumber(datedOn)
  const frame = filled(
    frameOf({ ...input, letterId: letter.letterId, datedOn, documentNumber: number }),
  )
  const dispatch: Dispatch = {
    ...{
      method: 'email',
      sentOn: addDays(datedOn, letter === asking ? 0 : 1),
      recipient: person.name,
    },
    ...{ address: person.email, tracking: '', note: '', recordedBy: office.actor },
  }
  return {
    ...draftLetter(making, letter, part),
    // What the template made of it is looked at while a letter is written only.
    composed: { title: letter.body.title, blocks: [] },
    ...{ status: 'issued', frame: { ...frame, language }, documentNumber: number, datedOn },
    ...{ issuedAt: momentOn(datedOn), issuedBy: office.actor },
    ...{ dispatch: sent ? dispatch : null },
    replyBy: letter === asking ? addDays(datedOn, 14) : null,
  }
}
