import { z } from 'zod'
import type { Language } from '@core/bilingual'
import { letterFileName } from './file-name'
import type { LetterRecord } from './letter'

/** What an issued letter can be saved as. `pdf_archive`: PDF/A, to be kept for decades. `eml`: a mail that is not sent yet. The last three go with it by post. */
export const exportForm = z.enum([
  'pdf',
  'pdf_locked',
  'pdf_archive',
  'docx',
  'eml',
  'cover_sheet',
  'envelope',
  'label',
])
export type ExportForm = z.infer<typeof exportForm>

/** `draft`: the pages of a letter that is not issued yet, as PDF; every page says so. */
export const savedForm = z.enum([...exportForm.options, 'draft'])
export type SavedForm = z.infer<typeof savedForm>

/** What can stand in the way of saving a letter in a form. */
export type LetterExportError =
  | { readonly code: 'letter/password-needed' }
  /** A file has a password already, or is no sound PDF. */
  | { readonly code: 'letter/not-lockable' }
  /** Files other than PDF would go out open beside a locked letter. */
  | { readonly code: 'letter/enclosure-not-lockable'; readonly count: number }
  | { readonly code: 'letter/no-email' }
  | { readonly code: 'letter/void-not-sent' }

const endings: Readonly<Record<SavedForm, string>> = {
  pdf: '.pdf',
  pdf_locked: '-locked.pdf',
  pdf_archive: '-archive.pdf',
  docx: '.docx',
  eml: '.eml',
  cover_sheet: '-cover-sheet.pdf',
  envelope: '-envelope.pdf',
  label: '-label.pdf',
  draft: '-draft.pdf',
}

/** What the file is called in this form, given the name of the letter's PDF in the vault. */
export function exportFileName(
  letter: { readonly status: LetterRecord['status']; readonly language: Language },
  stored: string,
  form: SavedForm,
): string {
  return letterFileName(letter, `${stored.replace(/\.pdf$/i, '')}${endings[form]}`)
}
