import { narrowed } from '@main/services/charsets/utf-16'
import { isCompoundFile } from '@main/services/mail/compound-file'
import { mailInEmlx } from '@main/services/mail/emlx'
import { isMbox } from '@main/services/mail/mbox'
import { isWorkbook } from './workbook-mark'

const headerLine =
  /^(?:from|to|date|subject|received|message-id|return-path|mime-version|delivered-to|content-type|x-[\w-]+):/gim
const fewestHeaders = 2

/** Old workbooks and those with a password are kept as Outlook's mails are. */
const workbookName = /\.xl\w{1,2}$/i

/** What a file is by how it begins. */
export function kindOfFile(begin: Uint8Array, name: string): 'table' | 'mail' | 'mbox' {
  if (isWorkbook(begin)) return 'table'
  if (isCompoundFile(begin)) return workbookName.test(name) ? 'table' : 'mail'
  if (isMbox(begin)) return 'mbox'
  const text = Buffer.from(mailInEmlx(narrowed(begin)).subarray(0, 8192))
    .toString('latin1')
    .replace(/^ï»¿/, '')
    .trimStart()
  const isHeader = /^[\w-]{2,40}:/.test(text)
  return isHeader && (text.match(headerLine)?.length ?? 0) >= fewestHeaders ? 'mail' : 'table'
}
