// npm run letters:gallery -- [--out folder] [--only words]: every letter of every law in both languages, as PDF and
// as pictures of its pages, with an index to look through.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findAssets } from '@main/services/assets'
import { createLetterPrinter, type LetterPrinter } from '@main/services/letter-pdf/letter-printer'
import { everyExhibit, type Exhibit } from './exhibits'
import { indexPage, type Shown } from './index-page'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'letters-gallery' },
    only: { type: 'string', default: '' },
  },
})

const hasPdftoppm = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Writes a letter and the pictures of its pages; the names of the pictures. */
function writeExhibit(
  printer: LetterPrinter,
  { group, name, letter }: Exhibit,
  out: string,
): Shown {
  const folder = join(out, group.replaceAll(/[ /]/g, '-'))
  mkdirSync(folder, { recursive: true })
  const pdf = join(folder, `${name}.pdf`)
  writeFileSync(pdf, printer.pdf(letter))
  if (hasPdftoppm) {
    execFileSync('pdftoppm', ['-r', '72', '-png', pdf, join(folder, name)])
  } else {
    printer.pages(letter).forEach((svg, index) => {
      writeFileSync(join(folder, `${name}-${index + 1}.svg`), svg)
    })
  }
  const pages = readdirSync(folder)
    .filter(
      file => file.startsWith(`${name}-`) && /^-\d+\.(png|svg)$/.test(file.slice(name.length)),
    )
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return { folder: group.replaceAll(/[ /]/g, '-'), name, title: letter.body.title, pages }
}

const out = resolve(values.out)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const printer = createLetterPrinter(findAssets())
const wanted = everyExhibit().filter(({ group, name }) => `${group} ${name}`.includes(values.only))
const shown = wanted.map(exhibit => writeExhibit(printer, exhibit, out))
writeFileSync(join(out, 'index.html'), indexPage(shown))
const pageCount = shown.reduce((sum, { pages }) => sum + pages.length, 0)
process.stdout.write(`${shown.length} letters, ${pageCount} pages: ${join(out, 'index.html')}\n`)
