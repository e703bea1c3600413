import { startTransition, useEffect, useState, type ReactNode } from 'react'
import { queryClient } from '@ui/app/queries'

/**
 * Whether what people wait for stands: false in a part's first drawing, then true, once the vault has
 * answered what was asked of it and nothing more is asked.
 */
export function useLater(): boolean {
  const [isDue, setDue] = useState(false)
  useEffect(() => whenQuiet(() => startTransition(() => setDue(true))), [])
  return isDue
}

/** Draws what nobody needs in the first picture, and takes room for nothing until then. */
export const Later = ({ children }: { readonly children: ReactNode }) => useLater() && children

const quietMs = 150
const mostMs = 800

/** Runs once no answer is awaited, a slow one no longer than so; says how not to. */
function whenQuiet(run: () => void): () => void {
  const latest = performance.now() + mostMs
  const look = () => {
    if (queryClient.isFetching() > 0 && performance.now() < latest)
      timer = setTimeout(look, quietMs)
    else run()
  }
  let timer = setTimeout(look, quietMs)
  return () => clearTimeout(timer)
}
