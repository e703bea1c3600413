import { createContext, useContext } from 'react'
import type { CaseId } from '@core/ids'

/** The open case that the fields below belong to: their text is looked through as it is typed. */
export const SensitiveScope = createContext<CaseId | undefined>(undefined)

/** Undefined where fields are not looked through: outside a case, and in a closed one. */
export const useSensitiveScope = (): CaseId | undefined => useContext(SensitiveScope)
