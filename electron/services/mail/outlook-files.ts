import type { FieldsData } from '@kenjiuno/msgreader'
import type { ParsedMail } from '@main/handlers/context'
import { attachmentName } from './attachment-name'
import { property, type RawProperties } from './outlook-properties'

/** The library's reader, as far as it hands over attachments. */
type Attachments = {
  readonly getAttachment: (field: FieldsData) => { readonly content: Uint8Array }
}

export type OutlookFiles = {
  readonly found: ParsedMail['files']
  /** Attachments that are only a reference to a file elsewhere. */
  readonly missing: number
}

/** How an attachment is kept (PidTagAttachMethod): an object of another program, say a drawing. */
const oleObject = 6
const unknownType = 'application/octet-stream'

/** What came with the mail: files, pictures in its text, and mails as the .msg they were. */
export function filesIn(
  reader: Attachments,
  { attachments = [] }: FieldsData,
  rawOf: (field: FieldsData) => RawProperties,
): OutlookFiles {
  const found = attachments.flatMap((field, at) => {
    const isInside = field.innerMsgContent === true || field.dataId !== undefined
    if (!isInside) return []
    const { given, type } = described(field, rawOf(field))
    const bytes = reader.getAttachment(field).content
    return [{ name: attachmentName(given, type, at + 1), type, bytes }]
  })
  return { found, missing: attachments.length - found.length }
}

function described(field: FieldsData, raw: RawProperties) {
  const { fileName, fileNameShort, name = '', attachMimeTag } = field
  if (field.innerMsgContent !== true) {
    return { given: fileName ?? fileNameShort ?? name, type: attachMimeTag || unknownType }
  }
  if (raw.number(property.attachMethod) === oleObject) {
    return { given: fileName ?? name, type: 'application/x-ole-storage' }
  }
  const given = `${name.replace(/[/\\]/g, '_') || 'mail'}.msg`
  return { given, type: 'application/vnd.ms-outlook' }
}
