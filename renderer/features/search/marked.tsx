import type { ReactNode } from 'react'
import type { Stretch } from '@core/search/marks'

/** A text with stretches of it marked, as highlighters do. */
export function Marked({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly Stretch[]
}) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
