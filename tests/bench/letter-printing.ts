import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { must } from '@core/assert'
import { valueOf } from '@core/failure'
import { composeLetter } from '@core/letters/compose'
import { sampleLetterInput } from '@core/letters/sample'
import { rulePacks } from '@core/regimes/index'
import { findAssets } from '@main/services/assets'
import {
  createLetterPrinter,
  type PrintableLetter,
  type TypstSource,
} from '@main/services/letter-pdf/letter-printer'

/** One kind of printing as a multiple of Typst's own work on the same page. */
export type PrintingFigure = {
  readonly name: string
  readonly printMs: number
  readonly bareMs: number
  readonly ratio: number
  readonly limit: number
}

/** Milliseconds of this process's work, whatever else the machine does. */
function worked(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const turns = 15

/** The middle one: half of the turns took longer. */
const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN

/**
 * A letter is new to Typst each time, so that neither side is answered from memory: its number differs.
 * Both are measured in turns, and the middle turn of each counts.
 */
export function printingFigures(many: number): readonly PrintingFigure[] {
  const assets = findAssets()
  const printer = createLetterPrinter(assets)
  const bare = bareTypst(assets.fontFolders)
  let serial = 0
  const next = (letter: PrintableLetter) => numbered(letter, (serial += 1))

  const inTurns = (letter: PrintableLetter, times: number) =>
    Array.from({ length: times }, () => {
      const document = printer.source(next(letter))
      const wanted = next(letter)
      return { bare: worked(() => bare(document)), print: worked(() => printer.pdf(wanted)) }
    })
  const figureOf = (name: string, limit: number, pairs: ReturnType<typeof inTurns>) => {
    const printMs = median(pairs.map(pair => pair.print))
    const bareMs = median(pairs.map(pair => pair.bare))
    return { name, printMs, bareMs, ratio: printMs / bareMs, limit }
  }

  const singles = samples().map(({ name, letter }) => {
    inTurns(letter, 2)
    return figureOf(name, 1.5, inTurns(letter, turns))
  })
  const { letter } = must(samples()[0], 'sample letter')
  return [...singles, figureOf(`${many} letters, each, to the same`, 1.3, inTurns(letter, many))]
}

function samples(): readonly { readonly name: string; readonly letter: PrintableLetter }[] {
  const pack = must(rulePacks[0], 'rule pack')
  return (['L01', 'L10'] as const).map(letterId => {
    const input = sampleLetterInput(pack, letterId, 'ja')
    const { frame, body } = valueOf(composeLetter(input))
    const letter = {
      frame,
      body,
      font: input.settings.font,
      draft: false,
      createdAt: `${input.datedOn}T00:00:00Z`,
    }
    return { name: `print ${letterId} as PDF, to a bare Typst compile of the same page`, letter }
  })
}

const numbered = (letter: PrintableLetter, serial: number): PrintableLetter => ({
  ...letter,
  frame: { ...letter.frame, documentNumber: `個情第${serial}号` },
})

/** Typst by itself: the same fonts, template and data, compiled once and written as PDF/UA-1. */
function bareTypst(fontFolders: readonly string[]) {
  const workspace = must(fontFolders[0], 'font folder')
  const files = fontFolders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  const wanted =
    /BIZUDP(Mincho|Gothic)_(400Regular|700Bold)\.ttf$|NotoSansJP_(400Regular|700Bold)\.ttf$/
  const fontBlobs = files.filter(name => wanted.test(name)).map(name => readFileSync(name))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  return ({ source: mainFileContent, inputs }: TypstSource) => {
    const document = compiler.compile({ mainFileContent, inputs: { ...inputs } }).result
    const pdf = compiler.pdf(must(document, 'typeset letter'), { pdfStandard: 'ua-1' })
    compiler.evictCache(10)
    return pdf
  }
}
