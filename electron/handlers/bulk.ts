import { mayWrite } from '@core/cases/stage'
import { addresseeOf, type CaseFile } from '@core/cases/case-file'
import type { BulkCandidate } from '@core/bulk/contract'
import type { Language } from '@core/bilingual'
import type { AppError } from '@core/errors'
import type { CaseId, LetterRecordId, RequestId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { composeLetter } from '@core/letters/compose'
import { addressedName } from '@core/letters/frame'
import { remindedOf } from '@core/letters/reminder'
import type { Target } from '@core/marks/contract'
import { err, ok, type Result } from '@core/result'
import type { Settings } from '@core/settings/settings'
import { dayAt, type Instant } from '@core/time/calendar-date'
import { must } from '@core/assert'
import { readCaseFile } from '@db/case-files'
import { listCases } from '@db/cases'
import type { Db, Reader } from '@db/connection'
import { findLetter } from '@db/letters'
import { meetingBadRecords } from '@db/records'
import type { Context } from './context'
import { documentAndBytes } from './documents'
import { lettersCalledFor } from './letter-choices'
import { draftLetter } from './letter-draft'
import { composeInput, letterInCase } from './letter-work'
import { issueLetter } from './letters'
import { idsOfTarget } from './marks'
import { imagesOf } from './office-images'
import { readSettings } from '@db/settings'
import { takeOut } from './taking-out'
import { inOpenCase, openVault, packOfCase } from './work'

/** Cases read in one answer: a moment's work, so that the window stays awake in between. */
const casesAtATime = 50

/** The list of the last look through the open cases, for as long as its vault is open. */
const looks = new WeakMap<Reader, readonly CaseId[]>()

type Look = { readonly from: number; readonly only: Target | null }

/** The open cases as they were when this look through them began: read once for all of its parts. */
function casesOfLook(
  { db, now }: { readonly db: Db; readonly now: Instant },
  { from, only }: Look,
): Result<readonly CaseId[], AppError> {
  const kept = from === 0 ? undefined : looks.get(db)
  if (kept) return ok(kept)
  const chosen = only && idsOfTarget(db, only, now)
  if (chosen && !chosen.ok) return chosen
  const among = chosen && new Set(chosen.value)
  const open = listCases(db, 'open').flatMap(({ id }) => (!among || among.has(id) ? [id] : []))
  looks.set(db, open)
  return ok(open)
}

export const bulkHandlers: Handlers<Context>['bulk'] = {
  candidates({ from, only }, context) {
    const { db } = openVault(context)
    const settings = readSettings(db)
    const cases = casesOfLook({ db, now: context.now() }, { from, only })
    if (!cases.ok) return cases
    const open = cases.value
    const part = open.slice(from, from + casesAtATime)
    const candidates = part.flatMap(id => {
      const { value: file } = meetingBadRecords(() => readCaseFile(db, id))
      // Others of the list may have been closed or destroyed since it was read.
      return file && !file.case.closedOn ? candidatesIn(file, settings, context.now()) : []
    })
    return ok({ candidates, looked: from + part.length, of: open.length })
  },

  preview(wanted, context) {
    const { db } = openVault(context)
    const place = placeOf(readCaseFile(db, wanted.caseId), wanted, context.now())
    if (!place.ok) return place
    const { file, pack, ...where } = place.value
    const input = composeInput({ pack, file, tx: db }, where)
    const composed = composeLetter(input)
    if (!composed.ok) return composed
    const { frame, body } = composed.value
    const font = frame.letterhead?.font ?? input.settings.font
    const images = imagesOf(db, frame, null)
    return ok(
      context.printer.pages({ frame, body, font, images, draft: true, createdAt: context.now() }),
    )
  },

  issue: ({ caseId, ...wanted }, context) =>
    inOpenCase(context, caseId, work => {
      const drafted = draftLetter(work, wanted)
      if (!drafted.ok) return drafted
      const found = letterInCase(work.tx, drafted.value, work.at)
      if (!found.ok) return found
      const issued = issueLetter(context, { ...work, ...found.value })
      if (!issued.ok) return issued
      return ok({ letterRecordId: drafted.value, documentNumber: issued.value.documentNumber })
    }),

  printFile: ({ letterRecordIds, eachOnFront, release }, context) =>
    takeOut(context, {
      what: 'letter',
      caseId: null,
      release,
      kind: 'letter/print-file-saved',
      choosePath: () =>
        context.desktop.chooseSavePath(`kaiji-letters-${context.now().slice(0, 10)}.pdf`),
      pack() {
        const parts = partsOf(context, letterRecordIds)
        if (!parts.ok) return parts
        const write = async (path: string) =>
          context.files.write(
            path,
            await context.letterFiles.printFile(parts.value, { eachOnFront }),
          )
        return ok({ detail: { count: letterRecordIds.length, letters: letterRecordIds }, write })
      },
    }),
}

/** What the requests of a case call for and may be written now. */
function candidatesIn(file: CaseFile, settings: Settings, now: Instant): readonly BulkCandidate[] {
  const pack = packOfCase(file)
  const today = dayAt(now, pack.timeZone)
  const { id: caseId, number: caseNumber, language } = file.case
  const party = addresseeOf(file)
  const drafts = new Set(file.letters.filter(l => l.status === 'draft').map(l => l.letterId))
  return file.requests.flatMap(requestFile =>
    [...lettersCalledFor({ pack, file, settings, today }, requestFile)]
      // One that somebody is writing is finished there.
      .filter(letterId => !drafts.has(letterId))
      .filter(letterId => mayWrite({ pack, file, requestFile, letterId }).allowed)
      .map(letterId => ({
        caseId,
        caseNumber,
        requestId: requestFile.request.id,
        regime: { regime: pack.regime, variant: pack.variant },
        type: requestFile.request.type,
        letterId,
        language,
        addressee: party ? addressedName(pack, party, language) : '',
        reminder: remindedOf({ pack, file, requestFile, letterId }) !== undefined,
      })),
  )
}

type Wanted = {
  readonly caseId: CaseId
  readonly requestId: RequestId
  readonly letterId: string
  readonly language: Language
}

function placeOf(file: CaseFile | undefined, wanted: Wanted, now: Instant) {
  const requestFile = file?.requests.find(one => one.request.id === wanted.requestId)
  if (!file || !requestFile) return err({ code: 'case/not-found' as const })
  const pack = packOfCase(file)
  const { letterId, language } = wanted
  const datedOn = dayAt(now, pack.timeZone)
  const place = { requestFile, letterId, language, datedOn, replaces: null, letterheadId: null }
  return ok({ file, pack, ...place })
}

/** The stored PDFs of issued letters, in this order. */
function partsOf(context: Context, ids: readonly LetterRecordId[]) {
  const { db } = openVault(context)
  const parts = []
  for (const id of ids) {
    const letter = findLetter(db, id)
    if (!letter) return err({ code: 'letter/not-found' as const })
    if (letter.status !== 'issued') return err({ code: 'letter/not-issued' as const })
    const stored = documentAndBytes(context, must(letter.documentId, `document of letter ${id}`))
    if (!stored.ok) return stored
    parts.push({ pdf: stored.value.bytes, paper: letter.frame?.letterhead?.paper ?? 'a4' })
  }
  return ok(parts)
}
