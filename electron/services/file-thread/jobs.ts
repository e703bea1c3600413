import type { ImportError } from '@core/imports/errors'
import type { TableRow } from '@core/imports/row'
import type { Table, TableChoice } from '@core/imports/table'
import type { MailError } from '@core/mail/mail'
import type { Result } from '@core/result'
import type { ParsedMail } from '@main/handlers/context'
import { parseMail } from '../mail/mail-reader'
import { readTable } from '../tables/read-table'
import type { Problem } from '../vault-thread/message'

export type MailRead = Result<ParsedMail, MailError>
export type TableRead = Result<Table, ImportError>

/** What the thread is asked, one after the other. */
export type FileOrder = { readonly id: number; readonly bytes: Uint8Array } & (
  { readonly read: 'mail' } | { readonly read: 'table'; readonly choice: TableChoice }
)

/** What it answers: the rows of a table in parts, so that none holds up the window, then all else. */
export type FileAnswer = { readonly id: number } & (
  | { readonly rows: readonly TableRow[] }
  | { readonly mail: MailRead }
  | { readonly table: TableRead }
  | { readonly problem: Problem }
)
export type FileAnswered = Exclude<FileAnswer, { readonly rows: unknown }>

const rowsAtOnce = 2000

/** Reads one file; what it throws is a bug. */
export async function readFile(
  order: FileOrder,
  tell: (answer: FileAnswer) => void,
): Promise<FileAnswered> {
  const { id, bytes } = order
  if (order.read === 'mail') return { id, mail: await parseMail(bytes) }
  const table = await readTable(bytes, order.choice)
  if (!table.ok) return { id, table }
  const { rows, ...facts } = table.value
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    tell({ id, rows: rows.slice(from, from + rowsAtOnce) })
  }
  return { id, table: { ok: true, value: { ...facts, rows: [] } } }
}
