import { mayWrite } from '@core/cases/stage'
import type { Language } from '@core/bilingual'
import type { AppError } from '@core/errors'
import { letterRecordId, type LetterRecordId, type RequestId } from '@core/ids'
import { composeLetter } from '@core/letters/compose'
import { letterSpecOf } from '@core/regimes/index'
import { err, ok, type Result } from '@core/result'
import { insertLetter } from '@db/letters'
import { composeInput } from './letter-work'
import { templateIdFor } from './template-texts'
import { requestIn, type CaseWork } from './work'

const blankLetter = {
  status: 'draft',
  frame: null,
  documentNumber: null,
  datedOn: null,
  issuedAt: null,
  issuedBy: null,
  documentId: null,
  sha256: null,
  approval: null,
  letterheadId: null,
  dispatch: null,
  delivery: null,
  replyBy: null,
  voided: null,
} as const

type Wanted = {
  readonly requestId: RequestId
  readonly letterId: string
  readonly language: Language
  /** The letter that it is to be sent in the place of, and why. */
  readonly replaces?: { readonly id: LetterRecordId; readonly why: string }
}

/** Composes a letter from the case as it stands, where the case calls for it, and keeps it as a draft. */
export function draftLetter(work: CaseWork, wanted: Wanted): Result<LetterRecordId, AppError> {
  const { requestId, letterId, language } = wanted
  const found = requestIn(work, requestId)
  if (!found.ok) return found
  const requestFile = found.value
  if (!letterSpecOf(work.pack, letterId)) return err({ code: 'letter/unknown', letterId })
  const allowed = mayWrite({ ...work, requestFile, letterId })
  if (!allowed.allowed) return err({ code: 'case/not-allowed', why: allowed.why })
  const replaces = wanted.replaces?.id ?? null
  const letterheadId = null
  const place = { requestFile, letterId, language, datedOn: work.today, replaces, letterheadId }
  const composed = composeLetter(composeInput(work, place))
  if (!composed.ok) return composed
  const id = letterRecordId.parse(work.newId())
  const caseId = work.file.case.id
  const { body } = composed.value
  insertLetter(
    work.tx,
    {
      ...blankLetter,
      enclosures: [],
      templateId: templateIdFor(work.tx, { pack: work.pack, letterId, language }),
      id,
      caseId,
      requestId,
      letterId,
      language,
      body,
      composed: body,
      replaces,
    },
    work.at,
  )
  const detail = { letter: id, letterId, language, ...(replaces ? { replaces } : {}) }
  work.record('letter/drafted', detail, wanted.replaces?.why)
  return ok(id)
}
