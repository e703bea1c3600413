import { useDebouncedValue } from '@mantine/hooks'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { findIn, type FoundPlace } from './pdf-words'

export type Find = {
  readonly typed: string
  readonly type: (words: string) => void
  /** As looked for. */
  readonly words: string
  readonly found: readonly FoundPlace[]
  /** Pages not yet read. */
  readonly searching: boolean
  readonly current: FoundPlace | undefined
  readonly position: number
  readonly step: (by: 1 | -1) => void
}

/** Finds words in a PDF, page after page; the text of a page is read once. */
export function useFind(pdf: PDFDocumentProxy): Find {
  const [typed, type] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 200)
  const [result, setResult] = useState<Searched>({ words: '', found: [], searching: false })
  const [position, setPosition] = useState(0)
  const texts = useRef(new Map<number, Promise<string>>())

  useEffect(() => {
    let wanted = true
    const read = (page: number) => {
      const known = texts.current.get(page) ?? textOfPage(pdf, page)
      texts.current.set(page, known)
      return known
    }
    void searchAll({
      ...{ words, read, pages: pdf.numPages, isWanted: () => wanted },
      tell: searched => {
        if (wanted) setResult(searched)
      },
    })
    return () => {
      wanted = false
    }
  }, [pdf, words])

  const { found, searching } = result
  return {
    typed,
    type: next => {
      setPosition(0)
      type(next)
    },
    words: result.words,
    found,
    searching,
    position,
    current: found[position],
    step: by => setPosition(was => (found.length ? (was + by + found.length) % found.length : 0)),
  }
}

type Searched = {
  readonly words: string
  readonly found: readonly FoundPlace[]
  readonly searching: boolean
}

type Search = {
  readonly words: string
  readonly pages: number
  readonly read: (page: number) => Promise<string>
  readonly isWanted: () => boolean
  readonly tell: (searched: Searched) => void
}

async function searchAll({ words, pages, read, isWanted, tell }: Search): Promise<void> {
  const found: FoundPlace[] = []
  tell({ words, found: [], searching: words !== '' })
  if (words === '') return
  for (let page = 1; page <= pages && isWanted(); page += 1) {
    const here = findIn(await read(page), words)
    found.push(...here.map((_, at) => ({ page, at })))
    // The first finds are shown while the rest of a long file is still read.
    if (here.length > 0) tell({ words, found: [...found], searching: page < pages })
  }
  tell({ words, found, searching: false })
}

async function textOfPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    return items.map(item => ('str' in item ? item.str : '')).join('')
  } catch {
    return ''
  }
}
