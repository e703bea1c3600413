import {
  PasswordResponses,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import type { PageSize } from './pdf-page'

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

/** A PDF for as long as it is looked at; `open` is told how it learns that no more of it can be had. */
export function usePdf(key: string, open: (fail: () => void) => PDFDocumentLoadingTask): PdfState {
  const [state, setState] = useState<PdfState>({ state: 'reading' })
  useEffect(() => {
    let wanted = true
    const put = (next: PdfState) => {
      if (wanted) setState(next)
    }
    put({ state: 'reading' })
    const failed = () => put({ state: 'damaged' })
    const task = open(failed)
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
  }, [key])
  return state
}
