import { must } from '@core/assert'
import type { CaseFile, RequestFile } from '@core/cases/case-file'
import type { Language } from '@core/bilingual'
import { decisionOf } from '@core/decisions/decision-of'
import { replyDates } from '@core/deadlines/reply-dates'
import type { AppError } from '@core/errors'
import type { LetterRecordId } from '@core/ids'
import { approvalState } from '@core/letters/approval'
import type { ComposeInput } from '@core/letters/compose-input'
import { missingContents } from '@core/letters/compose'
import { withEnclosures } from '@core/letters/enclosure-list'
import type { LetterBody, LetterFrame, LetterRecord } from '@core/letters/letter'
import { letterSpecOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { err, ok, type Result } from '@core/result'
import type { Settings } from '@core/settings/settings'
import { dayAt, type CalendarDate, type Instant } from '@core/time/calendar-date'
import { readCaseFile } from '@db/case-files'
import type { Reader } from '@db/connection'
import { findLetter, updateLetter } from '@db/letters'
import { readCaseFiles } from '@db/many-case-files'
import { clockOf, workingTime } from './clocks'
import type { Context, PrintableLetter } from './context'
import { letterFingerprint } from './letter-fingerprint'
import { imagesOf } from './office-images'
import { readSettings } from '@db/settings'
import { adaptedIn } from './template-texts'
import { inOpenCase, openVault, packOfCase, type CaseWork } from './work'

/** A letter with all it is made from. */
export type LetterInCase = {
  readonly letter: LetterRecord
  readonly file: CaseFile
  readonly pack: RulePack
  readonly settings: Settings
  readonly input: ComposeInput
}

export type LetterWork = CaseWork & LetterInCase

type LetterPlace = {
  readonly requestFile: RequestFile
  readonly letterId: string
  readonly language: Language
  readonly datedOn: CalendarDate
  /** The letter that this one is sent in the place of. */
  readonly replaces: LetterRecordId | null
  readonly letterheadId: string | null
}

/** What a letter of a case is composed from today. */
export function composeInput(
  { pack, file, tx }: { readonly pack: RulePack; readonly file: CaseFile; readonly tx: Reader },
  place: LetterPlace,
): ComposeInput {
  const settings = readSettings(tx)
  const time = workingTime(pack, settings)
  const due = replyDates(pack, place.letterId, [place.datedOn], time)?.replyBy.date
  const source = { pack, file, settings, today: place.datedOn }
  const { clock, extension } = clockOf(source, place.requestFile)
  const { replaces, ...written } = place
  const replaced = file.letters.find(letter => letter.id === replaces)
  const dueOn = clock.deadlines.find(deadline => deadline.leading)?.date
  return {
    ...written,
    pack,
    file,
    settings,
    decision: decisionOf(pack, file, place.requestFile),
    documentNumber: null,
    adapted: adaptedIn(tx, { regime: pack.regime, language: place.language }),
    ...(replaced ? { replaces: replaced } : {}),
    ...(due ? { replyBy: due } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...('to' in extension ? { extendedTo: extension.to } : {}),
  }
}

/** Finds a letter and reads its case, to look at it. */
export function findOpenLetter(
  context: Context,
  id: LetterRecordId,
): Result<LetterInCase, AppError> {
  const { db } = openVault(context)
  return letterInCase(db, id, context.now())
}

export function letterInCase(
  db: Reader,
  id: LetterRecordId,
  at: Instant,
): Result<LetterInCase, AppError> {
  const letter = findLetter(db, id)
  if (!letter) return err({ code: 'letter/not-found' })
  const file = must(readCaseFile(db, letter.caseId), `case of letter ${id}`)
  return ok(inFile(db, { letter, file, at }))
}

/** Several at once, their cases' files read together; those of closed cases are left out. */
export function lettersOfOpenCases(
  db: Reader,
  letters: readonly LetterRecord[],
  at: Instant,
): readonly LetterInCase[] {
  const ids = new Set(letters.map(({ caseId }) => caseId))
  const together = readCaseFiles(db, [...ids])
  return letters.flatMap(letter => {
    const file = together ? together.get(letter.caseId) : readCaseFile(db, letter.caseId)
    return file?.case.closedOn === null ? [inFile(db, { letter, file, at })] : []
  })
}

function inFile(
  db: Reader,
  { letter, file, at }: Pick<LetterInCase, 'letter' | 'file'> & { readonly at: Instant },
): LetterInCase {
  const pack = packOfCase(file)
  const requestFile = must(
    file.requests.find(r => r.request.id === letter.requestId) ?? file.requests[0],
    `request of letter ${letter.id}`,
  )
  const { letterId, language, replaces, letterheadId } = letter
  const datedOn = letter.datedOn ?? dayAt(at, pack.timeZone)
  const place = { requestFile, letterId, language, datedOn, replaces, letterheadId }
  const input = composeInput({ pack, file, tx: db }, place)
  return { letter, file, pack, settings: input.settings, input }
}

/** Runs `work` on a letter that is still a draft; an issued one never changes. */
export function onDraft<T>(
  context: Context,
  id: LetterRecordId,
  work: (work: LetterWork) => Result<T, AppError>,
): Result<T, AppError> {
  const letter = findLetter(openVault(context).db, id)
  if (!letter) return err({ code: 'letter/not-found' })
  return inOpenCase(context, letter.caseId, caseWork => {
    const found = letterInCase(caseWork.tx, id, caseWork.at)
    if (!found.ok) return found
    if (found.value.letter.status !== 'draft') return err({ code: 'letter/already-issued' })
    const done = work({ ...caseWork, ...found.value })
    if (done.ok && found.value.letter.approval) dropStaleApproval(caseWork, id)
    return done
  })
}

/** An approval is for what was read: whatever changes the letter takes it away. */
function dropStaleApproval({ tx, at, record }: CaseWork, id: LetterRecordId): void {
  const found = letterInCase(tx, id, at)
  if (!found.ok || found.value.letter.status !== 'draft') return
  const { letter, input } = found.value
  if (approvalState(letter, letterFingerprint(letter, input)) !== 'outdated') return
  updateLetter(tx, id, { approval: null })
  record('letter/approval-lost', { letter: id, letterId: letter.letterId })
}

/** Mandatory contents that a body, as the officer left it, does not have. */
export const missingIn = ({ pack, letterId }: ComposeInput, body: LetterBody): readonly string[] =>
  missingContents(must(letterSpecOf(pack, letterId), `letter ${letterId}`), body)

/** A letter as the printer takes it, for its final pages. */
export const printable = (
  db: Reader,
  letter: LetterRecord,
  frame: LetterFrame,
  createdAt: Instant,
): PrintableLetter => ({
  frame,
  body: withEnclosures(letter.body, letter.enclosures, frame.language),
  font: frame.letterhead?.font ?? readSettings(db).font,
  draft: false,
  createdAt,
  images: imagesOf(db, frame, letter.letterheadId),
})
