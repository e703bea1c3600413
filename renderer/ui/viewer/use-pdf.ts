import { PasswordResponses, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import type { PageSize } from './pdf-page'
import { openPdf } from './pdf-source'
import { partKey, type ViewedPart } from './viewed-part'

export type PdfState =
  | { readonly state: 'reading' }
  | { readonly state: 'open'; readonly pdf: PDFDocumentProxy; readonly first: PageSize }
  /** `wrong`: one was given, and it was not the right one. */
  | {
      readonly state: 'password'
      readonly wrong: boolean
      readonly give: (password: string) => void
    }
  | { readonly state: 'damaged' }

/** A PDF for as long as it is looked at. */
export function usePdf(of: ViewedPart, size: number): PdfState {
  const [state, setState] = useState<PdfState>({ state: 'reading' })
  const key = partKey(of)
  useEffect(() => {
    let wanted = true
    const put = (next: PdfState) => {
      if (wanted) setState(next)
    }
    put({ state: 'reading' })
    const failed = () => put({ state: 'damaged' })
    const task = openPdf(of, size, failed)
    // The library's type is a bare function.
    task.onPassword = (give: (password: string) => void, reason: number) =>
      put({ state: 'password', wrong: reason === PasswordResponses.INCORRECT_PASSWORD, give })
    task.promise
      .then(async pdf => {
        const page = await pdf.getPage(1)
        const { width, height } = page.getViewport({ scale: 1 })
        put({ state: 'open', pdf, first: { width, height } })
      })
      .catch(failed)
    return () => {
      wanted = false
      void task.destroy()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says what is looked at
  }, [key, size])
  return state
}
