import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { must } from '@core/assert'
import type { PrintableReport, ReportPort } from '@main/handlers/context'
import { familiesOf, readFonts } from './fonts'
import { printable } from './printable'

const templates = import.meta.glob<string>('./report.typ', {
  eager: true,
  import: 'default',
  query: '?raw',
})
const template = must(templates['./report.typ'], 'report.typ')

const font = 'gothic'

/**
 * Typesets reports with Typst. Reports are rare and large, so nothing is kept of one: fonts and
 * typesetter go when it is done.
 */
export function createReportPrinter(options: {
  readonly fontFolders: readonly string[]
}): ReportPort {
  return {
    pdf(report) {
      const fonts = readFonts(options.fontFolders)
      const workspace = must(options.fontFolders[0], 'font folder')
      const compiler = NodeCompiler.create({
        workspace,
        fontArgs: [{ fontBlobs: [...fonts.blobs] }],
      })
      const print = (text: string) => printable(text, point => fonts.has(font, point))
      const data = JSON.stringify(reportData(report, print))
      try {
        const source = { mainFileContent: template, inputs: { report: data } }
        return compiler.pdf(source, { pdfStandard: 'ua-1' })
      } catch {
        // Typst's own message may quote the report, and errors hold no personal data.
        throw new Error('The report could not be typeset')
      } finally {
        compiler.evictCache(0)
      }
    },
  }
}

/** What report.typ reads: plain data. */
function reportData(report: PrintableReport, print: (text: string) => string) {
  const { language, title, facts, notes, header, rows, createdAt } = report
  return {
    language,
    title: print(title),
    fonts: familiesOf(font, language),
    created: (createdAt.match(/\d+/g) ?? []).slice(0, 6).map(Number),
    facts: facts.map(({ label, value }) => ({ label: print(label), value: print(value) })),
    notes: notes.map(print),
    header: header.map(print),
    rows: rows.map(row => row.map(print)),
  }
}
