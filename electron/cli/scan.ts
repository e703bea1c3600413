import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { valueOf } from '@core/failure'
import { sensitive } from '@core/i18n/en/sensitive'
import type { Finding } from '@core/sensitive/finding'
import { maskText } from '@core/sensitive/mask'
import { scanText } from '@core/sensitive/scan'
import type { ParsedMail } from '@main/handlers/context'
import { decodeText } from '@main/services/decode-text'
import { createMailReader } from '@main/services/mail/mail-reader'
import { WrongUse, type Command, type Terminal } from './command'
import { splitMbox } from './mbox'
import { existingFile, readOptions } from './options'

/** A text to look through; `part` says where in a mail it stands, as `read-mail` names it. */
type Part = { readonly part?: string; readonly text: string }
type Found = Finding & { readonly part?: string }

const mailFiles: ReadonlySet<string> = new Set(['.eml', '.msg', '.mbox'])

/** `kaiji scan`: the sensitive identifiers in a text or mail. Finding some is no failure. */
export const scan: Command = async (args, terminal) => {
  const path = existingFile(readOptions(args, {}).argument('The file to scan'))
  const bytes = readFileSync(path)
  const parts = mailFiles.has(extname(path).toLowerCase())
    ? await mailParts(bytes, terminal)
    : [plainPart(bytes, path)]
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

function plainPart(bytes: Uint8Array, path: string): Part {
  const text = decodeText(bytes)
  if (text === undefined) throw new WrongUse(`${path} holds no plain text`)
  return { text }
}

async function mailParts(bytes: Buffer, terminal: Terminal): Promise<readonly Part[]> {
  const reader = createMailReader()
  const parts: Part[] = []
  for (const [at, mail] of splitMbox(bytes).entries()) {
    parts.push(...partsOf(valueOf(await reader.parse(mail)), `messages[${at}]`, terminal))
  }
  return parts
}

function partsOf(
  { message, files }: ParsedMail,
  name: string,
  terminal: Terminal,
): readonly Part[] {
  const attached = files.flatMap(({ type, bytes }, at): readonly Part[] => {
    const part = `${name}.attachments[${at}]`
    const text = type.startsWith('text/') ? decodeText(bytes) : undefined
    if (text !== undefined) return [{ part, text }]
    terminal.err(`${part} (${type}) is not plain text and was not looked into`)
    return []
  })
  return [
    { part: `${name}.subject`, text: message.subject },
    { part: `${name}.text`, text: message.text },
    ...attached,
  ]
}
