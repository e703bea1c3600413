import { decodeWords, type Attachment } from 'postal-mime'
import type { ParsedMail } from '@main/handlers/context'
import { attachmentName } from './attachment-name'
import { mendMail } from './mend-headers'
import { readTnef } from './tnef'

const unknownType = 'application/octet-stream'

type Files = {
  readonly files: ParsedMail['files']
  /** Of a mail that is packed for Outlook, and may have none outside of that. */
  readonly packedText: string
}

/** What came with a mail; what Outlook packs into one file (winmail.dat) as the files that it was. */
export function filesOfMail(attachments: readonly Attachment[]): Files {
  const texts: string[] = []
  const files = attachments.flatMap(attachment => {
    const { filename, mimeType, content } = attachment
    const bytes =
      typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
    const packed = isPacked(attachment) ? readTnef(bytes) : undefined
    texts.push(packed?.text ?? '')
    if (packed && packed.files.length > 0) {
      return packed.files.map(file => ({ ...file, type: unknownType }))
    }
    const isMail = mimeType === 'message/rfc822'
    return [{ name: filename || (isMail ? nameOfMail(bytes) : ''), type: mimeType, bytes }]
  })
  const named = files.map((file, at) => ({
    ...file,
    name: attachmentName(file.name, file.type, at + 1),
  }))
  return { files: named, packedText: texts.find(Boolean) ?? '' }
}

const searched = 64 * 1024

/** A mail that was attached is called by its subject, as mail programs show it. */
function nameOfMail(bytes: Uint8Array): string {
  const head = Buffer.from(mendMail(bytes.subarray(0, searched)).bytes).toString('utf8')
  const [, subject = ''] =
    /^subject:[ \t]*((?:[^\r\n]|\r?\n[ \t])*)/im.exec(head.split(/\r?\n\r?\n/, 1)[0] ?? '') ?? []
  const words = decodeWords(subject.slice(0, 500))
    .replace(/[/\\\s]+/g, ' ')
    .trim()
  return words === '' ? '' : `${words}.eml`
}

const isPacked = ({ filename, mimeType }: Attachment): boolean =>
  /^application\/(?:vnd\.)?ms-tnef$/i.test(mimeType) || /^winmail\.dat$/i.test(filename ?? '')
