import type { Allowed } from '@core/cases/obstacles'
import { mayWrite } from '@core/cases/stage'
import type { AppError } from '@core/errors'
import { documentId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { composeLetter } from '@core/letters/compose'
import { documentNumber, frameOf } from '@core/letters/frame'
import type { LetterRecord } from '@core/letters/letter'
import { err, ok, type Result } from '@core/result'
import { yearOf } from '@core/time/calendar-date'
import { nextInSeries } from '@db/cases'
import { insertDocument } from '@db/documents'
import { removeLetter, updateLetter } from '@db/letters'
import type { Context } from './context'
import { dispatchHandlers } from './dispatch'
import { exportPdf } from './letter-export'
import { letterChoices } from './letter-choices'
import { draftLetter } from './letter-draft'
import { voidHandlers } from './letter-voids'
import { findOpenLetter, missingIn, onDraft, printable, type LetterWork } from './letter-work'
import { noteLook } from './seen'
import { heldBack } from './sensitive-rules'
import { inOpenCase } from './work'

export const letterHandlers: Handlers<Context>['letters'] = {
  choices: ({ caseId, requestId }, context) => letterChoices(context, caseId, requestId),
  exportPdf: ({ letterRecordId: id, release }, context) => exportPdf(context, id, release),
  ...dispatchHandlers,

  ...voidHandlers,

  draft: ({ caseId, ...wanted }, context) =>
    inOpenCase(context, caseId, work => draftLetter(work, wanted)),

  view({ letterRecordId: id }, context) {
    const found = findOpenLetter(context, id)
    if (!found.ok) return found
    const { letter, input } = found.value
    const seen = noteLetter(context, letter)
    if (!seen.ok) return seen
    return ok({
      letter,
      frame: letter.frame ?? frameOf(input),
      missing: letter.status === 'draft' ? missingIn(input, letter.body) : [],
      mayIssue: mayIssue(found.value),
    })
  },

  saveBody: ({ letterRecordId: id, body }, context) =>
    onDraft(context, id, ({ tx, letter, record }) => {
      updateLetter(tx, id, { body })
      record('letter/edited', { letter: id, letterId: letter.letterId })
      return ok(null)
    }),

  recompose: ({ letterRecordId: id }, context) =>
    onDraft(context, id, ({ tx, letter, input, record }) => {
      const composed = composeLetter(input)
      if (!composed.ok) return composed
      updateLetter(tx, id, { body: composed.value.body, composed: composed.value.body })
      record('letter/drafted', { letter: id, letterId: letter.letterId, language: letter.language })
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
    const { letter, input, settings } = found.value
    const seen = noteLetter(context, letter)
    if (!seen.ok) return seen
    const frame = letter.frame ?? frameOf(input)
    const shown = letter.status === 'draft' ? (body ?? letter.body) : letter.body
    return ok(
      context.printer.pages({
        frame,
        body: shown,
        font: settings.font,
        draft: letter.status === 'draft',
        createdAt: context.now(),
      }),
    )
  },

  issue: ({ letterRecordId: id }, context) => onDraft(context, id, work => issue(context, work)),
}

/** Its words and its pages are read one after the other; that is one look. */
const noteLetter = (
  context: Context,
  { id, caseId, letterId }: LetterRecord,
): Result<null, AppError> => {
  const detail = { letter: id, letterId }
  return noteLook(context, { kind: 'letter/viewed', caseId, detail, what: id, as: 'thing' })
}

/** Whether a draft may go out now: its case still calls for it. */
const mayIssue = ({
  letter,
  pack,
  file,
  input,
}: Pick<LetterWork, 'letter' | 'pack' | 'file' | 'input'>): Allowed =>
  mayWrite({ pack, file, requestFile: input.requestFile, letterId: letter.letterId })

/** Numbers, dates, typesets and freezes a letter, all or nothing. */
function issue(
  context: Context,
  work: LetterWork,
): Result<{ readonly documentNumber: string }, AppError> {
  const { tx, at, today, letter, input, settings, vault } = work
  const allowed = mayIssue(work)
  if (!allowed.allowed) return err({ code: 'case/not-allowed', why: allowed.why })
  const missing = missingIn(input, letter.body)
  if (missing.length > 0) return err({ code: 'letter/missing-content', parts: missing })
  const held = heldBack(tx, letter, frameOf(input))
  if (held) return err(held)

  const pattern = settings.organisation.documentNumbering
  const yearly = pattern.includes('{year}') || pattern.includes('{wareki}')
  const n = nextInSeries(tx, yearly ? `letters:${yearOf(today)}` : 'letters')
  const number = documentNumber(pattern, yearOf(today), n)
  const frame = frameOf({ ...input, documentNumber: number })
  const pdf = context.printer.pdf(printable(letter, frame, settings, at))

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
    frame,
    documentNumber: number,
    datedOn: today,
    issuedAt: at,
    issuedBy: vault.name,
    documentId: id,
    sha256: stored.sha256,
  })
  work.record('letter/issued', {
    letter: letter.id,
    letterId: letter.letterId,
    documentNumber: number,
    sha256: stored.sha256,
  })
  return ok({ documentNumber: number })
}
