import type { AppError } from '@core/errors'
import type { CoveringMail } from '@core/letters/covering-mail'
import type { LetterBody, LetterFrame } from '@core/letters/letter'
import type { LetterheadLook, OfficeImage } from '@core/letters/letterhead'
import type { Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'

export type PrintableImage = Pick<OfficeImage, 'mediaType' | 'bytes'> & {
  /** What is said in its place to who cannot see it. */
  readonly alternative: string
}

/** A letter as an office that works with Word gets it. */
export type WordLetter = {
  readonly frame: LetterFrame
  readonly body: LetterBody
  readonly font: LetterheadLook['font']
  readonly createdAt: Instant
  /** The English it is written in, for spelling and reading aloud. */
  readonly english: 'en-GB' | 'en-US'
  /** Who the file says wrote it. */
  readonly organisation: string
  /** Those that the letterhead names. */
  readonly images?: { readonly logo?: PrintableImage; readonly seal?: PrintableImage }
}

export type MailFile = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A mail that nobody has sent yet. */
export type MailDraft = {
  /** Names it in the mail's own id, so that the same draft gives the same bytes. */
  readonly id: string
  /** Empty where the organisation has entered none. */
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly words: CoveringMail
  readonly date: Instant
  readonly files: readonly MailFile[]
}

/** A letter among those of a print file. */
export type PrintPart = {
  readonly pdf: Uint8Array
  readonly paper: LetterheadLook['paper']
}

/** The other files that a letter can be saved as. Implemented by electron/services/letter-files. */
export type LetterFilesPort = {
  /** The same letter gives the same bytes. */
  readonly docx: (letter: WordLetter) => Promise<Uint8Array>
  readonly mail: (draft: MailDraft) => Promise<Uint8Array>
  /**
   * The PDF encrypted with this password (AES-256). `letter/not-lockable` where it is no PDF or has a
   * password already.
   */
  readonly lock: (pdf: Uint8Array, password: string) => Promise<Result<Uint8Array, AppError>>
  /** All in one PDF, in this order; where asked, each begins on the front of a sheet. */
  readonly printFile: (
    parts: readonly PrintPart[],
    options: { readonly eachOnFront: boolean },
  ) => Promise<Uint8Array>
}
