import { must } from '@core/assert'
import { addresseeOf } from '@core/cases/case-file'
import type { AppError } from '@core/errors'
import type { LetterRecordId } from '@core/ids'
import { lostEnclosures } from '@core/letters/enclosures'
import { exportFileName, type ExportForm, type SavedForm } from '@core/letters/export'
import { err, ok, type Result } from '@core/result'
import type { Release } from '@core/taking-out/release'
import type { Context } from './context'
import { documentAndBytes, findStored } from './documents'
import { asIssued, letterInForm, type LetterToSave } from './letter-forms'
import { shownLetter } from './letter-print'
import { findOpenLetter, type LetterInCase } from './letter-work'
import type { MailFile } from './letter-files-port'
import { takeOut } from './taking-out'
import { openVault } from './work'

export type LetterExport = {
  readonly letterRecordId: LetterRecordId
  readonly form: SavedForm
  /** For a locked PDF; with a mail, what it brings is locked. Kept nowhere and in no event. */
  readonly password?: string | undefined
  readonly release: Release
}

/** Saves a letter in a form where the officer says; null when they cancel. */
export async function exportAs(
  context: Context,
  { form, ...wanted }: LetterExport,
): Promise<Result<string | null, AppError>> {
  const found = findOpenLetter(context, wanted.letterRecordId)
  if (!found.ok) return found
  const isDraft = found.value.letter.status === 'draft'
  if (form === 'draft') {
    return isDraft ? exportDraft(context, found.value, wanted) : alreadyIssued
  }
  if (isDraft) return err({ code: 'letter/not-issued' })
  return exportIssued(context, found.value, { ...wanted, form })
}

const alreadyIssued = err({ code: 'letter/already-issued' as const })

/** The pages that the officer sees beside the text, as they are when the file is written. */
function exportDraft(
  context: Context,
  { letter, file }: LetterInCase,
  { letterRecordId: id, release }: Omit<LetterExport, 'form'>,
): Promise<Result<string | null, AppError>> {
  const name = `${letter.letterId}-${file.case.number}.pdf`
  return takeOut(context, {
    what: 'letter',
    caseId: letter.caseId,
    release,
    kind: 'letter/exported',
    choosePath: () => context.desktop.chooseSavePath(exportFileName(letter, name, 'draft')),
    pack() {
      const now = findOpenLetter(context, id)
      if (!now.ok) return now
      if (now.value.letter.status !== 'draft') return alreadyIssued
      const pages = shownLetter(context, now.value)
      const { letterId } = letter
      const detail = { letter: id, letterId, sha256: null, form: 'draft', locked: false }
      const write = (path: string) => context.files.write(path, context.printer.pdf(pages))
      return ok({ detail, write })
    },
  })
}

type IssuedExport = LetterExport & { readonly form: ExportForm }

async function exportIssued(
  context: Context,
  found: LetterInCase,
  { letterRecordId: id, form, password, release }: IssuedExport,
): Promise<Result<string | null, AppError>> {
  const { letter } = found
  const documentId = must(letter.documentId, `document of letter ${id}`)
  const stored = findStored(context, documentId)
  if (!stored.ok) return stored
  const problem = form === 'eml' ? mailProblem(found, password) : lockProblem(form, password)
  if (problem) return err(problem)
  const { name } = stored.value
  return takeOut(context, {
    what: 'letter',
    caseId: letter.caseId,
    release,
    kind: 'letter/exported',
    choosePath: () => context.desktop.chooseSavePath(exportFileName(letter, name, form)),
    pack() {
      const pdf = documentAndBytes(context, documentId)
      if (!pdf.ok) return pdf
      const enclosures = form === 'eml' ? enclosedFiles(context, found) : ok([])
      if (!enclosures.ok) return enclosures
      const { letterId, sha256 } = letter
      const detail = { letter: id, letterId, sha256, form, locked: password !== undefined }
      const toSave = {
        ...found,
        name,
        pdf: pdf.value.bytes,
        printed: asIssued(openVault(context).db, letter),
        enclosures: enclosures.value,
        password,
      }
      return ok({ detail, write: path => save(context, { path, form, letter: toSave }) })
    },
  })
}

async function save(
  context: Context,
  { path, form, letter }: { path: string; form: ExportForm; letter: LetterToSave },
): Promise<Result<null, AppError>> {
  const made = await letterInForm(context, form, letter)
  return made.ok ? context.files.write(path, made.value) : made
}

const lockProblem = (form: ExportForm, password: string | undefined): AppError | undefined =>
  form === 'pdf_locked' && password === undefined ? { code: 'letter/password-needed' } : undefined

const pdfType = 'application/pdf'

/** Why a letter cannot go by mail; undefined where it can. */
function mailProblem(
  { letter, file }: LetterInCase,
  password: string | undefined,
): AppError | undefined {
  if (letter.status === 'void') return { code: 'letter/void-not-sent' }
  if (!addresseeOf(file)?.email.trim()) return { code: 'letter/no-email' }
  const lost = lostEnclosures(file, letter.enclosures).length
  if (lost > 0) return { code: 'letter/enclosure-gone', count: lost }
  if (password === undefined) return undefined
  const enclosed = new Set<string>(letter.enclosures.map(one => one.documentId))
  const open = file.documents.filter(one => enclosed.has(one.id) && one.mediaType !== pdfType)
  return open.length > 0 ? { code: 'letter/enclosure-not-lockable', count: open.length } : undefined
}

function enclosedFiles(
  context: Context,
  { letter }: LetterInCase,
): Result<readonly MailFile[], AppError> {
  const files: MailFile[] = []
  for (const { documentId, name } of letter.enclosures) {
    const found = documentAndBytes(context, documentId)
    if (!found.ok) return found
    files.push({ name, mediaType: found.value.document.mediaType, bytes: found.value.bytes })
  }
  return ok(files)
}
