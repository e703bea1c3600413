import { z } from 'zod'
import { instant } from '@core/time/calendar-date'
import { auditEvent } from './event'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** First line of an exported log. Every line of the file is canonical JSON (RFC 8785). */
export const logHeader = z.strictObject({
  format: z.literal('kaiji-log'),
  version: z.literal(1),
  vaultId: z.uuid(),
  madeAt: instant,
  /** Numbers of the first and last event in the file, and the hash that the first is linked to. */
  range: z.strictObject({ from: z.int().positive(), to: z.int().positive(), prev: hash }),
  /** The whole chain's length and last hash when the file was made. */
  head: z.strictObject({ events: z.int().positive(), head: hash }),
  /** Where the beginning of the chain had been cut off; null where it never was. */
  cut: z.strictObject({ upTo: z.int().positive(), hash }).nullable(),
})
export type LogHeader = Readonly<z.infer<typeof logHeader>>

/** A line between: one event with its hash. A later version may know kinds that this one does not. */
export const logLine = z.strictObject({ ...auditEvent.shape, kind: z.string(), hash, prev: hash })
export type LogLine = Readonly<z.infer<typeof logLine>>

/** Last line: a file without it was cut short. */
export const logFooter = z.strictObject({
  count: z.int().nonnegative(),
  head: hash,
  /** SHA-256 of the first line, which no event is linked to. */
  header: hash,
})
export type LogFooter = Readonly<z.infer<typeof logFooter>>

/** What of a file is wrong besides an event; codes, told in words by whoever reads the file. */
export type LogFileProblem =
  'not-a-log' | 'newer-version' | 'header' | 'event' | 'footer' | 'cut-short' | 'after-end'

export type LogFileCheck = {
  readonly ok: boolean
  /** Events found right, up to the first that is not. */
  readonly events: number
  readonly firstBad: number | null
  /** Number of the first event, and what it is linked to. */
  readonly from: { readonly seq: number; readonly prev: string } | null
  readonly head: string | null
  readonly header: LogHeader | null
  readonly problem: LogFileProblem | null
}
