import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { must } from '@core/assert'
import { readFonts, type LetterFonts } from './fonts'
import { pageSvgs } from './page-svgs'
import { printData, textsOf, type PrintableLetter } from './print-data'
import { printable, unprintableIn } from './printable'

export type { PrintableLetter } from './print-data'

export type LetterPrinter = {
  /** A tagged PDF (PDF/UA-1) with its fonts in it. The same letter gives the same bytes. */
  readonly pdf: (letter: PrintableLetter) => Uint8Array
  /** The same pages, one SVG each, for the screen. */
  readonly pages: (letter: PrintableLetter) => string[]
  /** Characters that no font has and that are printed as 〓, each once. */
  readonly unprintable: (letter: PrintableLetter) => string[]
}

const templates = import.meta.glob<string>('./letter.typ', {
  eager: true,
  import: 'default',
  query: '?raw',
})
const template = must(templates['./letter.typ'], 'letter.typ')

/** Memoised results that this many letters did not use are given up. */
const keptCompilations = 10

/** Typesets letters with Typst. `fontFolders` hold the fonts, at any depth; they are read on first use. */
export function createLetterPrinter(options: {
  readonly fontFolders: readonly string[]
}): LetterPrinter {
  let loaded: { readonly fonts: LetterFonts; readonly compiler: NodeCompiler } | undefined
  const load = () => {
    if (loaded) return loaded
    const fonts = readFonts(options.fontFolders)
    // The template opens no file; the workspace only has to exist.
    const workspace = must(options.fontFolders[0], 'font folder')
    const fontArgs = [{ fontBlobs: [...fonts.blobs] }]
    loaded = { fonts, compiler: NodeCompiler.create({ workspace, fontArgs }) }
    return loaded
  }
  const typeset = <T>(
    letter: PrintableLetter,
    use: (compiler: NodeCompiler, source: Source) => T,
  ) => {
    const { compiler, fonts } = load()
    const has = (codePoint: number) => fonts.has(letter.font, codePoint)
    const data = printData(letter, text => printable(text, has))
    try {
      return use(compiler, fittingSource(compiler, JSON.stringify(data)))
    } catch {
      // Typst's own message may quote the letter, and errors hold no personal data.
      throw new Error('The letter could not be typeset')
    } finally {
      compiler.evictCache(keptCompilations)
    }
  }
  return {
    pdf: letter =>
      typeset(letter, (compiler, source) => compiler.pdf(source, { pdfStandard: 'ua-1' })),
    pages: letter =>
      typeset(letter, (compiler, source) => {
        const document = must(compiler.compile(source).result, 'typeset letter')
        return pageSvgs(compiler.plainSvg(document), document.numOfPages)
      }),
    unprintable: letter => {
      const { fonts } = load()
      const has = (codePoint: number) => fonts.has(letter.font, codePoint)
      return [...new Set(textsOf(letter).flatMap(text => unprintableIn(text, has)))]
    },
  }
}

type Source = { readonly mainFileContent: string; readonly inputs: Record<string, string> }

/** The letter set as it reads best, or a little tighter where that saves a page. */
function fittingSource(compiler: NodeCompiler, letter: string): Source {
  const source = (density: string): Source => ({
    mainFileContent: template,
    inputs: { letter, density },
  })
  const easy = source('easy')
  const tight = source('tight')
  const pageCount = (of: Source) => must(compiler.compile(of).result, 'typeset letter').numOfPages
  return pageCount(tight) < pageCount(easy) ? tight : easy
}
