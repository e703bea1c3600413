import { useEffect, useRef } from 'react'

/** What was pasted outside any field that takes it: files as they are, or a text as a file. */
export type Pasted = { readonly files: readonly File[]; readonly text: string }

/** Listens for a paste anywhere on the page. A field that takes what is pasted keeps it to itself. */
export function usePaste(onPaste: (pasted: Pasted) => void): void {
  const latest = useRef(onPaste)
  useEffect(() => {
    latest.current = onPaste
  })
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const pasted = pastedIn(event)
      if (!pasted) return
      event.preventDefault()
      latest.current(pasted)
    }
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [])
}

function pastedIn({ clipboardData, target, defaultPrevented }: ClipboardEvent): Pasted | undefined {
  if (!clipboardData || defaultPrevented) return undefined
  const text = clipboardData.getData('text/plain')
  // A field takes words; a picture it does not.
  if (isField(target) && text !== '') return undefined
  const files = [...clipboardData.files]
  if (files.length > 0) return { files, text: '' }
  return text.trim() === '' ? undefined : { files: [], text }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))

const pad = (value: number) => String(value).padStart(2, '0')

/** 2026-11-22 23-40: this computer's clock, in characters that every system takes in a file's name. */
export const momentInName = (at: Date): string =>
  `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${pad(at.getHours())}-${pad(at.getMinutes())}`

/** The clipboard names a picture that never was a file like this. */
const unnamed = /^image\.(png|jpe?g|gif|bmp|webp)$/i

/** What was pasted as files with names that say what they are. */
export function filesOf(
  { files, text }: Pasted,
  names: { readonly screenshot: string; readonly text: string },
): readonly File[] {
  if (text !== '') return [new File([text], `${names.text}.txt`, { type: 'text/plain' })]
  return files.map(file => {
    if (!unnamed.test(file.name)) return file
    const ending = file.name.slice(file.name.lastIndexOf('.'))
    return new File([file], `${names.screenshot}${ending}`, { type: file.type })
  })
}
