import { join, resolve } from 'node:path'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { must } from '@core/assert'
import type { OfficeImageType } from '@core/letters/letterhead'
import { readFonts, type LetterFonts } from './fonts'
import { typstCompiler } from './typst'

const sources = import.meta.glob<string>('./*.typ', {
  eager: true,
  import: 'default',
  query: '?raw',
})

/** One Typst document out of files of this folder, one after the other. */
export const documentOf = (...names: readonly string[]): string =>
  names.map(name => must(sources[`./${name}.typ`], `${name}.typ`)).join('\n')

export type Picture = {
  readonly bytes: Uint8Array
  readonly mediaType: OfficeImageType
}

/** `standard`: ua-1 to be read by everybody, a-2a to be kept for decades. */
export type PdfStandard = 'ua-1' | 'a-2a'

export type Typeset = {
  readonly document: NodeTypstDocument
  readonly compiler: NodeCompiler
}

type Job = {
  readonly source: string
  readonly inputs: Readonly<Record<string, string>>
  /** By the path that the document names them with. */
  readonly pictures?: Readonly<Record<string, Picture>>
}

export type Typesetter = {
  readonly fonts: () => LetterFonts
  /** Sets a document and lets `use` look at it; `again` sets it anew with other inputs. */
  readonly typeset: <T>(
    job: Job,
    use: (set: Typeset, again: (inputs: Readonly<Record<string, string>>) => Typeset) => T,
  ) => T
}

/** Memoised results that this many documents did not use are given up. */
const keptCompilations = 10

/** One compiler with our fonts, made on first use. */
export function createTypesetter(fontFolders: readonly string[]): Typesetter {
  // Documents open no file but pictures, which are in memory; the workspace only has to exist.
  const workspace = () => resolve(must(fontFolders[0], 'font folder'))
  let loaded: { readonly fonts: LetterFonts; readonly compiler: NodeCompiler } | undefined
  const load = () => {
    if (loaded) return loaded
    const fonts = readFonts(fontFolders)
    const fontArgs = [{ fontBlobs: [...fonts.blobs] }]
    loaded = { fonts, compiler: typstCompiler({ workspace: workspace(), fontArgs }) }
    return loaded
  }
  return {
    fonts: () => load().fonts,
    typeset({ source, inputs, pictures = {} }, use) {
      const { compiler } = load()
      const paths = Object.keys(pictures).map(path => join(workspace(), path))
      const set = (given: Readonly<Record<string, string>>): Typeset => {
        const { result } = compiler.compile({ mainFileContent: source, inputs: { ...given } })
        return { compiler, document: must(result, 'typeset document') }
      }
      try {
        for (const [path, { bytes }] of Object.entries(pictures)) {
          compiler.mapShadow(join(workspace(), path), Buffer.from(bytes))
        }
        return use(set(inputs), set)
      } catch {
        // Typst's own message may quote the letter, and errors hold no personal data.
        throw new Error('The letter could not be typeset')
      } finally {
        for (const path of paths) compiler.unmapShadow(path)
        compiler.evictCache(keptCompilations)
      }
    },
  }
}

/** An ending by which Typst knows what a picture is. */
export const endingOf: Readonly<Record<OfficeImageType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
}
