import { SaxesParser } from 'saxes'
import type { OfficeImageType } from '@core/letters/letterhead'
import { err, ok, type Result } from '@core/result'
import { largestOfficeImage, type OfficeImageError } from '@core/settings/office-image'

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpeg = [0xff, 0xd8, 0xff]

/** What a picture is by its bytes, whatever its name says. */
export function checkedImage(bytes: Uint8Array): Result<OfficeImageType, OfficeImageError> {
  if (bytes.length > largestOfficeImage * 1024 * 1024) {
    return err({ code: 'office-image/too-large', megabytes: largestOfficeImage })
  }
  if (beginsWith(bytes, png)) return ok('image/png')
  if (beginsWith(bytes, jpeg)) return ok('image/jpeg')
  const drawing = readDrawing(new TextDecoder().decode(bytes))
  if (drawing === 'no drawing') return err({ code: 'office-image/unknown-type' })
  return drawing === 'asks for more'
    ? err({ code: 'office-image/not-self-contained' })
    : ok('image/svg+xml')
}

/** Elements that run something, or bring in other documents. */
const foreign = new Set([
  'script',
  'foreignobject',
  'iframe',
  'handler',
  'listener',
  'set',
  'animate',
])

const isSvg = 'http://www.w3.org/2000/svg'

/** Reads an SVG as XML and looks for whatever is not in the picture itself. */
function readDrawing(text: string): 'no drawing' | 'asks for more' | 'self-contained' {
  const parser = new SaxesParser({ xmlns: true })
  const read: { root?: string; asksForMore: boolean } = { asksForMore: false }
  const look = (value: string) => {
    if (reachesOut(value)) read.asksForMore = true
  }
  // Entities could stand for anything, and style sheets are fetched.
  parser.on('doctype', declared => {
    if (declared.includes('[')) read.asksForMore = true
  })
  parser.on('processinginstruction', () => {
    read.asksForMore = true
  })
  parser.on('opentag', tag => {
    read.root ??= `${tag.uri} ${tag.local}`
    if (foreign.has(tag.local.toLowerCase())) read.asksForMore = true
    for (const { local, value } of Object.values(tag.attributes)) {
      const isLink = local.toLowerCase() === 'href'
      if (/^on/i.test(local) || (isLink && !isOwn(value))) read.asksForMore = true
      look(value)
    }
  })
  parser.on('text', look)
  parser.on('cdata', look)
  try {
    parser.write(text).close()
  } catch {
    return 'no drawing'
  }
  if (read.root !== `${isSvg} svg`) return 'no drawing'
  return read.asksForMore ? 'asks for more' : 'self-contained'
}

/** A place inside the picture, or a picture written out in it. */
const isOwn = (link: string): boolean =>
  link.trim().startsWith('#') || /^\s*data:image\/(png|jpeg);base64,/i.test(link)

/** Style sheets that fetch: `@import`, or `url()` of anything but a place inside the picture. */
const reachesOut = (text: string): boolean =>
  /@import|javascript:/i.test(text) || /url\(\s*["']?\s*(?!["']?\s*#)[^\s"')]/i.test(text)
