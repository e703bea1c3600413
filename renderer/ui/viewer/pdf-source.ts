import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  VerbosityLevel,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { mostPoints } from '@core/tiff/page'
import { api } from '@ui/app/api'
import type { ViewedPart } from './viewed-part'

GlobalWorkerOptions.workerSrc = workerAddress

/** Bytes asked for at once; a chunk of the vault. */
const piece = 1024 * 1024

/** Asks the vault for the parts of a file that its pages need, as they are needed. */
class Pieces extends PDFDataRangeTransport {
  readonly #of: ViewedPart
  readonly #fail: () => void

  constructor(of: ViewedPart, size: number, fail: () => void) {
    super(size, null)
    this.#of = of
    this.#fail = fail
  }

  override requestDataRange(begin: number, end: number): void {
    void api.documents.piece({ ...this.#of, start: begin, end }).then(reply => {
      // A refusal, such as a lock: nothing more comes, and what waits for it is told.
      if (reply.ok) this.onDataRange(begin, reply.value)
      else this.#fail()
    })
  }
}

const data = (folder: string) => new URL(`pdf/${folder}/`, document.baseURI).href

/** A PDF of the vault. */
export const openPdf = (of: ViewedPart, size: number, fail: () => void): PDFDocumentLoadingTask =>
  open({
    range: new Pieces(of, size, fail),
    rangeChunkSize: piece,
    disableAutoFetch: true,
    disableStream: true,
  })

/** A PDF that the page has made itself; the bytes go to the worker. */
export const openMadePdf = (data: Uint8Array): PDFDocumentLoadingTask => open({ data })

type Source = Exclude<Parameters<typeof getDocument>[0], string | URL | undefined>

/**
 * Opens a PDF in a worker of the page, which has no more rights than the page: no network, no files,
 * no code made from text. Scripts and forms of the file are not run, and its fonts are drawn as
 * shapes, so that the system's font code never reads them.
 */
function open(source: Source): PDFDocumentLoadingTask {
  return getDocument({
    ...source,
    cMapUrl: data('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: data('standard_fonts'),
    wasmUrl: data('wasm'),
    useWasm: false,
    useWorkerFetch: true,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    // A picture of more points than this is left out: it was made to exhaust the program.
    maxImageSize: mostPoints,
    verbosity: VerbosityLevel.ERRORS,
  })
}
