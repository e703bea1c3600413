import type { DocumentText, TextGap } from '@core/document-text/text-gap'
import type { Limits } from './limits'
import { isOfficeOpen, readOfficeOpen } from './office-open'
import { isOpenDocument, readOpenDocument } from './open-document'
import { ReadingStopped, textSink, type TextSink } from './text-sink'
import { openZip, type ZipMembers } from './zip-members'

/** The text of an Office file in a zip: Word, Excel, PowerPoint, or OpenDocument. */
export async function readOffice(bytes: Uint8Array, limits: Limits): Promise<DocumentText> {
  const sink = textSink(limits.characters)
  const gap = await readInto(sink, bytes, limits)
  const text = sink.result()
  const empty = text.trim() === '' && (gap === null || gap === 'parts-inside')
  return empty ? { text: '', gap: 'no-text' } : { text, gap }
}

async function readInto(
  sink: TextSink,
  bytes: Uint8Array,
  limits: Limits,
): Promise<TextGap | null> {
  try {
    const members = await openZip(bytes, limits)
    const read = readerOf(members)
    if (!read) return 'unknown-kind'
    await read(members, sink, limits)
    return members.names.some(isPartInside) ? 'parts-inside' : null
  } catch (cause) {
    // What the archive's reader throws at broken files are plain errors.
    return cause instanceof ReadingStopped ? cause.gap : 'damaged'
  }
}

function readerOf(members: ZipMembers) {
  if (isOfficeOpen(members)) return readOfficeOpen
  return isOpenDocument(members) ? readOpenDocument : undefined
}

/** Pictures and files that were put into a document. Previews of the document itself do not count. */
const isPartInside = (name: string): boolean =>
  /^((word|xl|ppt)\/(media|embeddings)|Pictures|Object [^/]*)\/./.test(name)

const oleMark = Buffer.from('EncryptedPackage', 'utf16le')

/** An Office file with a password lies encrypted in the older container (MS-OFFCRYPTO). */
export const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(oleMark)
