import type { AppError } from '@core/errors'
import { documentId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { caseNow } from '@core/letters/case-now'
import { enclosureOf, enclosable, lostEnclosures } from '@core/letters/enclosures'
import { frameOf } from '@core/letters/frame'
import type { LetterRecord } from '@core/letters/letter'
import { releaseFacts } from '@core/letters/release-warnings'
import { err, ok, type Result } from '@core/result'
import { insertDocument } from '@db/documents'
import { eventsOfCase } from '@db/events'
import { earlierTextsOf, keepEarlierTexts, removeLetter, updateLetter } from '@db/letters'
import type { Context } from './context'
import { nextDocumentNumber } from './document-number'
import { deliveryHandlers } from './delivery'
import { dispatchHandlers } from './dispatch'
import { approvalHandlers, approvalView, mayIssue, mayIssueNow } from './letter-approval'
import { exportAs } from './letter-export'
import { letterChoices } from './letter-choices'
import { draftLetter } from './letter-draft'
import { enclosureHandlers } from './letter-enclosures'
import { letterFingerprint } from './letter-fingerprint'
import { letterheadHandlers } from './letter-letterhead'
import { pagesOf, printLetter } from './letter-print'
import { registerHandlers } from './letter-register'
import { letterToDoHandlers } from './letters-to-do'
import { textHandlers } from './letter-texts'
import { voidHandlers } from './letter-voids'
import { findOpenLetter, missingIn, onDraft, printable, type LetterWork } from './letter-work'
import { noteLook } from './seen'
import { heldBack } from './sensitive-rules'
import { inOpenCase, openVault } from './work'

export const letterHandlers: Handlers<Context>['letters'] = {
  choices: ({ caseId, requestId }, context) => letterChoices(context, caseId, requestId),
  exportAs: (input, context) => exportAs(context, input),
  ...dispatchHandlers,
  ...deliveryHandlers,
  ...approvalHandlers,
  ...enclosureHandlers,
  ...letterheadHandlers,
  ...registerHandlers,
  ...letterToDoHandlers,

  ...voidHandlers,
  ...textHandlers,

  draft: ({ caseId, ...wanted }, context) =>
    inOpenCase(context, caseId, work => draftLetter(work, wanted)),

  view({ letterRecordId: id }, context) {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    const { letter, input, pack, file } = found.value
    const seen = noteLetter(context, letter)
    if (!seen.ok) return seen
    const { db, login } = openVault(context)
    const frame = letter.frame ?? frameOf(input)
    const history = eventsOfCase(db, letter.caseId)
    const approval = approvalView({ db, login, history }, found.value)
    return ok({
      letter,
      frame,
      missing: letter.status === 'draft' ? missingIn(input, letter.body) : [],
      mayIssue: mayIssue(found.value, approval),
      approval,
      release: releaseFacts({ pack, file, letter, frame, history }),
      enclosable: enclosable(file).map(enclosureOf),
      earlier: earlierTextsOf(db, id).toReversed(),
      now: letter.status === 'draft' ? caseNow(input) : null,
    })
  },

  saveBody: ({ letterRecordId: id, body }, context) =>
    onDraft(context, id, ({ tx, letter, record }) => {
      updateLetter(tx, id, { body })
      record('letter/edited', { letter: id, letterId: letter.letterId })
      return ok(null)
    }),

  discard: ({ letterRecordId: id, why }, context) =>
    onDraft(context, id, ({ tx, letter, record }) => {
      removeLetter(tx, id)
      record('letter/discarded', { letter: id, letterId: letter.letterId }, why)
      return ok(null)
    }),

  pages({ letterRecordId: id, body }, context) {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    const seen = noteLetter(context, found.value.letter)
    return seen.ok ? ok(pagesOf(context, found.value, body)) : seen
  },

  print: ({ letterRecordId: id, release }, context) => printLetter(context, id, release),

  issue: ({ letterRecordId: id }, context) =>
    onDraft(context, id, work => issueLetter(context, work)),
}

/** Its words and its pages are read one after the other; that is one look. */
const noteLetter = (
  context: Context,
  { id, caseId, letterId }: LetterRecord,
): Result<null, AppError> => {
  const detail = { letter: id, letterId }
  return noteLook(context, { kind: 'letter/viewed', caseId, detail, what: id, as: 'thing' })
}

/** Why a draft cannot be issued as it is; undefined when it can. */
function issuingProblem(work: LetterWork): AppError | undefined {
  const { tx, file, letter, input } = work
  const allowed = mayIssueNow(work)
  if (!allowed.allowed) return { code: 'case/not-allowed', why: allowed.why }
  const parts = missingIn(input, letter.body)
  if (parts.length > 0) return { code: 'letter/missing-content', parts }
  const lost = lostEnclosures(file, letter.enclosures).length
  if (lost > 0) return { code: 'letter/enclosure-gone', count: lost }
  return heldBack(tx, letter, frameOf(input))
}

/** The approval as it goes into the letter: none where something was changed after it was given. */
const approvalOf = ({ letter, input }: LetterWork): LetterRecord['approval'] =>
  letter.approval?.fingerprint === letterFingerprint(letter, input) ? letter.approval : null

/** Numbers, dates, typesets and freezes a letter, all or nothing. */
export function issueLetter(
  context: Context,
  work: LetterWork,
): Result<{ readonly documentNumber: string }, AppError> {
  const { tx, at, today, letter, input, settings, vault } = work
  const problem = issuingProblem(work)
  if (problem) return err(problem)

  const number = nextDocumentNumber(tx, { settings, letterheadId: letter.letterheadId, today })
  const frame = frameOf({ ...input, documentNumber: number })
  const pdf = context.printer.pdf(printable(tx, letter, frame, at))

  const id = documentId.parse(work.newId())
  const name = `${letter.letterId}-${work.file.case.number}.pdf`
  const caseId = work.file.case.id
  const stored = insertDocument(
    tx,
    { id, caseId, kind: 'letter', name, mediaType: 'application/pdf', createdAt: at },
    pdf,
  )
  updateLetter(tx, letter.id, {
    status: 'issued',
    approval: approvalOf(work),
    frame,
    documentNumber: number,
    datedOn: today,
    issuedAt: at,
    issuedBy: vault.name,
    documentId: id,
    sha256: stored.sha256,
  })
  // What was given up on the way is no part of what was issued.
  keepEarlierTexts(tx, letter.id, [])
  work.record('letter/issued', {
    letter: letter.id,
    letterId: letter.letterId,
    documentNumber: number,
    sha256: stored.sha256,
  })
  return ok({ documentNumber: number })
}
