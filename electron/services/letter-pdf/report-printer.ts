import { must } from '@core/assert'
import type { Language } from '@core/bilingual'
import type { ReportPaper } from '@core/reports/paper'
import type { Instant } from '@core/time/calendar-date'
import type { PrintableReport, ReportPort } from '@main/handlers/context'
import { familiesOf, readFonts } from './fonts'
import { printable } from './printable'
import { typstCompiler } from './typst'

const templates = import.meta.glob<string>('./{report,figures}.typ', {
  eager: true,
  import: 'default',
  query: '?raw',
})
const table = must(templates['./report.typ'], 'report.typ')
const figures = must(templates['./figures.typ'], 'figures.typ')

const font = 'gothic'

/**
 * Typesets reports with Typst. Reports are rare and large, so nothing is kept of one: fonts and
 * typesetter go when it is done.
 */
export function createReportPrinter(options: {
  readonly fontFolders: readonly string[]
}): ReportPort {
  return {
    pdf: report => typeset(options.fontFolders, table, print => tableData(report, print)),
    figures: (paper, about) =>
      typeset(options.fontFolders, figures, print => figuresData(paper, about, print)),
  }
}

type Print = (text: string) => string

function typeset(
  fontFolders: readonly string[],
  template: string,
  dataOf: (print: Print) => unknown,
): Uint8Array {
  const fonts = readFonts(fontFolders)
  const workspace = must(fontFolders[0], 'font folder')
  const compiler = typstCompiler({ workspace, fontArgs: [{ fontBlobs: [...fonts.blobs] }] })
  const data = JSON.stringify(dataOf(text => printable(text, point => fonts.has(font, point))))
  try {
    const source = { mainFileContent: template, inputs: { report: data } }
    return compiler.pdf(source, { pdfStandard: 'ua-1' })
  } catch {
    // Typst's own message may quote the report, and errors hold no personal data.
    throw new Error('The report could not be typeset')
  } finally {
    compiler.evictCache(0)
  }
}

const numbersIn = (moment: Instant): readonly number[] =>
  (moment.match(/\d+/g) ?? []).slice(0, 6).map(Number)

/** What figures.typ reads: plain data. */
const figuresData = (
  paper: ReportPaper,
  { language, createdAt }: { readonly language: Language; readonly createdAt: Instant },
  print: Print,
) => ({
  language,
  fonts: familiesOf(font, language),
  created: numbersIn(createdAt),
  ...printed(paper, print),
})

/** The same data with every text in it as it can be printed. */
function printed<T>(data: T, print: Print): T {
  const each = (value: unknown): unknown => {
    if (typeof value === 'string') return print(value)
    if (Array.isArray(value)) return value.map(each)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, each(one)]))
  }
  // Texts became texts and nothing else changed.
  return each(data) as T
}

/** What report.typ reads: plain data. */
function tableData(report: PrintableReport, print: Print) {
  const { language, title, facts, notes, header, rows, createdAt } = report
  return {
    language,
    title: print(title),
    fonts: familiesOf(font, language),
    created: numbersIn(createdAt),
    facts: facts.map(({ label, value }) => ({ label: print(label), value: print(value) })),
    notes: notes.map(print),
    header: header.map(print),
    rows: rows.map(row => row.map(print)),
  }
}
