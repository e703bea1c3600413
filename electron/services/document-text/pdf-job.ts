import type { DocumentText } from '@core/document-text/text-gap'

/** What the worker is asked: a PDF's text, up to so many pages and UTF-16 units. */
export type PdfJob = {
  readonly id: number
  readonly bytes: Uint8Array
  readonly pages: number
  readonly characters: number
}

export type PdfAnswer = { readonly id: number; readonly read: DocumentText }

/** Folders of pdfjs-dist with the tables that fonts without their own are read by; each ends with a slash. */
export type PdfData = { readonly cMapUrl: string; readonly standardFontDataUrl: string }
