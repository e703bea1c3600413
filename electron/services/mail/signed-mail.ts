import { readCms } from './cms'
import { blocksOf } from './header-blocks'

export type OpenedMail = {
  readonly bytes: Uint8Array
  /** Only who has the key of whom it was sent to can read it. */
  readonly isEncrypted: boolean
}

/** Signed, and that signed again by a list or a server. */
const mostLayers = 4

const isCms = /^application\/(?:x-)?pkcs7-mime$/i
/** Programs that know nothing of S/MIME call its file what they call all others. */
const isCmsName = /^application\/octet-stream$/i
const fileName = /\bsmime\.p7m\b/i

/** The mail as it was before it was signed into one file (opaque S/MIME); the same bytes for any other. */
export function openSigned(raw: Uint8Array): OpenedMail {
  let bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const { head, line, kind } = headOf(bytes)
    if (/^multipart\/encrypted$/i.test(kind)) return { bytes, isEncrypted: true }
    if (!isCmsFile(kind, line)) break
    const held = readCms(withoutTransfer(head, bytes.subarray(head.length)))
    if (held?.kind !== 'signed') return { bytes, isEncrypted: held !== undefined }
    bytes = Buffer.concat([outerHead(head), held.content])
  }
  return { bytes, isEncrypted: false }
}

function headOf(bytes: Buffer) {
  const [block] = blocksOf(bytes)
  const head = bytes.toString('latin1', 0, block?.end ?? 0)
  const [line = '', kind = ''] =
    /^content-type:[ \t]*([^\s;]*)(?:[^\r\n]|\r?\n[ \t])*/im.exec(head) ?? []
  return { head, line, kind }
}

const isCmsFile = (kind: string, line: string): boolean =>
  isCms.test(kind) || (isCmsName.test(kind) && fileName.test(line))

/** Who sent it, to whom and when; what is inside says itself what it is. */
const outerHead = (head: string): Buffer =>
  Buffer.from(
    head
      .replace(/^(?:content-|mime-version)[^:\r\n]*:(?:[^\r\n]|\r?\n[ \t])*\r?\n?/gim, '')
      .replace(/\s*$/, '\r\nMIME-Version: 1.0\r\n'),
    'latin1',
  )

const withoutTransfer = (head: string, body: Buffer): Buffer =>
  /^content-transfer-encoding:[ \t]*base64/im.test(head)
    ? Buffer.from(body.toString('latin1'), 'base64')
    : body.subarray(/^\r?\n/.exec(body.toString('latin1', 0, 2))?.[0].length ?? 0)
