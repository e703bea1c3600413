import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { coverSheet } from '@core/letters/cover-sheet'
import type { Enclosure } from '@core/letters/letter'
import type { OfficeImageType } from '@core/letters/letterhead'
import { err, type Result } from '@core/result'
import type { OfficeImageError } from '@core/settings/office-image'
import type { AddressSheet } from '@main/handlers/context'
import { checkedImage } from './check-picture'
import { labelData } from './label-data'
import { pageSvgs } from './page-svgs'
import { picturesOf, printData, textsOf, type PrintableLetter } from './print-data'
import { printable, unprintableIn } from './printable'
import { surelySpills } from './spill'
import {
  createTypesetter,
  documentOf,
  endingOf,
  type PdfStandard,
  type Picture,
  type Typeset,
  type Typesetter,
} from './typesetter'

export type { PrintableLetter } from './print-data'

export type TypstSource = {
  readonly source: string
  readonly inputs: { readonly given: string; readonly density: 'easy' | 'tight' }
}

type PdfOptions = { readonly standard?: PdfStandard }

export type LetterPrinter = {
  /**
   * A tagged PDF with its fonts in it: PDF/UA-1, or PDF/A-2a for the archive. The same letter gives
   * the same bytes.
   */
  readonly pdf: (letter: PrintableLetter, options?: PdfOptions) => Uint8Array
  /** The same pages, one SVG each, for the screen. */
  readonly pages: (letter: PrintableLetter) => string[]
  /** Characters that no font has and that are printed as 〓, each once. */
  readonly unprintable: (letter: PrintableLetter) => string[]
  /** 送付状 for a letter: the same paper, what is enclosed, how many pages (PDF/UA-1). */
  readonly coverSheet: (letter: PrintableLetter, enclosures: readonly Enclosure[]) => Uint8Array
  /** Addresses on a sheet of labels, or on envelopes: one PDF (PDF/UA-1). */
  readonly labels: (sheet: AddressSheet) => Uint8Array
  /** The Typst document that a letter most likely becomes: what the printer's own work is measured against. */
  readonly source: (letter: PrintableLetter) => TypstSource
  /** What a picture for the letterhead is, where it can be printed and asks for nothing from elsewhere. */
  readonly checkPicture: (bytes: Uint8Array) => Result<OfficeImageType, OfficeImageError>
}

const letterSource = documentOf('texts', 'page', 'frame', 'letter')
const labelSource = documentOf('texts', 'labels')

/** Typesets letters with Typst. `fontFolders` hold the fonts, at any depth; they are read on first use. */
export function createLetterPrinter(options: {
  readonly fontFolders: readonly string[]
}): LetterPrinter {
  const { fonts, typeset } = createTypesetter(options.fontFolders)
  const sourceOf = (letter: PrintableLetter): TypstSource => {
    const has = (codePoint: number) => fonts().has(letter.font, codePoint)
    const data = printData(letter, text => printable(text, has))
    const density = surelySpills(data) ? 'tight' : 'easy'
    return { source: letterSource, inputs: { given: JSON.stringify(data), density } }
  }
  const onPages = <T>(letter: PrintableLetter, use: (set: Typeset) => T): T => {
    const job = { ...sourceOf(letter), pictures: picturesOf(letter) }
    return typeset(job, (first, again) => {
      const set = (density: 'easy' | 'tight') => again({ ...job.inputs, density })
      const pages = first.document.numOfPages
      if (job.inputs.density === 'tight') return use(pages === 1 ? first : set('easy'))
      if (!mightSaveAPage(first)) return use(first)
      const tight = set('tight')
      return use(tight.document.numOfPages < pages ? tight : first)
    })
  }
  const pdf: LetterPrinter['pdf'] = (letter, { standard = 'ua-1' } = {}) =>
    onPages(letter, ({ compiler, document }) => compiler.pdf(document, { pdfStandard: standard }))
  return {
    pdf,
    coverSheet(letter, enclosures) {
      const { frame, body } = letter
      const pages = onPages(letter, ({ document }) => document.numOfPages)
      return pdf({ ...letter, ...coverSheet({ frame, title: body.title, pages, enclosures }) })
    },
    pages: letter =>
      onPages(letter, ({ compiler, document }) =>
        pageSvgs(compiler.plainSvg(document), document.numOfPages),
      ),
    unprintable: letter => {
      const has = (codePoint: number) => fonts().has(letter.font, codePoint)
      return [...new Set(textsOf(letter).flatMap(text => unprintableIn(text, has)))]
    },
    source: sourceOf,
    checkPicture(bytes) {
      const type = checkedImage(bytes)
      if (!type.ok) return type
      return canDraw(typeset, { bytes, mediaType: type.value })
        ? type
        : err({ code: 'office-image/cannot-draw' })
    },
    labels(sheet) {
      const has = (codePoint: number) => fonts().has(sheet.font, codePoint)
      const given = JSON.stringify(labelData(sheet, text => printable(text, has)))
      return typeset({ source: labelSource, inputs: { given } }, ({ compiler, document }) =>
        compiler.pdf(document, { pdfStandard: 'ua-1' }),
      )
    },
  }
}

/** Whether Typst can print a picture: it is not broken. */
function canDraw(typeset: Typesetter['typeset'], picture: Picture): boolean {
  const path = `/picture.${endingOf[picture.mediaType]}`
  const source = `#set document(title: "-")\n#image("${path}", width: 10mm, alt: "-")`
  try {
    typeset({ source, inputs: {}, pictures: { [path]: picture } }, ({ compiler, document }) =>
      compiler.pdf(document, { pdfStandard: 'ua-1' }),
    )
    return true
  } catch {
    return false
  }
}

/** Of the height that tighter lines win on each page, a little more than they can. */
const wonPerPage = 0.2

/**
 * Whether a part of the letter ends so high on a page of its own that tighter lines may bring it back
 * onto the one before. Only then is the letter set a second time.
 */
function mightSaveAPage({ compiler, document }: Typeset): boolean {
  // Asking for the places takes as long as many a letter of one page.
  if (document.numOfPages < 2) return false
  const ends = partEnds(compiler, document)
  return ends.some(({ page, y }, index) => {
    const pagesBefore = page - (ends[index - 1]?.page ?? 0) - 1
    return pagesBefore > 0 && y < 0.1 + wonPerPage * pagesBefore
  })
}

type PartEnd = { readonly page: number; readonly y: number }

const partEnds = (
  compiler: Typeset['compiler'],
  document: NodeTypstDocument,
): readonly PartEnd[] => {
  const found: unknown = compiler.query(document, { selector: '<part-ends>', field: 'value' })
  // The shape that page.typ gives them.
  return found as readonly PartEnd[]
}
