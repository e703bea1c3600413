import { z } from 'zod'

/** What a check after an interrupted session can find; `health.opening.<code>` says it in words. */
export const openingFinding = z.enum(['end-missing', 'pages', 'references', 'chain'])
export type OpeningFinding = z.infer<typeof openingFinding>

/** A record that cannot be understood: where it is, never what it says. */
export type BadRecord = {
  readonly table: string
  readonly id: string
  /** The case it belongs to, where that can be read. */
  readonly caseId: string | null
}
