import { useDeferredValue, type ReactNode } from 'react'

/** Whether what people wait for has been drawn: false in a part's first drawing, then true. */
export const useLater = (): boolean => useDeferredValue(true, false)

/** Draws what nobody needs in the first picture once nothing else waits, and takes room for nothing until then. */
export const Later = ({ children }: { readonly children: ReactNode }) => useLater() && children
