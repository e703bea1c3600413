import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { TextGap } from '@core/document-text/text-gap'
import { valueOf } from '@core/failure'
import { sensitive } from '@core/i18n/en/sensitive'
import type { Finding } from '@core/sensitive/finding'
import { maskText } from '@core/sensitive/mask'
import { scanText } from '@core/sensitive/scan'
import { findAssets } from '@main/services/assets'
import { createDocumentText } from '@main/services/document-text/document-text'
import { createMailReader } from '@main/services/mail/mail-reader'
import { mailsInFile } from '@main/services/mail/mbox'
import { WrongUse, type Command, type Terminal } from './command'
import { existingFile, readOptions } from './options'

/** A text to look through; `part` says where in a mail it stands, as `read-mail` names it. */
type Part = { readonly part?: string; readonly text: string }
type Found = Finding & { readonly part?: string }

const mailFiles: ReadonlySet<string> = new Set(['.eml', '.emlx', '.msg', '.mbox'])

/** `kaiji scan`: the sensitive identifiers in a file's text. Finding some is no failure. */
export const scan: Command = async (args, terminal) => {
  const path = existingFile(readOptions(args, {}).argument('The file to scan'))
  const bytes = readFileSync(path)
  const parts = mailFiles.has(extname(path).toLowerCase())
    ? await mailParts(bytes, terminal)
    : [await filePart(bytes, path, terminal)]
  const found = parts.map(({ text, ...part }) => ({ part, text, findings: scanText(text) }))
  const json = found.flatMap(({ part, findings }) =>
    findings.map((finding): Found => ({ ...finding, ...part })),
  )
  const lines = found.flatMap(({ part, text, findings }) =>
    findings.map(finding => line(finding, text, part.part)),
  )
  return { code: 0, json: { findings: json }, text: lines.join('\n') || 'Nothing found.' }
}

/** For people: what it is and where, with the number masked. */
function line(finding: Finding, text: string, part: string | undefined): string {
  const { start, end, kind, valid } = finding
  const number = maskText(text.slice(start, end), [{ ...finding, start: 0, end: end - start }])
  const check = valid ? '' : ` (${sensitive.found.notChecked})`
  return `${part ? `${part} ` : ''}${start}-${end}  ${sensitive.kind[kind]}  ${number}${check}`
}

async function filePart(bytes: Buffer, path: string, terminal: Terminal): Promise<Part> {
  const { text, gap } = await reader().read(bytes, { name: path, mediaType: '' })
  if (gap && text.trim() === '') throw new WrongUse(`${path} was not scanned: ${why(gap)}`)
  if (gap) terminal.err(`${path} was scanned in part: ${why(gap)}`)
  return { text }
}

const why = (gap: TextGap): string => sensitive.unread.why[gap]

const reader = () => createDocumentText(createMailReader(), findAssets().pdf)

async function mailParts(bytes: Buffer, terminal: Terminal): Promise<readonly Part[]> {
  const mails = createMailReader()
  const texts = reader()
  const parts: Part[] = []
  for (const [at, mail] of (await mailsInFile(bytes)).entries()) {
    const name = `messages[${at}]`
    const { message, files } = valueOf(await mails.parse(mail))
    parts.push(
      { part: `${name}.subject`, text: message.subject },
      { part: `${name}.text`, text: message.text },
    )
    for (const [n, file] of files.entries()) {
      const part = `${name}.attachments[${n}]`
      const { text, gap } = await texts.read(file.bytes, { name: file.name, mediaType: file.type })
      const scanned = text.trim() === '' ? 'not scanned' : 'scanned in part'
      if (gap) terminal.err(`${part} (${file.type}) was ${scanned}: ${why(gap)}`)
      parts.push({ part, text })
    }
  }
  return parts
}
