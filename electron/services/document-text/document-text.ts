import type { DocumentText, TextGap } from '@core/document-text/text-gap'
import type { DocumentFile, DocumentTextPort, MailPort, ParsedMail } from '@main/handlers/context'
import { decodeText } from '../decode-text'
import { htmlToText } from '../mail/html-text'
import { rtfToText } from '../mail/rich-text'
import { limits as usual, type Limits } from './limits'
import { isEncryptedOffice, readOffice } from './office'
import { createPdfReader, type PdfFiles, type PdfReader } from './pdf-reader'
import { fileKind } from './sniff'

type Readers = { readonly mail: MailPort; readonly pdf: PdfReader; readonly limits: Limits }
type File = DocumentFile & { readonly bytes: Uint8Array; readonly nested: number }

/** Reads the text of files that came from anywhere: nothing in them is run, fetched or believed. */
export function createDocumentText(
  mail: MailPort,
  files: PdfFiles,
  limits: Limits = usual,
): DocumentTextPort {
  const readers = { mail, limits, pdf: createPdfReader(files, limits) }
  return {
    read: (bytes, file) => Promise.resolve(readFile({ ...file, bytes, nested: 0 }, readers)),
  }
}

const nothing = (gap: TextGap): DocumentText => ({ text: '', gap })

function readFile(file: File, readers: Readers): DocumentText | Promise<DocumentText> {
  const { bytes } = file
  if (bytes.length > readers.limits.file) return nothing('too-large')
  switch (fileKind(bytes)) {
    case 'pdf':
      return readers.pdf(bytes)
    case 'zip':
      return readOffice(bytes, readers.limits)
    case 'picture':
      return nothing('picture')
    case 'compound':
      return readCompound(file, readers)
    case 'rtf':
      return { text: rtfToText(Buffer.from(bytes).toString('latin1')).text, gap: null }
    case 'other':
      return readOther(file, readers)
  }
}

/** An Outlook mail, an Office file with a password, or one of the older kinds. */
const readCompound = async (file: File, readers: Readers): Promise<DocumentText> =>
  isEncryptedOffice(file.bytes)
    ? nothing('encrypted')
    : ((await readMail(file, readers)) ?? nothing('unknown-kind'))

async function readOther(file: File, readers: Readers): Promise<DocumentText> {
  const mail = isMail(file) ? await readMail(file, readers) : undefined
  return mail ?? readPlain(file, readers.limits)
}

const isMail = ({ mediaType, name }: DocumentFile): boolean =>
  mediaType === 'message/rfc822' || /\.emlx?$/iu.test(name)
const isHtml = ({ mediaType, name }: DocumentFile): boolean =>
  mediaType === 'text/html' || /\.html?$/iu.test(name)

const newLine = 0x0a

function readPlain(file: File, { plainText }: Limits): DocumentText {
  const { bytes } = file
  const whole = bytes.length <= plainText
  // Cut between two lines, so that no character is.
  const part = whole ? bytes : bytes.subarray(0, bytes.lastIndexOf(newLine, plainText) + 1)
  const text = decodeText(part)
  if (text === undefined) return nothing('unknown-kind')
  if (!whole) return part.length > 0 ? { text, gap: 'cut' } : nothing('too-large')
  return { text: isHtml(file) ? htmlToText(text) : text, gap: null }
}

/** A mail's subject and text, and the files in it unless they are kept apart. Undefined where it is no mail. */
async function readMail(file: File, readers: Readers): Promise<DocumentText | undefined> {
  const parsed = await readers.mail.parse(file.bytes)
  if (!parsed.ok) return parsed.error.code === 'mail/too-large' ? nothing('too-large') : undefined
  const { message, files } = parsed.value
  const own = `${message.subject}\n${message.text}`
  if (file.attachmentsApart) return { text: own, gap: null }
  if (file.nested >= readers.limits.nesting && files.length > 0) return { text: own, gap: 'cut' }
  const inside = await readAttached(files, file.nested + 1, readers)
  return {
    text: [own, ...inside.map(({ text }) => text)].join('\n\n'),
    gap: inside.some(({ gap }) => gap !== null) ? 'parts-inside' : null,
  }
}

async function readAttached(
  files: ParsedMail['files'],
  nested: number,
  readers: Readers,
): Promise<readonly DocumentText[]> {
  const found: DocumentText[] = []
  let length = 0
  for (const { name, type, bytes } of files) {
    const full = length > readers.limits.characters
    const read = full
      ? nothing('too-large')
      : await readFile({ name, mediaType: type, bytes, nested }, readers)
    length += read.text.length
    found.push(read)
  }
  return found
}
