import type { Language } from '@core/bilingual'
import type { AppError } from '@core/errors'
import type { Enclosure, LetterBody, LetterFrame } from '@core/letters/letter'
import type { OfficeImageType } from '@core/letters/letterhead'
import type { Result } from '@core/result'
import type { ReportPaper } from '@core/reports/paper'
import type { Settings } from '@core/settings/settings'
import type { Instant } from '@core/time/calendar-date'
import type { PrintableImage } from './letter-files-port'

type Reply<T> = Result<T, AppError>

export type PrintableLetter = {
  readonly frame: LetterFrame
  readonly body: LetterBody
  readonly font: Settings['font']
  /** No document number yet: says DRAFT on every page. */
  readonly draft: boolean
  readonly createdAt: Instant
  /** Those that the letterhead names, with what is said in their place to who cannot see them. */
  readonly images?: {
    readonly logo?: PrintableImage
    readonly seal?: PrintableImage
  }
}

/** Addresses to stick on or to print on envelopes. */
export type AddressSheet = {
  readonly language: Language
  /** a4_12: two by six labels of 86.4 × 42.3 mm; the others are envelopes, one a page. */
  readonly paper: 'a4_12' | 'naga3' | 'dl'
  /** The lines of each as they are printed: the name is the last in Japanese, else the first. */
  readonly addresses: readonly (readonly string[])[]
  /** Printed small on envelopes. */
  readonly sender: readonly string[]
  /** How many labels of the first sheet are used already. */
  readonly skip?: number
  readonly font: Settings['font']
  readonly createdAt: Instant
}

/** Typesetting. Implemented by electron/services/letter-pdf. */
export type PrinterPort = {
  /** PDF/UA-1, or PDF/A-2a for the archive. */
  readonly pdf: (
    letter: PrintableLetter,
    options?: { readonly standard?: 'ua-1' | 'a-2a' },
  ) => Uint8Array
  readonly pages: (letter: PrintableLetter) => readonly string[]
  /** 送付状 for a letter with what is enclosed. */
  readonly coverSheet: (letter: PrintableLetter, enclosures: readonly Enclosure[]) => Uint8Array
  readonly labels: (sheet: AddressSheet) => Uint8Array
  /** What a picture for the letterhead is, where it can be printed and asks for nothing from elsewhere. */
  readonly checkPicture: (bytes: Uint8Array) => Reply<OfficeImageType>
}

/** A table to read and print, with what it is about above it. All texts as they are to be read. */
export type PrintableReport = {
  readonly language: Language
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly notes: readonly string[]
  /** Words of the table's columns; the last one takes the width that is left. */
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly createdAt: Instant
}

/** Typesetting of reports. Implemented by electron/services/letter-pdf. */
export type ReportPort = {
  /** Figures with charts that are drawn, as a tagged PDF (PDF/UA-1) with its fonts in it. */
  readonly figures: (
    paper: ReportPaper,
    about: { readonly language: Language; readonly createdAt: Instant },
  ) => Uint8Array
  /** A tagged PDF (PDF/UA-1) with its fonts in it. */
  readonly pdf: (report: PrintableReport) => Uint8Array
}
