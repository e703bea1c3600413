import type { PictureType, Shown } from '@core/documents/view'
import { isEncryptedOffice } from './office'
import { fileKind, tiffMark } from './sniff'

/** So many bytes of a file say what it is. */
export const viewReach = 4096

const latin1 = new TextDecoder('latin1')

const pictures: readonly (readonly [RegExp, PictureType])[] = [
  [/^\u2030PNG/, 'image/png'],
  [/^\u00ff\u00d8\u00ff/, 'image/jpeg'],
  [/^GIF8/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  // Of a file in the container of HEIC, the brands say whether it is AVIF.
  [/^[^]{4}ftyp([^]{4}){0,5}avi[fs]/, 'image/avif'],
  [/^BM[^]{4}\0\0\0\0/, 'image/bmp'],
]

const endings = {
  office: /\.(docx|docm|xlsx|xlsm|pptx|pptm|odt|ods|odp)$/iu,
  oldOffice: /\.(doc|xls|ppt|dot|xlt|pps)$/iu,
  mail: /\.(eml|emlx|msg|mht|mhtml)$/iu,
  table: /\.(csv|tsv)$/iu,
  words: /\.(html?|xhtml)$/iu,
}

type File = { readonly name: string; readonly mediaType: string }

const isOffice = ({ name, mediaType }: File): boolean =>
  endings.office.test(name) || /officedocument|opendocument/.test(mediaType)

/** How a file is shown, by its first bytes (`viewReach` of them, or all it has) and its name. */
export function viewOf(start: Uint8Array, file: File): Shown {
  if (start.length === 0) return { as: 'nothing', why: 'empty' }
  switch (fileKind(start)) {
    case 'pdf':
      return { as: 'pdf' }
    case 'picture':
      return pictureView(start)
    case 'zip':
      return isOffice(file) ? { as: 'words' } : { as: 'nothing', why: 'archive' }
    case 'rtf':
      return { as: 'words' }
    case 'compound':
      return compoundView(start, file)
    case 'other':
      return otherView(start, file)
  }
}

function pictureView(start: Uint8Array): Shown {
  const text = latin1.decode(start.subarray(0, 32))
  if (tiffMark.test(text)) return { as: 'tiff' }
  const type = pictures.find(([mark]) => mark.test(text))?.[1]
  return type ? { as: 'picture', type } : { as: 'nothing', why: 'picture-kind' }
}

function compoundView(start: Uint8Array, { name, mediaType }: File): Shown {
  if (/\.msg$/iu.test(name) || mediaType === 'application/vnd.ms-outlook') return { as: 'mail' }
  if (isOffice({ name, mediaType }) || isEncryptedOffice(start)) {
    return { as: 'nothing', why: 'encrypted' }
  }
  return { as: 'nothing', why: endings.oldOffice.test(name) ? 'old-office' : 'unknown-kind' }
}

const unicodeMark = (start: Uint8Array): boolean =>
  (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)

function otherView(start: Uint8Array, { name, mediaType }: File): Shown {
  if (mediaType === 'message/rfc822' || endings.mail.test(name)) return { as: 'mail' }
  if (start.includes(0) && !unicodeMark(start)) return { as: 'nothing', why: 'unknown-kind' }
  if (mediaType === 'text/html' || endings.words.test(name)) return { as: 'words' }
  return { as: mediaType === 'text/csv' || endings.table.test(name) ? 'table' : 'text' }
}
