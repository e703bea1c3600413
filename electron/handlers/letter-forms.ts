import { must } from '@core/assert'
import { addresseeOf } from '@core/cases/case-file'
import type { AppError } from '@core/errors'
import { coveringMail } from '@core/letters/covering-mail'
import type { ExportForm } from '@core/letters/export'
import { addressLines, type LetterRecord } from '@core/letters/letter'
import { ok, type Result } from '@core/result'
import { letterheadOf } from '@core/settings/settings'
import type { Reader } from '@db/connection'
import type { Context, PrintableLetter } from './context'
import type { MailFile } from './letter-files-port'
import { printable, type LetterInCase } from './letter-work'

/** An issued letter with all that its forms are made from; the vault may be locked before they are. */
export type LetterToSave = LetterInCase & {
  /** What its PDF is called, and the PDF itself, as issued. */
  readonly name: string
  readonly pdf: Uint8Array
  readonly printed: PrintableLetter
  readonly enclosures: readonly MailFile[]
  readonly password: string | undefined
}

type Made = Result<Uint8Array, AppError>

/** The letter as a file of this form, made from what was frozen when it was issued. */
export async function letterInForm(
  context: Context,
  form: ExportForm,
  letter: LetterToSave,
): Promise<Made> {
  switch (form) {
    case 'pdf':
      return ok(letter.pdf)
    case 'pdf_locked':
      return context.letterFiles.lock(letter.pdf, must(letter.password, 'password'))
    case 'pdf_archive':
      return ok(context.printer.pdf(letter.printed, { standard: 'a-2a' }))
    case 'docx':
      return ok(await docx(context, letter))
    case 'eml':
      return mail(context, letter)
    case 'cover_sheet':
      return ok(context.printer.coverSheet(letter.printed, letter.letter.enclosures))
    case 'envelope':
    case 'label':
      return ok(address(context, letter, form))
  }
}

/** The letter as it was typeset at issue. */
export function asIssued(db: Reader, letter: LetterRecord): PrintableLetter {
  const frame = must(letter.frame, `frame of letter ${letter.id}`)
  return printable(db, letter, frame, must(letter.issuedAt, `issue of letter ${letter.id}`))
}

/** The addressee on an envelope of the size that the letterhead is made for, or on the first of a sheet of labels. */
function address(
  context: Context,
  { printed }: LetterToSave,
  form: 'envelope' | 'label',
): Uint8Array {
  const { frame, font, createdAt } = printed
  const { language, sender, letterhead } = frame
  const isDl = letterhead?.window === 'dl' || (letterhead?.window !== 'naga3' && language === 'en')
  const envelope = isDl ? 'dl' : 'naga3'
  const paper = form === 'label' ? 'a4_12' : envelope
  return context.printer.labels({
    language,
    paper,
    addresses: [addressLines(frame)],
    // The seal is for the letter.
    sender: sender.map(line => line.replace(/[\s　]+印$/, '')),
    font,
    createdAt,
  })
}

const senderOf = ({ letter, settings }: LetterToSave) =>
  letterheadOf(settings, letter.letterheadId).organisation

function docx(context: Context, letter: LetterToSave): Promise<Uint8Array> {
  return context.letterFiles.docx({
    ...letter.printed,
    english: letter.pack.english === 'american' ? 'en-US' : 'en-GB',
    organisation: senderOf(letter).name[letter.letter.language],
  })
}

/** A mail to whom the letter is addressed, with the letter and its enclosures; all of them locked, or none. */
async function mail(context: Context, toSave: LetterToSave): Promise<Made> {
  const { letter, file, password } = toSave
  const { language } = letter
  const attached = [
    { name: toSave.name, mediaType: 'application/pdf', bytes: toSave.pdf },
    ...toSave.enclosures,
  ]
  const files = await lockedFiles(context, attached, password)
  if (!files.ok) return files
  const organisation = senderOf(toSave)
  const to = must(addresseeOf(file), `addressee of letter ${letter.id}`)
  const words = coveringMail({
    language,
    english: toSave.pack.english,
    organisation,
    addressee: letter.frame?.addressee.at(-1) ?? '',
    caseNumber: file.case.number,
    documentNumber: letter.documentNumber ?? '',
    files: files.value.length,
    locked: password !== undefined,
  })
  return ok(
    await context.letterFiles.mail({
      id: letter.id,
      from: { name: organisation.name[language].trim(), address: organisation.email.trim() },
      to: { name: to.name.trim() || to.organisation.trim(), address: to.email.trim() },
      words,
      date: must(letter.issuedAt, `issue of letter ${letter.id}`),
      files: files.value,
    }),
  )
}

async function lockedFiles(
  context: Context,
  files: readonly MailFile[],
  password: string | undefined,
): Promise<Result<readonly MailFile[], AppError>> {
  if (password === undefined) return ok(files)
  const locked: MailFile[] = []
  for (const file of files) {
    const made = await context.letterFiles.lock(file.bytes, password)
    if (!made.ok) return made
    locked.push({ ...file, bytes: made.value })
  }
  return ok(locked)
}
