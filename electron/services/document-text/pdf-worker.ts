import { parentPort, workerData } from 'node:worker_threads'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentText } from '@core/document-text/text-gap'
import type { PdfAnswer, PdfData, PdfJob } from './pdf-job'

// Runs in a thread of its own, so it imports nothing of the program but types: Node runs it as it is.

// What started the thread sends just this.
const data = workerData as PdfData

parentPort?.on('message', (job: PdfJob) => {
  void readPdf(job).then(read => {
    const answer: PdfAnswer = { id: job.id, read }
    parentPort?.postMessage(answer)
  })
})

async function readPdf({ bytes, pages, characters }: PdfJob): Promise<DocumentText> {
  const loading = getDocument({
    data: bytes,
    ...data,
    cMapPacked: true,
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
  })
  const found = { text: '', empty: 0, pages: 0 }
  try {
    const pdf = await loading.promise
    for (let n = 1; n <= Math.min(pdf.numPages, pages); n++) {
      const text = await textOfPage(await pdf.getPage(n))
      found.pages += 1
      if (text.trim() === '') found.empty += 1
      found.text += `${text}\n`
      if (found.text.length > characters)
        return { text: found.text.slice(0, characters), gap: 'cut' }
    }
    return { text: found.text, gap: pdf.numPages > pages ? 'cut' : gapOf(found) }
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException'
    return { text: found.text, gap: encrypted ? 'encrypted' : 'damaged' }
  } finally {
    await loading.destroy()
  }
}

function gapOf({ empty, pages }: { readonly empty: number; readonly pages: number }) {
  if (empty === pages) return 'no-text'
  return empty > 0 ? 'pages-without-text' : null
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

/** The words on a page, then what was written into its form fields and notes. */
async function textOfPage(page: Page): Promise<string> {
  const { items } = await page.getTextContent()
  const words = items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
  // The library types them as any.
  const annotations = (await page.getAnnotations()) as readonly Annotation[]
  const filled = annotations.flatMap(({ fieldValue, contentsObj }) => [
    fieldValue,
    contentsObj?.str,
  ])
  page.cleanup()
  return [words.join(''), ...filled.flat().filter(isText)].join('\n')
}

type Annotation = {
  readonly fieldValue?: string | readonly string[] | null
  readonly contentsObj?: { readonly str?: unknown }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
